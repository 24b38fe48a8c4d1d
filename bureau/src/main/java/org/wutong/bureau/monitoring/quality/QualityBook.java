package org.wutong.bureau.monitoring.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wutong.conditions.FactDictionary;
import org.wutong.conditions.source.SourceFile;

/**
 * All rules of data quality, and what is made of findings.
 *
 * @param taskSeverities findings of these make a task of their village
 * @param taskDays how many working days a village has
 * @param digest of the files; another one makes everything be inspected anew
 */
public record QualityBook(
        FactDictionary dictionary,
        List<QualityRule> rules,
        Score score,
        Set<Severity> taskSeverities,
        int taskDays,
        String digest) {
    /** @throws IllegalStateException that names every mistake at its place */
    static QualityBook read(SourceFile facts, SourceFile rules) {
        return new QualityReader().read(facts, rules);
    }

    public Optional<QualityRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    public Map<String, QualityRule> byId() {
        return rules.stream().collect(Collectors.toMap(QualityRule::id, Function.identity()));
    }

    List<QualityRule> about(String subject) {
        return rules.stream().filter(rule -> rule.subject().equals(subject)).toList();
    }
}
