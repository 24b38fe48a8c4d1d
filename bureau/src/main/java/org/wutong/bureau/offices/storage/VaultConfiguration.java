package org.wutong.bureau.offices.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.offices.Vault;

/** The key file lies beside the data, readable by its owner only; the database remembers which key it was filled under. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
    private static final String FINGERPRINT = "key-fingerprint";

    @Bean
    Vault vault(@Value("${wutong.key-file:}") String keyFile, @Value("${wutong.data}") Path data, Settings settings)
            throws IOException {
        Path file = keyFile.isBlank() ? data.resolve("keys").resolve("numbers.key") : Path.of(keyFile);
        boolean filledBefore = settings.find(FINGERPRINT).isPresent();
        if (!Files.exists(file)) {
            if (filledBefore) {
                throw new IllegalStateException(
                        "key file " + file
                                + " is missing, but this database holds numbers encrypted with it. Restore the file, or name it in WUTONG_KEY_FILE.");
            }
            create(file);
        }
        AesVault vault = new AesVault(Base64.getMimeDecoder().decode(Files.readString(file)));
        String fingerprint = HexFormat.of().formatHex(vault.digest(Vault.Kind.IDENTITY, "fingerprint"), 0, 8);
        if (!filledBefore) {
            settings.put(FINGERPRINT, fingerprint);
        } else if (!fingerprint.equals(settings.find(FINGERPRINT).orElseThrow())) {
            throw new IllegalStateException("key file " + file + " is not the one this database was filled under.");
        }
        return vault;
    }

    private static void create(Path file) throws IOException {
        byte[] keys = new byte[64];
        new SecureRandom().nextBytes(keys);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(keys) + "\n", StandardOpenOption.WRITE);
    }
}
