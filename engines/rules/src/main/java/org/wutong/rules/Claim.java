package org.wutong.rules;

import java.util.ArrayList;
import java.util.List;
import org.wutong.conditions.Fact;

/**
 * A decision on its way through resolution.
 *
 * @param amounts by the clause itself
 * @param due what is left of them after the stages so far
 * @param paid what was paid before within the rule's frequency, in fen: it counts towards shared caps and quotas, whatever the
 *     outcome is today; {@link #NEVER} if nothing was
 */
record Claim(
        SubjectRow row,
        RuleInForce rule,
        Outcome outcome,
        PossibleAmounts amounts,
        PossibleAmounts due,
        long paid,
        List<ClauseResult> clauses,
        List<Fact> missing,
        List<String> notes) {
    static final long NEVER = -1;

    String ruleId() {
        return rule.rule().id();
    }

    boolean mayBeOwed() {
        return outcome != Outcome.INELIGIBLE;
    }

    Claim withDue(PossibleAmounts less) {
        return new Claim(row, rule, outcome, amounts, less, paid, clauses, missing, notes);
    }

    boolean isPaid() {
        return paid != NEVER;
    }

    long paidFen() {
        return isPaid() ? paid : 0;
    }

    /** Nothing is left for who has been paid already. */
    Claim alreadyPaid(long fen) {
        Claim paidOut = new Claim(row, rule, outcome, amounts, PossibleAmounts.NOTHING, fen, clauses, missing, notes);
        return mayBeOwed() ? paidOut.noted("already-paid") : paidOut;
    }

    /** With a note that resolution brings about, once. */
    Claim noted(String code) {
        if (notes.contains(code)) {
            return this;
        }
        List<String> more = new ArrayList<>(notes);
        more.add(code);
        return new Claim(row, rule, outcome, amounts, due, paid, clauses, missing, List.copyOf(more));
    }

    Decision decided() {
        return new Decision(row, rule.rule(), outcome, amounts.hull(), due.hull(), clauses, missing, notes);
    }
}
