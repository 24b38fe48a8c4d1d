package org.wutong.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a base folder to one program. The operating system drops the lock however the program ends. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path base) throws IOException {
        FileChannel channel =
                FileChannel.open(base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // Who holds it stands in a file of its own: closing any other handle of a locked file drops the lock.
        Path holder = base.resolve("lock.holder");
        if (tryLock(channel) == null) {
            channel.close();
            String who = Files.exists(holder) ? Files.readString(holder).strip() : "unknown";
            throw new PostgresException("The data folder " + base + " is in use by another running program (process "
                    + who + "). Stop that one first, or choose another data folder.");
        }
        Files.writeString(holder, ProcessHandle.current().pid() + "\n");
        return new FolderLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
