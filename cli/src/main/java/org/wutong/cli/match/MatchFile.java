package org.wutong.cli.match;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.wutong.matching.Match;

/** The file of matches (columns M of the file contract). It appears whole under its name, or not at all. */
final class MatchFile implements Closeable {
    private final Path target;
    private final Path draft;
    private final CsvWriter writer;
    private boolean finished;

    MatchFile(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        this.draft = this.target.resolveSibling(
                "." + this.target.getFileName() + "." + ProcessHandle.current().pid());
        this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(draft);
        writer.writeRecord("worker", "rank", "vacancy", "score", "reasons");
    }

    void write(List<Match> matches) {
        int rank = 0;
        for (Match match : matches) {
            writer.writeRecord(
                    match.workerId(),
                    Integer.toString(++rank),
                    match.vacancyId(),
                    Match.text(match.score()),
                    match.reasons().stream()
                            .map(reason -> reason.factor().id() + "=" + Match.text(reason.points()))
                            .collect(Collectors.joining(";")));
        }
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
