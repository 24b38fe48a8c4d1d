package org.wutong.bureau.monitoring.alerts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wutong.bureau.monitoring.alerts.AlertRule.Figure;
import org.wutong.bureau.monitoring.watch.RuleFile;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;

/** Reads {@code alerts.yaml}; every mistake is told at its place. */
final class AlertReader {
    private static final int MOST_DAYS = 250;
    private static final int MOST_FIGURE = 1_000;
    private static final Set<String> CAPACITY = Set.of("FULL", "WEAK", "HALF", "NONE");
    private static final Set<String> WORK = Set.of("EMPLOYED", "UNEMPLOYED", "NO_RECORD");
    private static final Set<String> INSURANCE = Set.of("PENSION", "MEDICAL", "UNEMPLOYMENT", "INJURY", "MATERNITY");
    private static final Set<String> CATEGORIES = Set.of(
            "POVERTY_ALLEVIATED",
            "MONITORED",
            "LOW_INCOME",
            "RELOCATED",
            "HARDSHIP",
            "VETERAN",
            "GRADUATE",
            "TWO_POST_GRADUATE");

    private final Problems problems = new Problems();
    private final Set<String> ids = new HashSet<>();

    AlertBook read(SourceFile file) {
        Optional<YamlMap> root = Yaml.read(file, problems);
        root.ifPresent(all -> all.allowing("task", "rules", "contacts", "outcomes"));
        List<AlertRule> rules = new ArrayList<>();
        maps(root, "rules").forEach(map -> rule(map).ifPresent(rules::add));
        int days = root.flatMap(all -> all.map("task"))
                .map(task -> RuleFile.number(task.allowing("working_days", "because"), "working_days", 1, MOST_DAYS))
                .orElse(1);
        List<AlertBook.Contact> contacts = maps(root, "contacts").stream()
                .map(map -> new AlertBook.Contact(
                        once(map.allowing("id", "reached", "zh", "en")),
                        RuleFile.yes(map, "reached"),
                        RuleFile.label(map)))
                .toList();
        List<AlertBook.Outcome> outcomes = maps(root, "outcomes").stream()
                .map(map -> new AlertBook.Outcome(once(map.allowing("id", "zh", "en")), RuleFile.label(map)))
                .toList();
        if (problems.isEmpty() && (rules.isEmpty() || contacts.isEmpty() || outcomes.isEmpty())) {
            throw new IllegalStateException(file.name() + ": rules, contacts and outcomes are expected");
        }
        RuleFile.refuse(problems);
        return new AlertBook(List.copyOf(rules), days, contacts, outcomes, RuleFile.digest(file));
    }

    private static List<YamlMap> maps(Optional<YamlMap> root, String key) {
        return root.map(all -> all.maps(key)).orElse(List.of());
    }

    private String once(YamlMap map) {
        String id = map.text("id");
        if (!ids.add(id)) {
            map.problem("'" + id + "' stands twice");
        }
        return id;
    }

    private Optional<AlertRule> rule(YamlMap map) {
        map.allowing("id", "clause", "source", "watches", "title", "advice", "working_days", "who", "kinds", "figures");
        String id = once(map);
        if (!id.matches("AL-[0-9]{2,3}")) {
            map.problem("'" + id + "' must be an id as AL-01");
        }
        String name = map.text("watches");
        Watching watches = null;
        for (Watching one : Watching.values()) {
            watches = one.name().toLowerCase(Locale.ROOT).equals(name) ? one : watches;
        }
        if (watches == null) {
            map.problem("'" + name + "' is nothing that can be watched");
            return Optional.empty();
        }
        return Optional.of(new AlertRule(
                id,
                map.text("clause"),
                map.text("source"),
                watches,
                RuleFile.label(map, "title"),
                RuleFile.label(map, "advice"),
                RuleFile.number(map, "working_days", 1, MOST_DAYS),
                map.map("who").map(this::who).orElse(new Who(Set.of(), true, Set.of(), Set.of())),
                among(map, "kinds", INSURANCE),
                figures(map, watches)));
    }

    private Who who(YamlMap map) {
        map.allowing("capacity", "school", "categories", "work");
        return new Who(
                among(map, "capacity", CAPACITY),
                map.get("school").isEmpty() || RuleFile.yes(map, "school"),
                among(map, "categories", CATEGORIES),
                among(map, "work", WORK));
    }

    private static Set<String> among(YamlMap map, String key, Set<String> known) {
        Set<String> found = new LinkedHashSet<>(map.texts(key));
        for (String one : found) {
            if (!known.contains(one)) {
                map.problem(
                        "'" + one + "' is none of " + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return found;
    }

    private static Map<String, Figure> figures(YamlMap map, Watching watches) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        map.map("figures").ifPresent(all -> {
            all.allowing(watches.figures().toArray(String[]::new));
            for (String name : watches.figures()) {
                all.map(name)
                        .ifPresent(figure -> figures.put(
                                name,
                                new Figure(
                                        RuleFile.number(figure.allowing("value", "because"), "value", 1, MOST_FIGURE),
                                        RuleFile.label(figure, "because"))));
            }
        });
        return figures;
    }
}
