package org.wutong.bureau.monitoring.households;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wutong.bureau.monitoring.watch.RuleFile;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;

/** Reads {@code monitoring.yaml}; every mistake is told at its place. */
final class ZeroReader {
    private static final int MOST_AGE = 120;
    private static final int MOST_DAYS = 250;
    private static final int MOST_MONTHS = 60;
    private static final Set<String> CAPACITY = Set.of("FULL", "WEAK", "HALF");

    private final Problems problems = new Problems();
    private final Set<String> ids = new HashSet<>();

    ZeroRule read(SourceFile file) {
        Optional<YamlMap> root = Yaml.read(file, problems);
        Optional<YamlMap> rule =
                root.flatMap(all -> all.allowing("zero_employment", "reasons").map("zero_employment"));
        List<ZeroRule.Reason> reasons = root.map(all -> all.maps("reasons")).orElse(List.of()).stream()
                .map(this::reason)
                .toList();
        Optional<ZeroRule> read = rule.flatMap(map -> rule(map, reasons, RuleFile.digest(file)));
        RuleFile.refuse(problems);
        return read.orElseThrow(() -> new IllegalStateException(file.name() + ": no rule stands in it"));
    }

    private Optional<ZeroRule> rule(YamlMap map, List<ZeroRule.Reason> reasons, String digest) {
        map.allowing("clause", "source", "able", "work", "task");
        Optional<YamlMap> able = map.map("able");
        Optional<YamlMap> work = map.map("work");
        Optional<YamlMap> task = map.map("task");
        if (able.isEmpty() || work.isEmpty() || task.isEmpty()) {
            return Optional.empty();
        }
        YamlMap of = able.get().allowing("capacity", "from_age", "to_age", "school", "unwilling");
        return Optional.of(new ZeroRule(
                map.text("clause"),
                map.text("source"),
                of.map("capacity").map(this::capacity).orElse(Set.of()),
                of.map("from_age")
                        .map(age -> RuleFile.number(age, "value", 0, MOST_AGE))
                        .orElse(0),
                of.get("to_age")
                        .flatMap(value -> value.map())
                        .map(ZeroReader::ages)
                        .orElse(Map.of()),
                of.map("school")
                        .map(age -> RuleFile.number(age, "until_age", 0, MOST_AGE))
                        .orElse(0),
                counts(of, "unwilling"),
                counts(work.get().allowing("public_post"), "public_post"),
                RuleFile.number(task.get().allowing("working_days", "because"), "working_days", 1, MOST_DAYS),
                reasons,
                digest));
    }

    private static boolean counts(YamlMap map, String key) {
        return map.map(key).map(one -> RuleFile.yes(one, "counts")).orElse(false);
    }

    private Set<String> capacity(YamlMap map) {
        Set<String> values = new HashSet<>(map.texts("values"));
        if (values.isEmpty() || !CAPACITY.containsAll(values)) {
            map.problem("values must be some of FULL, WEAK, HALF");
        }
        return values;
    }

    private static Map<String, Integer> ages(YamlMap map) {
        Map<String, Integer> ages = new LinkedHashMap<>();
        for (String sex : List.of("MALE", "FEMALE")) {
            ages.put(sex, RuleFile.number(map.allowing("MALE", "FEMALE", "because"), sex, 1, MOST_AGE));
        }
        return ages;
    }

    private ZeroRule.Reason reason(YamlMap map) {
        String id = map.allowing("id", "months", "paper", "zh", "en").text("id");
        if (!ids.add(id)) {
            map.problem("'" + id + "' stands twice");
        }
        return new ZeroRule.Reason(
                id, RuleFile.number(map, "months", 1, MOST_MONTHS), RuleFile.yes(map, "paper"), RuleFile.label(map));
    }
}
