package org.wutong.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        List<Stacking> read = new ArrayList<>();
        for (YamlMap group : groups) {
            read.add(group(group));
        }
        return read;
    }

    private Stacking group(YamlMap map) {
        Mode mode = mode(map);
        List<YamlValue> members = new ArrayList<>();
        if (mode == Mode.DIRECTED) {
            map.allowing("mode", "by", "excludes", "cite", "ruling");
            context.cite(map);
            Optional<YamlValue> by = map.require("by");
            if (by.isPresent()) {
                members.add(by.get());
            }
            map.require("excludes");
            members.addAll(map.list("excludes"));
        } else {
            map.allowing("mode", "rules", "ruling");
            map.require("rules");
            members.addAll(map.list("rules"));
        }
        List<String> ids = new ArrayList<>();
        for (YamlValue member : members) {
            ids.add(member.text());
        }
        for (int i = 0; i < ids.size(); i++) {
            ReadingContext.requireKnown(members.get(i), ids.get(i), "rule", rules);
            if (ids.indexOf(ids.get(i)) < i) {
                members.get(i).problem("rule '" + ids.get(i) + "' stands in this group twice");
            }
        }
        if (ids.size() < 2) {
            map.problem("a stacking group needs two rules or more");
        }
        Set<String> subjects = new HashSet<>();
        for (String id : ids) {
            Rule rule = rules.get(id);
            if (rule != null) {
                subjects.add(rule.subject().name());
            }
        }
        if (subjects.size() > 1) {
            map.problem("rules of one stacking group are about one kind of subject; these are about several");
        }
        Optional<String> ruling = map.get("ruling").isEmpty()
                ? Optional.empty()
                : Optional.of(ReadingContext.known(map, "ruling", context.rulings));
        Mode settled = mode == Mode.UNSPECIFIED ? settled(ruling).orElse(mode) : mode;
        if (settled == Mode.UNSPECIFIED) {
            Optional<YamlValue> place = map.get("rules");
            if (place.isPresent()) {
                context.warnings.add(place.get()
                        .problemHere("unspecified stacking: the text does not say whether " + String.join(" and ", ids)
                                + " may be had together"));
            }
        }
        return new Stacking(settled, ids, ruling);
    }

    /** A ruling that settles how they stand turns a group on which the text is silent. */
    private Optional<Mode> settled(Optional<String> ruling) {
        Ruling known = ruling.isEmpty() ? null : context.rulings.get(ruling.get());
        return known == null ? Optional.empty() : known.decides();
    }

    private static Mode mode(YamlMap map) {
        String word = map.text("mode");
        for (Mode mode : Mode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(word)) {
                return mode;
            }
        }
        map.get("mode")
                .ifPresent(value -> value.problem("'" + word + "' is none of exclusive, stack, directed, unspecified"));
        return Mode.UNSPECIFIED;
    }
}
