package org.wutong.conditions;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads {@code facts.yaml}. */
final class FactDictionaryReader {
    /** Large enough for any county, small enough that a product of two counts or of a count and a sum fits a long. */
    private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(10_000_000);

    private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(1_000_000_000);

    private final Problems problems;

    FactDictionaryReader(Problems problems) {
        this.problems = problems;
    }

    FactDictionary read(SourceFile file) {
        Map<String, SubjectKind> kinds = new LinkedHashMap<>();
        Optional<YamlMap> subjects = Yaml.read(file, problems)
                .flatMap(root -> root.allowing("subjects").map("subjects"));
        subjects.ifPresent(all -> all.keys()
                .forEach(name ->
                        all.map(name).flatMap(map -> kind(name, map)).ifPresent(kind -> kinds.put(name, kind))));
        return new FactDictionary(kinds);
    }

    private Optional<SubjectKind> kind(String name, YamlMap map) {
        map.allowing("label", "anchor", "facts");
        List<Fact> facts = new ArrayList<>();
        map.map("facts").ifPresent(all -> {
            for (String factName : all.keys()) {
                all.map(factName).ifPresent(fact -> facts.add(fact(name, factName, facts.size(), fact)));
            }
        });
        Label label = Label.read(map, "label");
        String anchorName = map.text("anchor");
        Optional<Fact> anchor =
                facts.stream().filter(fact -> fact.name().equals(anchorName)).findFirst();
        if (anchor.filter(fact -> fact.type() == FactType.REGION).isEmpty()) {
            map.get("anchor")
                    .ifPresent(value -> value.problem("the anchor '" + anchorName + "' of subject '" + name
                            + "' must be one of its region facts"
                            + Nearest.hint(
                                    anchorName, facts.stream().map(Fact::name).toList())));
            return Optional.empty();
        }
        return anchor.map(fact -> new SubjectKind(name, label, fact, List.copyOf(facts)));
    }

    private Fact fact(String subject, String name, int slot, YamlMap map) {
        map.allowing(
                "type",
                "choices",
                "least",
                "most",
                "unit",
                "window",
                "starts",
                "months",
                "gap_days",
                "protected",
                "owner",
                "label",
                "paper");
        FactType type = type(map);
        if ((type == FactType.CHOICE) != map.get("choices").isPresent()) {
            map.problem("fact '" + name + "': 'choices' belongs to type choice, and type choice needs it");
        }
        return new Fact(
                subject,
                name,
                slot,
                type,
                map.texts("choices"),
                bound(map, "least", BigDecimal.ZERO),
                bound(map, "most", usualMost(type)),
                map.get("unit").map(YamlValue::text).orElse(""),
                word(map, "window", Fact.WINDOWS),
                starts(name, map),
                lookback(name, map),
                gapDays(name, type, map),
                map.get("protected").map(any -> word(map, "protected", Fact.PROTECTED)),
                map.text("owner"),
                Label.read(map, "label"),
                Label.read(map, "paper"));
    }

    private static Optional<MonthDay> starts(String name, YamlMap map) {
        boolean cycle = map.get("window").map(YamlValue::text).orElse("").equals("cycle");
        if (cycle != map.get("starts").isPresent()) {
            map.problem("fact '" + name + "': 'starts' belongs to window cycle, and window cycle needs it");
        }
        return map.get("starts").flatMap(value -> {
            try {
                return Optional.of(MonthDay.parse("--" + value.text()));
            } catch (DateTimeParseException e) {
                value.problem("'" + value.text() + "' is no day of the year; expected month and day as \"10-01\"");
                return Optional.empty();
            }
        });
    }

    private static String word(YamlMap map, String key, List<String> known) {
        String word = map.text(key);
        if (!word.isEmpty() && !known.contains(word)) {
            map.get(key)
                    .ifPresent(value -> value.problem(
                            "'" + word + "' is none of " + String.join(", ", known) + Nearest.hint(word, known)));
        }
        return word;
    }

    private static int lookback(String name, YamlMap map) {
        boolean back = map.get("window").map(YamlValue::text).orElse("").equals("lookback");
        if (back != map.get("months").isPresent()) {
            map.problem("fact '" + name + "': 'months' belongs to window lookback, and window lookback needs it");
        }
        return whole(map, "months", 1, 1200);
    }

    private static int gapDays(String name, FactType type, YamlMap map) {
        if (type != FactType.INT && map.get("gap_days").isPresent()) {
            map.problem("fact '" + name + "': 'gap_days' belongs to type int");
        }
        return whole(map, "gap_days", 0, 366);
    }

    /** A number of such things; 0 where the key is absent. */
    private static int whole(YamlMap map, String key, int least, int most) {
        return map.get(key)
                .map(value -> {
                    if (value.scalar() instanceof BigDecimal number
                            && number.scale() <= 0
                            && number.compareTo(BigDecimal.valueOf(least)) >= 0
                            && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                        return number.intValueExact();
                    }
                    value.problem("a number of " + (key.equals("months") ? "months" : "days") + " from " + least
                            + " to " + most + " is expected here");
                    return 0;
                })
                .orElse(0);
    }

    private static FactType type(YamlMap map) {
        String word = map.text("type");
        return FactType.named(word).orElseGet(() -> {
            List<String> known =
                    Arrays.stream(FactType.values()).map(FactType::word).toList();
            map.get("type")
                    .ifPresent(value -> value.problem("unknown type '" + word + "'; expected one of "
                            + String.join(", ", known) + Nearest.hint(word, known)));
            return FactType.TEXT;
        });
    }

    static BigDecimal usualMost(FactType type) {
        return switch (type) {
            case RATIO -> BigDecimal.ONE;
            case MONEY -> MOST_YUAN;
            default -> MOST_COUNTED;
        };
    }

    private static BigDecimal bound(YamlMap map, String key, BigDecimal usual) {
        Optional<YamlValue> value = map.get(key);
        if (value.isEmpty()) {
            return usual;
        }
        if (value.get().scalar() instanceof BigDecimal number) {
            return number;
        }
        value.get().problem("a number is expected here");
        return usual;
    }
}
