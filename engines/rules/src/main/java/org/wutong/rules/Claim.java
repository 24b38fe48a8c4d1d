package org.wutong.rules;

import java.util.ArrayList;
import java.util.List;
import org.wutong.conditions.Fact;

/**
 * A decision on its way through resolution.
 *
 * @param amounts by the clause itself
 * @param due what is left of them after the stages so far
 */
record Claim(
        SubjectRow row,
        RuleInForce rule,
        Outcome outcome,
        PossibleAmounts amounts,
        PossibleAmounts due,
        List<ClauseResult> clauses,
        List<Fact> missing,
        List<String> notes) {
    String ruleId() {
        return rule.rule().id();
    }

    boolean mayBeOwed() {
        return outcome != Outcome.INELIGIBLE;
    }

    Claim withDue(PossibleAmounts less) {
        return new Claim(row, rule, outcome, amounts, less, clauses, missing, notes);
    }

    /** With a note that resolution brings about, once. */
    Claim noted(String code) {
        if (notes.contains(code)) {
            return this;
        }
        List<String> more = new ArrayList<>(notes);
        more.add(code);
        return new Claim(row, rule, outcome, amounts, due, clauses, missing, List.copyOf(more));
    }

    Decision decided() {
        return new Decision(row, rule.rule(), outcome, amounts.hull(), due.hull(), clauses, missing, notes);
    }
}
