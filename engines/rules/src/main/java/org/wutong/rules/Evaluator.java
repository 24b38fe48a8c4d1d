package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides every rule in force for every subject: a plain tree walk, the reference for any faster way. */
public final class Evaluator {
    private Evaluator() {}

    /**
     * Decides for all rows together; members of one household must come in one call, for they share its caps.
     *
     * @param asOf the day whose law and values count
     * @return one decision per row and rule in force for the row's region, by row, then rule id
     */
    public static List<Decision> evaluate(PolicySet policies, List<SubjectRow> rows, LocalDate asOf) {
        Map<String, List<RuleInForce>> bySubject = new HashMap<>();
        for (Rule rule : policies.rules()) {
            if (rule.isInForce(asOf)) {
                bySubject
                        .computeIfAbsent(rule.subject().name(), name -> new ArrayList<>())
                        .add(new RuleInForce(rule, asOf));
            }
        }
        List<Claim> claims = new ArrayList<>();
        for (SubjectRow row : rows) {
            for (RuleInForce rule : bySubject.getOrDefault(row.subject(), List.of())) {
                if (rule.appliesTo(row.facts())) {
                    claims.add(rule.decide(row));
                }
            }
        }
        return new Resolution(policies, asOf).resolve(claims);
    }
}
