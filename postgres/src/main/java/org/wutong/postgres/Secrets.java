package org.wutong.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords, one file per role, readable by their owner alone. */
record Secrets(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    void prepare() throws IOException {
        Files.createDirectories(folder);
        Layout.permit(folder, "rwx------");
    }

    Path file(String role) {
        return folder.resolve(role);
    }

    boolean holds(String role) {
        return Files.exists(file(role));
    }

    /** The role's password, made on first asking. */
    String password(String role) throws IOException {
        if (!holds(role)) {
            byte[] random = new byte[24];
            RANDOM.nextBytes(random);
            Path fresh = folder.resolve(role + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
            Layout.permit(fresh, "rw-------");
            Files.writeString(
                    fresh,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n",
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(fresh, file(role), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.readString(file(role)).strip();
    }
}
