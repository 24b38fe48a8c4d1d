package org.wutong.bureau.monitoring.quality;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wutong.conditions.Condition;
import org.wutong.conditions.FactDictionary;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;
import org.wutong.conditions.Scope;
import org.wutong.conditions.SubjectKind;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads {@code quality.yaml}; every mistake is told at its place. */
final class QualityReader {
    private static final String ID = "DQ-[0-9]{2,3}";

    private final Problems problems = new Problems();

    QualityBook read(SourceFile factsFile, SourceFile rulesFile) {
        FactDictionary dictionary = FactDictionary.read(factsFile, problems);
        Optional<YamlMap> root = Yaml.read(rulesFile, problems);
        root.ifPresent(all -> all.allowing("score", "task", "rules"));
        List<QualityRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        root.map(all -> all.maps("rules"))
                .orElse(List.of())
                .forEach(map -> rule(map, dictionary, ids).ifPresent(rules::add));
        Score score = root.flatMap(all -> all.map("score"))
                .map(this::score)
                .orElse(new Score(0, Map.of(), new Label("", "")));
        Optional<YamlMap> task = root.flatMap(all -> all.map("task"));
        task.ifPresent(map -> map.allowing("severities", "working_days", "because"));
        Set<Severity> severities = EnumSet.noneOf(Severity.class);
        task.flatMap(map -> map.require("severities"))
                .map(YamlValue::list)
                .orElse(List.of())
                .forEach(value -> severity(value).ifPresent(severities::add));
        int days = task.flatMap(map -> map.require("working_days"))
                .map(value -> (int) number(value, 1, 250))
                .orElse(1);
        if (rules.isEmpty() && problems.isEmpty()) {
            throw new IllegalStateException(rulesFile.name() + ": no rule stands in it");
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return new QualityBook(dictionary, List.copyOf(rules), score, severities, days, digest(factsFile, rulesFile));
    }

    private Optional<QualityRule> rule(YamlMap map, FactDictionary dictionary, Set<String> ids) {
        map.allowing(
                "id",
                "source",
                "severity",
                "subject",
                "mend",
                "title",
                "cure",
                "parameters",
                "when",
                "missing",
                "across");
        String id = map.text("id");
        if (!id.matches(ID) || !ids.add(id)) {
            map.problem("'" + id + "' must be an id as DQ-01 that stands once");
        }
        String subject = map.text("subject");
        Optional<SubjectKind> kind = dictionary.kind(subject);
        if (kind.isEmpty()) {
            map.problem("'" + subject + "' is none of " + dictionary.kindNames());
            return Optional.empty();
        }
        Map<String, FactType> types = new HashMap<>();
        Map<String, Object> values = new HashMap<>();
        if (map.get("parameters").isPresent()) {
            map.map("parameters").ifPresent(all -> parameters(all, types, values));
        }
        Optional<Condition> when = map.require("when")
                .flatMap(value -> Condition.read(value.snippet(), new Scope(kind.get(), types), problems));
        boolean missing = map.get("missing").isPresent();
        if (missing && !map.text("missing").equals("counts")) {
            map.problem("'missing' can only say counts");
        }
        Optional<Severity> severity = map.require("severity").flatMap(this::severity);
        if (when.isEmpty() || severity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new QualityRule(
                id,
                map.text("source"),
                severity.get(),
                subject,
                map.text("mend"),
                Label.read(map, "title"),
                Label.read(map, "cure"),
                missing,
                map.get("across")
                        .map(value -> Boolean.TRUE.equals(value.scalar()))
                        .orElse(false),
                when.get(),
                Map.copyOf(values)));
    }

    private static void parameters(YamlMap all, Map<String, FactType> types, Map<String, Object> values) {
        for (String name : all.keys()) {
            all.map(name).ifPresent(one -> {
                one.allowing("type", "value", "because");
                Label.read(one, "because");
                FactType type = FactType.named(one.text("type")).orElse(null);
                Object raw = one.require("value").map(YamlValue::scalar).orElse(null);
                Object value =
                        type == null || raw == null ? null : type.read(raw).orElse(null);
                if (type == null || value == null) {
                    one.problem("parameter '" + name + "': a known type and a value of it expected");
                } else {
                    types.put(name, type);
                    values.put(name, value);
                }
            });
        }
    }

    private Score score(YamlMap map) {
        map.allowing("clean_part", "weights", "because");
        Map<Severity, Double> weights = new EnumMap<>(Severity.class);
        map.map("weights").ifPresent(all -> {
            all.allowing("error", "warn", "hint");
            for (Severity severity : Severity.values()) {
                all.require(severity.word()).ifPresent(value -> weights.put(severity, number(value, 0, 10)));
            }
        });
        double cleanPart =
                map.require("clean_part").map(value -> number(value, 0, 1)).orElse(0.0);
        return new Score(cleanPart, weights, Label.read(map, "because"));
    }

    private static double number(YamlValue value, double least, double most) {
        if (value.scalar() instanceof BigDecimal number
                && number.doubleValue() >= least
                && number.doubleValue() <= most) {
            return number.doubleValue();
        }
        value.problem("a number from " + least + " to " + most + " is expected here");
        return least;
    }

    private Optional<Severity> severity(YamlValue value) {
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(value.text())) {
                return Optional.of(severity);
            }
        }
        value.problem("'" + value.text() + "' is none of error, warn, hint");
        return Optional.empty();
    }

    private static String digest(SourceFile... files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SourceFile file : files) {
                digest.update(file.text().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
