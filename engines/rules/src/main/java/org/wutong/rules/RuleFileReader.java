package org.wutong.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;

/** Reads {@code <document>/<family>.yaml}: the rules of one family, how they stand to each other, and clauses that are only named. */
final class RuleFileReader {
    private final ReadingContext context;
    private final List<Written> rules = new ArrayList<>();
    private final List<YamlMap> stackings = new ArrayList<>();
    private final Map<String, NamedClause> named = new LinkedHashMap<>();

    /**
     * A rule and where it stands.
     *
     * @param isClean no mistake was noted while it was read
     */
    record Written(Rule rule, YamlMap map, boolean isClean) {}

    RuleFileReader(ReadingContext context) {
        this.context = context;
    }

    void read(SourceFile file) {
        Optional<YamlMap> root =
                Yaml.read(file, context.errors).map(map -> map.allowing("document", "rules", "stacking", "named"));
        root.ifPresent(map -> {
            String document = ReadingContext.known(map, "document", context.documents);
            if (map.get("named").isEmpty()) {
                map.require("rules");
            }
            for (YamlMap rule : map.maps("rules")) {
                int before = context.errors.count();
                new RuleReader(context, document, rule)
                        .rule()
                        .ifPresent(read -> add(new Written(read, rule, context.errors.count() == before)));
            }
            stackings.addAll(map.maps("stacking"));
            map.maps("named").forEach(this::name);
        });
    }

    private void add(Written written) {
        Rule rule = written.rule();
        boolean sameDays = rules.stream()
                .map(Written::rule)
                .anyMatch(other -> other.id().equals(rule.id()) && other.from().equals(rule.from()));
        if (sameDays || named.containsKey(rule.id())) {
            written.map().get("id").ifPresent(id -> id.problem("rule '" + rule.id() + "' stands in the files twice"));
        } else {
            rules.add(written);
        }
    }

    private void name(YamlMap map) {
        map.allowing("id", "cite", "title", "about");
        String id = map.text("id");
        NamedClause clause = new NamedClause(id, context.cite(map), Label.read(map, "title"), Label.read(map, "about"));
        boolean known = rules.stream().anyMatch(written -> written.rule().id().equals(id));
        if (known || named.putIfAbsent(id, clause) != null) {
            map.get("id").ifPresent(value -> value.problem("clause '" + id + "' stands in the files twice"));
        }
    }

    /** By id, then first day. */
    List<Rule> rules() {
        return rules.stream()
                .map(Written::rule)
                .sorted(Comparator.comparing(Rule::id).thenComparing(Rule::from))
                .toList();
    }

    List<Written> written() {
        return rules;
    }

    /** One version of each. */
    Map<String, Rule> rulesById() {
        Map<String, Rule> byId = new LinkedHashMap<>();
        rules.forEach(written -> byId.put(written.rule().id(), written.rule()));
        return byId;
    }

    List<YamlMap> stackings() {
        return stackings;
    }

    List<NamedClause> named() {
        return List.copyOf(named.values());
    }

    Map<String, NamedClause> namedById() {
        return named;
    }
}
