package org.wutong.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL program files, unpacked once per version. */
final class ServerProgram {
    private static final int ANY_EXECUTE = 0111;

    private ServerProgram() {}

    static void unpack(Layout layout) throws IOException {
        Path program = layout.program();
        if (Files.isDirectory(program)) {
            return;
        }
        Path partial = Layout.partial(program);
        Layout.delete(partial);
        String archive = layout.platform().archive();
        try (InputStream packed = ServerProgram.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new PostgresException("This build carries no PostgreSQL for " + System.getProperty("os.name")
                        + " on " + System.getProperty("os.arch") + " (looked for " + archive
                        + "). Build on this machine, or point WUTONG_DB_URL at a PostgreSQL 15 or newer.");
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed))), partial);
        }
        Layout.complete(program);
    }

    private static void unpack(TarArchiveInputStream archive, Path target) throws IOException {
        try (archive) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("archive entry leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.resolveSibling("."));
                    write(archive, entry, path);
                }
            }
        }
    }

    private static void write(TarArchiveInputStream archive, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & ANY_EXECUTE) != 0) {
            Layout.permit(path, "rwxr-xr-x");
        }
    }
}
