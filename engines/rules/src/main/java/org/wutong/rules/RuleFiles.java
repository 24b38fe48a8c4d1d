package org.wutong.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.rules.RuleFile.Named;
import org.wutong.rules.RuleFile.Written;

/** All rule files of a set together. Each is read by itself, several at a time; what stands twice is found here. */
final class RuleFiles {
    private final List<RuleFile> files;
    private final List<Written> rules = new ArrayList<>();
    private final List<YamlMap> stackings = new ArrayList<>();
    private final Map<String, NamedClause> named = new LinkedHashMap<>();

    private RuleFiles(List<RuleFile> files) {
        this.files = files;
        for (RuleFile file : files) {
            file.rules().forEach(this::add);
            stackings.addAll(file.stackings());
            file.named().forEach(this::name);
        }
    }

    static RuleFiles read(List<Yaml.Parsed> files, ReadingContext context) {
        return new RuleFiles(files.parallelStream()
                .map(file -> RuleFile.read(file, context.ofOneFile()))
                .toList());
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

    private void name(Named one) {
        String id = one.clause().id();
        boolean known = rules.stream().anyMatch(written -> written.rule().id().equals(id));
        if (known || named.putIfAbsent(id, one.clause()) != null) {
            one.map().get("id").ifPresent(value -> value.problem("clause '" + id + "' stands in the files twice"));
        }
    }

    /** Hands over what was noted at the files. */
    void tell(ReadingContext context) {
        files.forEach(file -> context.take(file.context()));
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
