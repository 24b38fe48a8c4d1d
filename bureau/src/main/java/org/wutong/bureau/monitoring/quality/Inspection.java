package org.wutong.bureau.monitoring.quality;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Facts;
import org.wutong.conditions.OnDay;
import org.wutong.vocabulary.Truth;

/** Holds records of one kind of subject against the rules about it, as of a day. */
final class Inspection {
    private final List<Bound> rules;

    private record Bound(QualityRule rule, Condition when) {}

    /**
     * A rule that a record breaks.
     *
     * @param digest of the facts the rule looks at: while they stay, what was set aside stays aside
     */
    record Broken(QualityRule rule, UUID digest) {}

    Inspection(List<QualityRule> rules, LocalDate asOf) {
        this.rules = rules.stream()
                .map(rule -> new Bound(rule, rule.when().bind(new OnDay(asOf, rule.parameters()))))
                .toList();
    }

    /** @param known facts by name, in their form in memory; absent ones are unknown */
    List<Broken> of(Map<String, Object> known) {
        Facts facts = Facts.of(known);
        List<Broken> broken = new ArrayList<>();
        for (Bound bound : rules) {
            Truth truth = bound.when().test(facts);
            if (truth == Truth.TRUE || truth == Truth.UNKNOWN && bound.rule().missingCounts()) {
                broken.add(new Broken(bound.rule(), digest(bound.rule(), known)));
            }
        }
        return broken;
    }

    private static UUID digest(QualityRule rule, Map<String, Object> known) {
        TreeMap<String, String> looked = new TreeMap<>();
        for (Fact fact : rule.when().facts()) {
            looked.put(fact.name(), String.valueOf(known.get(fact.name())));
        }
        return UUID.nameUUIDFromBytes((rule.id() + looked).getBytes(StandardCharsets.UTF_8));
    }
}
