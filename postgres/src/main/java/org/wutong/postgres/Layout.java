package org.wutong.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Where things lie in the base folder. */
record Layout(Path base, Platform platform) {
    static final String VERSION = "17.11.0";
    static final String MAJOR = "17";

    Path program() {
        return base.resolve("postgresql-" + VERSION);
    }

    Path executable(String name) {
        return program().resolve("bin").resolve(name + platform.executableSuffix());
    }

    Path cluster() {
        return base.resolve("cluster");
    }

    Path secrets() {
        return base.resolve("secrets");
    }

    Path serverLog() {
        return base.resolve("server.log");
    }

    Path portFile() {
        return base.resolve("port");
    }

    /**
     * A folder under construction. It becomes the real one by {@link #complete}, so a folder that bears its final name
     * was finished once, however the program ended.
     */
    static Path partial(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".partial");
    }

    static void complete(Path folder) throws IOException {
        try {
            Files.move(partial(folder), folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(partial(folder), folder);
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null && Files.getFileStore(parent).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static void permit(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
