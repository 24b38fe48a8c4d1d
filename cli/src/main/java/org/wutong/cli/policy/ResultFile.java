package org.wutong.cli.policy;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.wutong.rules.files.JsonLines;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import tools.jackson.core.JsonGenerator;

/** A result of JSON objects, one a line. The file appears whole under its name, or not at all. */
final class ResultFile implements Closeable {
    private final Path target;
    private final Path draft;
    private final BufferedWriter writer;
    private final JsonGenerator json;
    private boolean finished;

    ResultFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        this.draft = this.target.resolveSibling(
                "." + this.target.getFileName() + "." + ProcessHandle.current().pid());
        this.writer = Files.newBufferedWriter(draft);
        this.json = JsonLines.generator(writer);
    }

    /** Where the objects are written. */
    JsonGenerator json() {
        return json;
    }

    static void requireWritable(Path out, CommandLine command) {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(out)) {
            throw new ParameterException(command, "--out " + out + ": expected a file in an existing folder");
        }
    }

    /** Ends the last line and puts the finished file in its place. */
    void finish(boolean anyLine) throws IOException {
        json.flush();
        if (anyLine) {
            writer.write('\n');
        }
        finished = true;
        json.close();
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
