package org.wutong.cli.match;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.wutong.matching.Match;

/** The file of matches (columns M of the file contract). */
final class MatchFile implements Closeable {
    private final CsvFile file;

    MatchFile(Path target) throws IOException {
        file = new CsvFile(target, "worker", "rank", "vacancy", "score", "reasons");
    }

    void write(List<Match> matches) {
        int rank = 0;
        for (Match match : matches) {
            file.write(
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
        file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
