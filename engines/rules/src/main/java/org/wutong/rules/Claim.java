package org.wutong.rules;

import java.util.List;
import org.wutong.conditions.Fact;

/**
 * A decision before caps and exclusions.
 *
 * @param notes grows while it is resolved
 */
record Claim(
        SubjectRow row,
        RuleInForce rule,
        Outcome outcome,
        PossibleAmounts amounts,
        List<ClauseResult> clauses,
        List<Fact> missing,
        List<String> notes) {
    String ruleId() {
        return rule.rule().id();
    }

    /** Adds a note that resolution brings about, once. */
    void note(String code) {
        if (!notes.contains(code)) {
            notes.add(code);
        }
    }

    Decision decided(FenRange payable) {
        return new Decision(row, rule.rule(), outcome, amounts.hull(), payable, clauses, missing, List.copyOf(notes));
    }
}
