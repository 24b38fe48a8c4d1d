package org.wutong.conditions.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;
import org.wutong.conditions.Scope;
import org.wutong.conditions.SubjectKind;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads {@code counting.yaml}. */
final class CountingBookReader {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Label PLACE = new Label("所在地", "place");

    private final Problems problems;
    private final Map<String, RecordKind> kinds = new LinkedHashMap<>();
    private final Map<String, CountingRule> rules = new LinkedHashMap<>();
    private final Map<String, Label> words = new LinkedHashMap<>();

    CountingBookReader(Problems problems) {
        this.problems = problems;
    }

    CountingBook read(SourceFile file) {
        Yaml.read(file, problems)
                .map(root -> root.allowing("words", "person", "records", "rules"))
                .ifPresent(root -> {
                    root.map("words")
                            .ifPresent(all -> all.keys().forEach(word -> words.put(word, Label.read(all, word))));
                    Optional<YamlMap> person = root.map("person");
                    root.map("records")
                            .ifPresent(all -> all.keys()
                                    .forEach(name ->
                                            all.map(name).ifPresent(map -> kind(name, map, person.orElse(null)))));
                    root.maps("rules").forEach(this::rule);
                });
        return new CountingBook(kinds, rules, words);
    }

    private void kind(String name, YamlMap map, @Nullable YamlMap person) {
        map.allowing("owner", "label", "of", "at", "columns");
        boolean ofPeople = map.get("of").map(of -> of.text().equals("person")).orElse(false);
        boolean atHome = map.get("at").map(at -> atHome(at, name, ofPeople)).orElse(false);
        String owner = map.text("owner");
        List<Fact> columns = new ArrayList<>();
        columns.add(fact(name, "place", 0, FactType.REGION, List.of(), owner, PLACE));
        map.map("columns").ifPresent(own -> columns(name, own, owner, columns));
        if (ofPeople && person != null) {
            columns(name, person, "people", columns);
        }
        SubjectKind subject = new SubjectKind(name, Label.read(map, "label"), columns.get(0), List.copyOf(columns));
        kinds.put(name, new RecordKind(name, owner, ofPeople, atHome, subject));
    }

    private static boolean atHome(YamlValue at, String kind, boolean ofPeople) {
        if (!at.text().equals("home") || !ofPeople) {
            at.problem(kind + ": 'at' is home, for records about people, or left out");
        }
        return true;
    }

    private void columns(String kind, YamlMap map, String owner, List<Fact> into) {
        for (String name : map.keys()) {
            map.map(name)
                    .map(column -> column.allowing("type", "choices", "zh", "en"))
                    .ifPresent(column -> {
                        String type = column.text("type");
                        FactType known = FactType.named(type).orElseGet(() -> {
                            column.problem("unknown type '" + type + "'"
                                    + Nearest.hint(
                                            type,
                                            Arrays.stream(FactType.values())
                                                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                                                    .toList()));
                            return FactType.TEXT;
                        });
                        Label label = new Label(column.text("zh"), column.text("en"));
                        into.add(fact(kind, name, into.size(), known, column.texts("choices"), owner, label));
                    });
        }
    }

    private static Fact fact(
            String kind, String name, int slot, FactType type, List<String> choices, String owner, Label label) {
        return new Fact(
                kind,
                name,
                slot,
                type,
                choices,
                BigDecimal.ZERO,
                MOST,
                "",
                "day",
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                owner,
                label,
                label);
    }

    private void rule(YamlMap map) {
        map.allowing("name", "label", "records", "when", "count", "of", "which", "out_of", "whole", "grows", "source");
        String name = map.text("name");
        String records = map.text("records");
        RecordKind kind = kinds.get(records);
        if (kind == null) {
            map.problem("rule '" + name + "': unknown records '" + records + "'"
                    + Nearest.hint(records, List.copyOf(kinds.keySet())));
            return;
        }
        Scope scope = new Scope(kind.columns(), CountingRule.PARAMETERS);
        What what = one(map, "count", What.class).orElse(What.ROWS);
        CountingRule rule = new CountingRule(
                name,
                Label.read(map, "label"),
                kind,
                one(map, "when", When.class).orElse(When.EVER),
                what,
                condition(map, "which", scope).orElse(Condition.ALWAYS),
                condition(map, "out_of", scope).orElse(null),
                column(map, "of", kind).orElse(null),
                column(map, "whole", kind).orElse(null),
                map.get("grows")
                        .map(grows -> Boolean.TRUE.equals(grows.scalar()))
                        .orElse(false),
                map.text("source"));
        check(map, rule);
        if (rules.put(name, rule) != null) {
            map.problem("rule '" + name + "' stands here twice");
        }
    }

    private static void check(YamlMap map, CountingRule rule) {
        boolean ofColumn = rule.what() == What.SUM || rule.what() == What.VALUES;
        if (ofColumn == (rule.of() == null)) {
            map.problem("rule '" + rule.name() + "': 'of' belongs to count sum and values, and these need it");
        }
        Fact of = rule.of();
        if (rule.what() == What.SUM && of != null && of.type() != FactType.INT && of.type() != FactType.MONEY) {
            map.problem(
                    "rule '" + rule.name() + "': only whole numbers and yuan can be summed, not '" + of.name() + "'");
        }
        if (rule.whole() != null && rule.what() != What.SUM) {
            map.problem("rule '" + rule.name() + "': 'whole' belongs to count sum");
        }
        if ((rule.what() == What.PEOPLE || rule.what() == What.HOUSEHOLDS)
                && !rule.records().ofPeople()) {
            map.problem("rule '" + rule.name() + "': " + rule.records().name() + " are not about people");
        }
    }

    private Optional<Condition> condition(YamlMap map, String key, Scope scope) {
        return map.get(key).flatMap(value -> Condition.read(value.snippet(), scope, problems));
    }

    private static Optional<Fact> column(YamlMap map, String key, RecordKind kind) {
        return map.get(key).flatMap(value -> {
            Optional<Fact> fact = kind.columns().fact(value.text());
            if (fact.isEmpty()) {
                value.problem(kind.name() + " has no column '" + value.text() + "'"
                        + Nearest.hint(
                                value.text(),
                                kind.columns().facts().stream().map(Fact::name).toList()));
            }
            return fact;
        });
    }

    private static <E extends Enum<E>> Optional<E> one(YamlMap map, String key, Class<E> type) {
        String word = map.text(key);
        List<String> known = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        if (!known.contains(word)) {
            map.get(key)
                    .ifPresent(value -> value.problem(
                            "'" + word + "' is none of " + String.join(", ", known) + Nearest.hint(word, known)));
            return Optional.empty();
        }
        return Optional.of(type.getEnumConstants()[known.indexOf(word)]);
    }
}
