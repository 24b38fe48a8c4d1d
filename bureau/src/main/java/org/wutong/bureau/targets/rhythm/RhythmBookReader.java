package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.targets.data.BookFile;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;
import org.wutong.vocabulary.RegionCode.Level;

/** Reads {@code rhythm.yaml}: a line cites a document and an article, or says whose setting it is. */
final class RhythmBookReader {
    private static final int MOST_DUE = 60;
    private static final int LONGEST_HORIZON = 400;

    private final Map<String, String> documents;

    private RhythmBookReader(Map<String, String> documents) {
        this.documents = documents;
    }

    /** @throws IllegalStateException with every mistake at its place */
    static RhythmBook read(SourceFile source, SourceFile documents) {
        BookFile file = new BookFile(source);
        RhythmBookReader reader = new RhythmBookReader(file.documents(documents));
        List<Rhythm> lines = new ArrayList<>();
        int[] days = {1, 1};
        file.root().ifPresent(root -> {
            root.allowing("horizon_days", "task_working_days", "lines").require("lines");
            days[0] = BookFile.whole(root, "horizon_days", LONGEST_HORIZON);
            days[1] = BookFile.whole(root, "task_working_days", MOST_DUE);
            root.maps("lines").forEach(map -> lines.add(reader.line(map, lines)));
        });
        file.sound();
        return new RhythmBook(List.copyOf(lines), days[0], days[1]);
    }

    private Rhythm line(YamlMap map, List<Rhythm> others) {
        map.allowing(
                "id",
                "title",
                "document",
                "article",
                "region",
                "reporter",
                "to",
                "period",
                "from",
                "to_day",
                "due_working_days",
                "ranking",
                "because");
        Rhythm line = new Rhythm(
                map.text("id"),
                Label.read(map, "title"),
                source(map),
                map.require("region").map(value -> value.region().value()).orElse(""),
                BookFile.word(map, "reporter", Level.class),
                Label.read(map, "to"),
                BookFile.word(map, "period", Cadence.class),
                map.require("from").map(YamlValue::date).orElse(LocalDate.EPOCH),
                map.get("to_day").map(YamlValue::date).orElse(null),
                BookFile.whole(map, "due_working_days", MOST_DUE),
                BookFile.flag(map, "ranking"),
                map.get("because").isPresent() ? Label.read(map, "because") : null);
        if (line.source() == null && line.because() == null) {
            map.problem("a line that cites no document says in 'because' whose setting it is");
        }
        if (others.stream().anyMatch(other -> other.id().equals(line.id()))) {
            map.problem("'" + line.id() + "' stands twice");
        }
        return line;
    }

    private @Nullable String source(YamlMap map) {
        if (map.get("document").isEmpty()) {
            map.get("article").ifPresent(value -> value.problem("an article needs its 'document'"));
            return null;
        }
        String document = map.text("document");
        if (!documents.containsKey(document)) {
            BookFile.unknown(map, "document", document, documents.keySet());
        }
        return documents.getOrDefault(document, document) + " " + map.text("article");
    }
}
