package org.wutong.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;

/**
 * What one {@code <document>/<family>.yaml} holds: the rules of a family, how they stand to each other, clauses that are only named.
 *
 * @param context with the file's own problems, to which later checks add
 */
record RuleFile(ReadingContext context, List<Written> rules, List<YamlMap> stackings, List<Named> named) {
    /**
     * A rule and where it stands.
     *
     * @param isClean no mistake was noted while it was read
     */
    record Written(Rule rule, YamlMap map, boolean isClean) {}

    /** A clause that only names support, and where it stands. */
    record Named(NamedClause clause, YamlMap map) {}

    static RuleFile read(Yaml.Parsed file, ReadingContext context) {
        List<Written> rules = new ArrayList<>();
        List<YamlMap> stackings = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        Optional<YamlMap> root = file.map(context.errors);
        if (root.isPresent()) {
            YamlMap map = root.get().allowing("document", "rules", "stacking", "named");
            String document = ReadingContext.known(map, "document", context.documents);
            if (map.get("named").isEmpty()) {
                map.require("rules");
            }
            for (YamlMap rule : map.maps("rules")) {
                int before = context.errors.count();
                Optional<Rule> read = new RuleReader(context, document, rule).rule();
                if (read.isPresent()) {
                    rules.add(new Written(read.get(), rule, context.errors.count() == before));
                }
            }
            stackings.addAll(map.maps("stacking"));
            for (YamlMap one : map.maps("named")) {
                named.add(new Named(named(one, context), one));
            }
        }
        return new RuleFile(context, rules, stackings, named);
    }

    private static NamedClause named(YamlMap map, ReadingContext context) {
        map.allowing("id", "cite", "title", "about");
        return new NamedClause(map.text("id"), context.cite(map), Label.read(map, "title"), Label.read(map, "about"));
    }
}
