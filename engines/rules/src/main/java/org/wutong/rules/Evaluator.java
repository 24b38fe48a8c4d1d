package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides every rule in force for every subject: a plain tree walk, the reference for any faster way. */
public final class Evaluator {
    private Evaluator() {}

    /** Decides without knowing what was paid before: limits in time are noted, not applied. */
    public static List<Decision> evaluate(PolicySet policies, List<SubjectRow> rows, LocalDate asOf) {
        return evaluate(policies, rows, asOf, Ledger.NONE, Watch.NOBODY);
    }

    /**
     * Decides for all rows together; members of one household, and all who share a cap or a quota, must come in one call.
     *
     * @param asOf the day whose law and values count
     * @param ledger what has been paid already
     * @param watch is told what each rule cost
     * @return one decision per row and rule in force for the row's region, by row, then rule id
     */
    public static List<Decision> evaluate(
            PolicySet policies, List<SubjectRow> rows, LocalDate asOf, Ledger ledger, Watch watch) {
        List<Claim> claims = new ArrayList<>();
        for (SubjectRow row : rows) {
            for (RuleInForce rule : applicable(policies.inForce(row.subject(), asOf), row)) {
                long begun = watch.now();
                claims.add(rule.decide(row));
                watch.decided(rule.rule(), watch.now() - begun);
            }
        }
        return new Resolution(policies, asOf, ledger).resolve(claims);
    }

    /** The rules of the row's place; where one refines another, it takes the other's place. */
    static List<RuleInForce> applicable(List<RuleInForce> rules, SubjectRow row) {
        List<RuleInForce> applicable = new ArrayList<>(rules.size());
        Set<String> refined = Set.of();
        for (RuleInForce rule : rules) {
            if (rule.appliesTo(row.facts())) {
                applicable.add(rule);
                Optional<String> parent = rule.rule().refines();
                if (parent.isPresent()) {
                    refined = new HashSet<>(refined);
                    refined.add(parent.get());
                }
            }
        }
        if (!refined.isEmpty()) {
            Set<String> replaced = refined;
            applicable.removeIf(rule -> replaced.contains(rule.rule().id()));
        }
        return applicable;
    }
}
