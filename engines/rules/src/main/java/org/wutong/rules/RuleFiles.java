package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.rules.RuleFile.Named;
import org.wutong.rules.RuleFile.Written;

/** All rule files of a set together. Each is read by itself, several at a time; what stands twice is found here. */
final class RuleFiles {
    private final List<RuleFile> files;
    private final List<Written> rules = new ArrayList<>();
    private final Map<String, Set<LocalDate>> begun = new HashMap<>();
    private final List<YamlMap> stackings = new ArrayList<>();
    private final Map<String, NamedClause> named = new LinkedHashMap<>();

    private RuleFiles(List<RuleFile> files) {
        this.files = files;
        for (RuleFile file : files) {
            for (Written rule : file.rules()) {
                add(rule);
            }
            stackings.addAll(file.stackings());
            for (Named one : file.named()) {
                name(one);
            }
        }
    }

    static RuleFiles read(List<Yaml.Parsed> files, ReadingContext context) {
        return new RuleFiles(files.parallelStream()
                .map(file -> RuleFile.read(file, context.ofOneFile()))
                .toList());
    }

    private void add(Written written) {
        Rule rule = written.rule();
        if (!named.containsKey(rule.id())
                && begun.computeIfAbsent(rule.id(), id -> new HashSet<>()).add(rule.from())) {
            rules.add(written);
        } else {
            written.map().get("id").ifPresent(id -> id.problem("rule '" + rule.id() + "' stands in the files twice"));
        }
    }

    private void name(Named one) {
        String id = one.clause().id();
        if (begun.containsKey(id) || named.putIfAbsent(id, one.clause()) != null) {
            one.map().get("id").ifPresent(value -> value.problem("clause '" + id + "' stands in the files twice"));
        }
    }

    /** Hands over what was noted at the files. */
    void tell(ReadingContext context) {
        for (RuleFile file : files) {
            context.take(file.context());
        }
    }

    /** By id, then first day. */
    List<Rule> rules() {
        List<Rule> sorted = new ArrayList<>();
        for (Written written : rules) {
            sorted.add(written.rule());
        }
        sorted.sort(RuleFiles::byIdAndDay);
        return sorted;
    }

    private static int byIdAndDay(Rule one, Rule other) {
        int byId = one.id().compareTo(other.id());
        return byId != 0 ? byId : one.from().compareTo(other.from());
    }

    List<Written> written() {
        return rules;
    }

    /** One version of each. */
    Map<String, Rule> rulesById() {
        Map<String, Rule> byId = new LinkedHashMap<>();
        for (Written written : rules) {
            byId.put(written.rule().id(), written.rule());
        }
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
