package org.wutong.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;
import org.wutong.rules.Stacking.Mode;

/** Reads how rules stand to each other, once all rule files are read: a group may name rules of other files. */
final class StackingReader {
    private final ReadingContext context;
    private final Map<String, Rule> rules;

    StackingReader(ReadingContext context, Map<String, Rule> rules) {
        this.context = context;
        this.rules = rules;
    }

    List<Stacking> read(List<YamlMap> groups) {
        return groups.stream().map(this::group).toList();
    }

    private Stacking group(YamlMap map) {
        Mode mode = mode(map);
        List<YamlValue> members = new ArrayList<>();
        if (mode == Mode.DIRECTED) {
            map.allowing("mode", "by", "excludes", "cite", "ruling");
            context.cite(map);
            map.require("by").ifPresent(members::add);
            members.addAll(map.require("excludes").map(YamlValue::list).orElse(List.of()));
        } else {
            map.allowing("mode", "rules", "ruling");
            members.addAll(map.require("rules").map(YamlValue::list).orElse(List.of()));
        }
        List<String> ids = members.stream().map(YamlValue::text).toList();
        for (int i = 0; i < ids.size(); i++) {
            ReadingContext.requireKnown(members.get(i), ids.get(i), "rule", rules);
            if (ids.indexOf(ids.get(i)) < i) {
                members.get(i).problem("rule '" + ids.get(i) + "' stands in this group twice");
            }
        }
        if (ids.size() < 2) {
            map.problem("a stacking group needs two rules or more");
        }
        long subjects = rules.values().stream()
                .filter(rule -> ids.contains(rule.id()))
                .map(rule -> rule.subject().name())
                .distinct()
                .count();
        if (subjects > 1) {
            map.problem("rules of one stacking group are about one kind of subject; these are about several");
        }
        Optional<String> ruling = map.get("ruling").map(value -> ReadingContext.known(map, "ruling", context.rulings));
        Mode settled = mode == Mode.UNSPECIFIED ? settled(ruling).orElse(mode) : mode;
        if (settled == Mode.UNSPECIFIED) {
            map.get("rules")
                    .ifPresent(value ->
                            context.warnings.add(value.problemHere("unspecified stacking: the text does not say"
                                    + " whether " + String.join(" and ", ids) + " may be had together")));
        }
        return new Stacking(settled, ids, ruling);
    }

    /** A ruling that settles how they stand turns a group on which the text is silent. */
    private Optional<Mode> settled(Optional<String> ruling) {
        return ruling.filter(context.rulings::containsKey)
                .map(context.rulings::get)
                .flatMap(Ruling::decides);
    }

    private static Mode mode(YamlMap map) {
        String word = map.text("mode");
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseGet(() -> {
                    map.get("mode")
                            .ifPresent(value ->
                                    value.problem("'" + word + "' is none of exclusive, stack, directed, unspecified"));
                    return Mode.UNSPECIFIED;
                });
    }
}
