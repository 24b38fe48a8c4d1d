package org.wutong.bureau.targets.supervision;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wutong.bureau.facts.CitedDocuments;
import org.wutong.bureau.targets.data.BookFile;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;

/** Reads {@code appraisal.yaml}; every mistake is told at its place. */
final class AppraisalReader {
    private static final int WHOLE = 100;
    private static final int HUNDREDTHS = 100;

    private final Problems problems = new Problems();
    private final CitedDocuments documents;

    AppraisalReader(SourceFile documents) {
        this.documents = CitedDocuments.read(documents, problems);
    }

    List<AppraisalScheme> read(SourceFile file) {
        Optional<YamlMap> root = Yaml.read(file, problems);
        root.ifPresent(all -> all.allowing("schemes"));
        Set<String> ids = new HashSet<>();
        List<AppraisalScheme> schemes = root.map(all -> all.maps("schemes")).orElse(List.of()).stream()
                .map(map -> scheme(map, ids))
                .toList();
        if (problems.isEmpty() && schemes.isEmpty()) {
            throw new IllegalStateException(file.name() + ": at least one of 'schemes' is expected");
        }
        BookFile.refuse(problems);
        return schemes;
    }

    private AppraisalScheme scheme(YamlMap map, Set<String> ids) {
        map.allowing("id", "from", "source", "zh", "en", "because", "items", "grades");
        Set<String> inside = new HashSet<>();
        List<AppraisalItem> items =
                map.maps("items").stream().map(item -> item(item, inside)).toList();
        List<Grade> grades =
                map.maps("grades").stream().map(grade -> grade(grade, inside)).toList();
        long sum = items.stream().mapToLong(AppraisalItem::most).sum();
        if (sum != (long) WHOLE * HUNDREDTHS) {
            map.problem("the points of all items must make " + WHOLE + ", not " + sum / HUNDREDTHS);
        }
        if (grades.stream().noneMatch(grade -> grade.least() == 0)) {
            map.problem("one of 'grades' must begin at 0 points");
        }
        return new AppraisalScheme(
                once(map, ids),
                BookFile.day(map, "from"),
                BookFile.label(map),
                documents.source(map, "source"),
                Label.read(map, "because"),
                items,
                grades);
    }

    private static String once(YamlMap map, Set<String> ids) {
        String id = map.text("id");
        if (!ids.add(id)) {
            map.problem("'" + id + "' stands twice");
        }
        return id;
    }

    private AppraisalItem item(YamlMap map, Set<String> ids) {
        map.allowing("id", "kind", "points", "less", "zh", "en", "source", "because");
        AppraisalItem.Kind kind = kind(map);
        Optional<YamlMap> less = kind == AppraisalItem.Kind.SUPERVISION ? map.map("less") : Optional.empty();
        less.ifPresent(one -> one.allowing("case", "raise"));
        return new AppraisalItem(
                once(map, ids),
                kind,
                points(map, "points"),
                less.map(one -> points(one, "case")).orElse(0L),
                less.map(one -> points(one, "raise")).orElse(0L),
                BookFile.label(map),
                documents.source(map, "source"),
                Label.read(map, "because"));
    }

    private static AppraisalItem.Kind kind(YamlMap map) {
        String name = map.text("kind");
        for (AppraisalItem.Kind kind : AppraisalItem.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        map.problem("'" + name + "' is no way to give points: progress, reached, supervision or by_hand");
        return AppraisalItem.Kind.BY_HAND;
    }

    private Grade grade(YamlMap map, Set<String> ids) {
        map.allowing("id", "least", "reward", "zh", "en", "source", "because");
        return new Grade(
                once(map, ids),
                points(map, "least"),
                BookFile.flag(map, "reward"),
                BookFile.label(map),
                documents.source(map, "source"),
                Label.read(map, "because"));
    }

    private static long points(YamlMap map, String key) {
        return (long) BookFile.whole(map, key, 0, WHOLE) * HUNDREDTHS;
    }
}
