package org.wutong.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads {@code <document>/<family>.yaml}: the rules of one family and how they stand to each other. */
final class RuleFileReader {
    private final ReadingContext context;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<YamlMap> stackings = new ArrayList<>();

    RuleFileReader(ReadingContext context) {
        this.context = context;
    }

    void read(SourceFile file) {
        Optional<YamlMap> root =
                Yaml.read(file, context.errors).map(map -> map.allowing("document", "rules", "stacking"));
        root.ifPresent(map -> {
            String document = ReadingContext.known(map, "document", context.documents);
            map.require("rules");
            for (YamlMap rule : map.maps("rules")) {
                new RuleReader(context, document, rule).rule().ifPresent(read -> add(read, rule));
            }
            stackings.addAll(map.maps("stacking"));
        });
    }

    private void add(Rule rule, YamlMap map) {
        if (rules.putIfAbsent(rule.id(), rule) != null) {
            map.get("id").ifPresent(id -> id.problem("rule '" + rule.id() + "' stands in the files twice"));
        }
    }

    List<Rule> rules() {
        return rules.values().stream().sorted(Comparator.comparing(Rule::id)).toList();
    }

    Map<String, Rule> rulesById() {
        return rules;
    }

    /** Once all files are read: a group may name rules of other files. */
    List<Stacking> stackings() {
        return stackings.stream().map(this::stacking).toList();
    }

    private Stacking stacking(YamlMap map) {
        map.allowing("mode", "rules", "ruling");
        List<YamlValue> members = map.require("rules").map(YamlValue::list).orElse(List.of());
        List<String> ids = members.stream().map(YamlValue::text).toList();
        for (int i = 0; i < ids.size(); i++) {
            ReadingContext.requireKnown(members.get(i), ids.get(i), "rule", rules);
        }
        if (ids.size() < 2) {
            map.problem("a stacking group needs two rules or more");
        }
        Optional<String> ruling = map.get("ruling").map(value -> ReadingContext.known(map, "ruling", context.rulings));
        Stacking.Mode mode = mode(map);
        if (mode == Stacking.Mode.UNSPECIFIED) {
            map.get("rules")
                    .ifPresent(value ->
                            context.warnings.add(value.problemHere("unspecified stacking: the text does not say"
                                    + " whether " + String.join(" and ", ids) + " may be had together")));
        }
        return new Stacking(mode, ids, ruling);
    }

    private static Stacking.Mode mode(YamlMap map) {
        String word = map.text("mode");
        return Arrays.stream(Stacking.Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseGet(() -> {
                    map.get("mode")
                            .ifPresent(
                                    value -> value.problem("'" + word + "' is none of exclusive, stack, unspecified"));
                    return Stacking.Mode.UNSPECIFIED;
                });
    }
}
