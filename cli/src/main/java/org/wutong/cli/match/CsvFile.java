package org.wutong.cli.match;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of results. It appears whole under its name, or not at all. */
final class CsvFile implements Closeable {
    private final Path target;
    private final Path draft;
    private final CsvWriter writer;
    private boolean finished;

    CsvFile(Path target, String... columns) throws IOException {
        this.target = target.toAbsolutePath();
        this.draft = this.target.resolveSibling(
                "." + this.target.getFileName() + "." + ProcessHandle.current().pid());
        this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(draft);
        writer.writeRecord(columns);
    }

    void write(String... fields) {
        writer.writeRecord(fields);
    }

    /** Puts the finished file in its place. */
    void finish() throws IOException {
        finished = true;
        writer.close();
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            writer.close();
        }
        Files.deleteIfExists(draft);
    }
}
