package org.wutong.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;
import org.wutong.vocabulary.IsoDate;

/** Reads {@code facts.yaml}. */
final class FactDictionaryReader {
    /** Large enough for any county, small enough that a product of two counts or of a count and a sum fits a long. */
    private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(10_000_000);

    /** So that the 29th of February is a day of the year. */
    private static final String A_LEAP_YEAR = "2024-";

    private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(1_000_000_000);

    private final Problems problems;

    FactDictionaryReader(Problems problems) {
        this.problems = problems;
    }

    FactDictionary read(SourceFile file) {
        Map<String, SubjectKind> kinds = new LinkedHashMap<>();
        Optional<YamlMap> root = Yaml.read(file, problems);
        Optional<YamlMap> subjects =
                root.isEmpty() ? root : root.get().allowing("subjects").map("subjects");
        if (subjects.isPresent()) {
            for (String name : subjects.get().keys()) {
                Optional<YamlMap> map = subjects.get().map(name);
                Optional<SubjectKind> kind = map.isEmpty() ? Optional.empty() : kind(name, map.get());
                if (kind.isPresent()) {
                    kinds.put(name, kind.get());
                }
            }
        }
        return new FactDictionary(kinds);
    }

    private Optional<SubjectKind> kind(String name, YamlMap map) {
        map.allowing("label", "anchor", "facts");
        List<Fact> facts = new ArrayList<>();
        Optional<YamlMap> all = map.map("facts");
        if (all.isPresent()) {
            for (String factName : all.get().keys()) {
                Optional<YamlMap> fact = all.get().map(factName);
                if (fact.isPresent()) {
                    facts.add(fact(name, factName, facts.size(), fact.get()));
                }
            }
        }
        Label label = Label.read(map, "label");
        String anchorName = map.text("anchor");
        Fact anchor = regionFact(facts, anchorName);
        if (anchor == null) {
            map.get("anchor")
                    .ifPresent(value -> value.problem("the anchor '" + anchorName + "' of subject '" + name
                            + "' must be one of its region facts"
                            + Nearest.hint(
                                    anchorName, facts.stream().map(Fact::name).toList())));
            return Optional.empty();
        }
        return Optional.of(new SubjectKind(name, label, anchor, List.copyOf(facts)));
    }

    private static @Nullable Fact regionFact(List<Fact> facts, String name) {
        for (Fact fact : facts) {
            if (fact.name().equals(name) && fact.type() == FactType.REGION) {
                return fact;
            }
        }
        return null;
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
                map.text("unit", ""),
                word(map, "window", Fact.WINDOWS),
                starts(name, map),
                lookback(name, map),
                gapDays(name, type, map),
                map.get("protected").isEmpty() ? Optional.empty() : Optional.of(word(map, "protected", Fact.PROTECTED)),
                map.text("owner"),
                Label.read(map, "label"),
                Label.read(map, "paper"));
    }

    private static Optional<MonthDay> starts(String name, YamlMap map) {
        boolean cycle = map.text("window", "").equals("cycle");
        if (cycle != map.get("starts").isPresent()) {
            map.problem("fact '" + name + "': 'starts' belongs to window cycle, and window cycle needs it");
        }
        Optional<YamlValue> value = map.get("starts");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String text = value.get().text();
        Optional<LocalDate> day = IsoDate.read(A_LEAP_YEAR + text);
        if (day.isEmpty()) {
            value.get().problem("'" + text + "' is no day of the year; expected month and day as \"10-01\"");
            return Optional.empty();
        }
        return Optional.of(MonthDay.from(day.get()));
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
        boolean back = map.text("window", "").equals("lookback");
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
        Optional<YamlValue> value = map.get(key);
        if (value.isEmpty()) {
            return 0;
        }
        if (value.get().scalar() instanceof BigDecimal number
                && number.scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.intValueExact();
        }
        value.get()
                .problem("a number of " + (key.equals("months") ? "months" : "days") + " from " + least + " to " + most
                        + " is expected here");
        return 0;
    }

    private static FactType type(YamlMap map) {
        String word = map.text("type");
        Optional<FactType> type = FactType.named(word);
        if (type.isEmpty()) {
            List<String> known =
                    Arrays.stream(FactType.values()).map(FactType::word).toList();
            map.get("type")
                    .ifPresent(value -> value.problem("unknown type '" + word + "'; expected one of "
                            + String.join(", ", known) + Nearest.hint(word, known)));
        }
        return type.orElse(FactType.TEXT);
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
