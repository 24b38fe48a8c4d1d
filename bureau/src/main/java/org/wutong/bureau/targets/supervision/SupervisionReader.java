package org.wutong.bureau.targets.supervision;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wutong.bureau.facts.CitedDocuments;
import org.wutong.bureau.targets.data.BookFile;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;

/** Reads {@code supervision.yaml}; every mistake is told at its place. */
final class SupervisionReader {
    private static final int WHOLE = 10_000;
    private static final int MOST_DAYS = 250;
    private static final int MOST = 1_000_000;
    private static final List<CaseState> TIMED =
            List.of(CaseState.OPENED, CaseState.RECEIVED, CaseState.TALKED, CaseState.ANSWERED);

    private final Problems problems = new Problems();
    private final Set<String> ids = new HashSet<>();
    private final CitedDocuments documents;

    SupervisionReader(SourceFile documents) {
        this.documents = CitedDocuments.read(documents, problems);
    }

    SupervisionBook read(SourceFile file) {
        Optional<YamlMap> root = Yaml.read(file, problems);
        root.ifPresent(all -> all.allowing("lagging", "deadlines", "levels", "tasks"));
        List<LagRule> lagging =
                maps(root, "lagging").stream().map(this::lagging).toList();
        List<Level> levels = maps(root, "levels").stream().map(this::level).toList();
        Map<CaseState, Integer> days = new EnumMap<>(CaseState.class);
        int finish = 0;
        Optional<YamlMap> times = root.flatMap(all -> all.map("deadlines"))
                .map(map -> map.allowing("working_days", "source", "because"))
                .flatMap(map -> map.map("working_days"));
        if (times.isPresent()) {
            YamlMap map = times.get().allowing("OPENED", "RECEIVED", "TALKED", "ANSWERED", "finish");
            TIMED.forEach(state -> days.put(state, BookFile.whole(map, state.name(), 1, MOST_DAYS)));
            finish = BookFile.whole(map, "finish", 1, MOST_DAYS);
        }
        Optional<YamlMap> tasks = root.flatMap(all -> all.map("tasks"))
                .map(map -> map.allowing("working_days", "because"))
                .flatMap(map -> map.map("working_days"));
        if (problems.isEmpty() && (lagging.isEmpty() || levels.isEmpty() || days.isEmpty() || tasks.isEmpty())) {
            throw new IllegalStateException(file.name() + ": lagging, deadlines, levels and tasks are expected");
        }
        SupervisionBook book = new SupervisionBook(
                lagging,
                Map.copyOf(days),
                finish,
                levels,
                tasks.map(map -> BookFile.whole(map, "answer", 1, MOST_DAYS)).orElse(1),
                tasks.map(map -> BookFile.whole(map, "check", 1, MOST_DAYS)).orElse(1),
                tasks.map(map -> BookFile.whole(map, "assignment", 1, MOST_DAYS))
                        .orElse(1));
        BookFile.refuse(problems);
        return book;
    }

    private static List<YamlMap> maps(Optional<YamlMap> root, String key) {
        return root.map(all -> all.maps(key)).orElse(List.of());
    }

    private LagRule lagging(YamlMap map) {
        map.allowing("from", "behind_pace", "last_of_ranking", "reports_late", "tasks_overdue");
        Map<Reason, LagRule.Why> why = new EnumMap<>(Reason.class);
        return new LagRule(
                BookFile.day(map, "from"),
                figure(map, "behind_pace", "basis_points", WHOLE, why, Reason.BEHIND_PACE),
                figure(map, "last_of_ranking", "places", MOST, why, Reason.LAST_RANKED),
                map.map("last_of_ranking")
                        .map(last -> BookFile.whole(last, "ranked", 1, MOST))
                        .orElse(1),
                figure(map, "reports_late", "reports", MOST, why, Reason.REPORTS_LATE),
                figure(map, "tasks_overdue", "tasks", MOST, why, Reason.TASKS_OVERDUE),
                why);
    }

    private int figure(YamlMap map, String key, String name, int most, Map<Reason, LagRule.Why> why, Reason reason) {
        return map.map(key)
                .map(one -> {
                    one.allowing(name, "ranked", "source", "because");
                    why.put(reason, new LagRule.Why(documents.source(one, "source"), Label.read(one, "because")));
                    return BookFile.whole(one, name, 1, most);
                })
                .orElse(1);
    }

    private Level level(YamlMap map) {
        map.allowing("id", "working_days", "talk", "mention", "zh", "en", "source", "because");
        String id = map.text("id");
        if (!ids.add(id)) {
            map.problem("'" + id + "' stands twice");
        }
        return new Level(
                id,
                BookFile.whole(map, "working_days", 1, MOST_DAYS),
                BookFile.flag(map, "talk"),
                BookFile.flag(map, "mention"),
                BookFile.label(map),
                documents.source(map, "source"),
                Label.read(map, "because"));
    }
}
