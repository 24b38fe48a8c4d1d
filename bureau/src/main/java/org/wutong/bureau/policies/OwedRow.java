package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.facts.Subject;
import org.wutong.conditions.Fact;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;

/**
 * One decision as the cache holds it: a person under a rule. Sums in fen; {@code most} is null where the text leaves it open.
 *
 * @param missing dictionary names of the facts that decide an unknown
 */
public record OwedRow(
        long worker,
        long household,
        String region,
        String rule,
        Outcome outcome,
        long leastFen,
        @Nullable Long mostFen,
        long payableLeastFen,
        @Nullable Long payableMostFen,
        List<String> missing,
        List<String> notes,
        LocalDate asOf,
        String policySet) {

    /** The row that keeps a decision about a person of a place. */
    static OwedRow of(Decision decision, Subject subject, LocalDate asOf, String policySet) {
        Long household = subject.household();
        return new OwedRow(
                subject.id(),
                household == null ? 0 : household,
                subject.region(),
                decision.rule().id(),
                Outcome.valueOf(decision.outcome().name()),
                decision.amount().least(),
                most(decision.amount()),
                decision.payable().least(),
                most(decision.payable()),
                decision.missing().stream().map(Fact::name).toList(),
                decision.notes(),
                asOf,
                policySet);
    }

    private static @Nullable Long most(FenRange range) {
        return range.isOpen() ? null : Long.valueOf(range.most());
    }

    /** Whether a rule grants, refuses, or cannot tell yet. */
    public enum Outcome {
        ELIGIBLE,
        INELIGIBLE,
        UNKNOWN
    }
}
