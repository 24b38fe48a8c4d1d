package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads a draft against the set it is meant for. A dotted name may stand under {@code parameters} or by itself. */
final class DraftReader {
    private static final List<String> KEYS = List.of("name", "document", "parameters", "rules", "withdrawn");

    private final PolicySet base;
    private final LocalDate day;
    private final ReadingContext context;
    private final Map<String, Figure> known;

    DraftReader(PolicySet base, LocalDate day) {
        this.base = base;
        this.day = day;
        this.context = ReadingContext.after(base);
        this.known = base.rules().stream()
                .filter(rule -> rule.isInForce(day))
                .flatMap(rule -> Figures.of(rule, day).stream())
                .collect(Collectors.toMap(Figure::name, figure -> figure, (a, b) -> a, LinkedHashMap::new));
    }

    Draft.Reading read(SourceFile file) {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<Rule> rules = new ArrayList<>();
        Set<String> withdrawn = new HashSet<>();
        Yaml.read(file, context.errors).ifPresent(root -> {
            for (String key : root.keys()) {
                if (key.contains(".")) {
                    figure(root, key, key, figures);
                } else if (!KEYS.contains(key)) {
                    root.key(key)
                            .ifPresent(place -> place.problem("unknown key '" + key + "'" + Nearest.hint(key, KEYS)));
                }
            }
            root.get("parameters").flatMap(YamlValue::map).ifPresent(all -> parameters(all, "", figures));
            if (!root.maps("rules").isEmpty()) {
                rules(root, rules);
            }
            root.get("withdrawn").map(YamlValue::list).orElse(List.of()).forEach(value -> withdraw(value, withdrawn));
        });
        Draft draft = new Draft(figures, rules, withdrawn, file.text());
        if (context.errors.isEmpty()) {
            shares(file, draft);
        }
        return new Draft.Reading(draft, context.errors.sorted());
    }

    private void parameters(YamlMap map, String prefix, Map<String, Object> figures) {
        for (String key : map.keys()) {
            String name = prefix + key;
            boolean isNested = map.get(key).filter(value -> !value.isScalar()).isPresent();
            if (isNested) {
                map.map(key).ifPresent(inner -> parameters(inner, name + ".", figures));
            } else {
                figure(map, key, name, figures);
            }
        }
    }

    private void figure(YamlMap map, String key, String name, Map<String, Object> figures) {
        Figure figure = known.get(name);
        if (figure == null) {
            map.key(key)
                    .ifPresent(place ->
                            place.problem("no rule in force on " + day + " has a figure '" + name + "'" + hint(name)));
            return;
        }
        map.require(key).ifPresent(value -> {
            Optional<Object> read = Optional.ofNullable(value.scalar()).flatMap(figure.type()::read);
            if (read.isEmpty() || read.get() instanceof Long number && number < 0) {
                value.problem("'" + value.text() + "' does not fit; expected "
                        + figure.type().expectation() + ", not below 0");
            } else {
                fitting(value, figure, read.get(), figures);
            }
        });
    }

    /** The names of the rule's figures where the rule is known, else the nearest of all. */
    private String hint(String name) {
        String rule = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        List<String> ofRule = known.keySet().stream()
                .filter(one -> one.startsWith(rule + "."))
                .toList();
        String near = Nearest.hint(name, known.keySet());
        return near.isEmpty() && !ofRule.isEmpty() ? "; it has " + String.join(", ", ofRule) : near;
    }

    private void fitting(YamlValue place, Figure figure, Object value, Map<String, Object> figures) {
        Rule rule = base.rule(figure.rule(), day).orElseThrow();
        Amount changed =
                Figures.with(rule, figure.path(), value, day).amount().on(day).value();
        if (Amount.uncapped(changed) instanceof Bands bands && !bands.isAscending()) {
            place.problem("with " + place.text() + " the bands would no longer stand in ascending order");
        } else {
            figures.put(figure.name(), value);
        }
    }

    private void rules(YamlMap root, List<Rule> into) {
        String document = ReadingContext.known(root, "document", context.documents);
        for (YamlMap map : root.maps("rules")) {
            new RuleReader(context, document, map).rule().ifPresent(into::add);
        }
    }

    private void withdraw(YamlValue value, Set<String> withdrawn) {
        String id = value.text();
        Map<String, Rule> ids = base.rules().stream().collect(Collectors.toMap(Rule::id, rule -> rule, (a, b) -> a));
        ReadingContext.requireKnown(value, id, "rule", ids);
        withdrawn.add(id);
    }

    /** A share of a rule that is gone, or of itself in the end, cannot be reckoned. */
    private void shares(SourceFile file, Draft draft) {
        PolicySet after = draft.over(base, day);
        for (Rule rule : after.rules()) {
            Set<String> seen = new HashSet<>();
            Optional<Rule> at = Optional.of(rule);
            while (at.isPresent()
                    && Amount.uncapped(at.get().amount().on(day(at.get())).value()) instanceof Amount.Share share) {
                if (!seen.add(at.get().id()) || after.rule(share.rule()).isEmpty()) {
                    context.errors.add(file.problem(
                            1,
                            1,
                            "rule '" + rule.id() + "' would take a share of '" + share.rule() + "', which is gone or"
                                    + " takes a share of it in turn"));
                    return;
                }
                at = after.rule(share.rule(), day);
            }
        }
    }

    private LocalDate day(Rule rule) {
        return day.isBefore(rule.from()) ? rule.from() : day;
    }
}
