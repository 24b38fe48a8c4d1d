package org.wutong.bureau.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.facts.Subject;
import org.wutong.conditions.Fact;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;

/**
 * One decision about what is no person, as the cache holds it. Sums in fen; {@code most} is null where the text leaves it open.
 *
 * @param kind as the dictionary names it: {@code employer}
 * @param missing dictionary names of the facts that decide an unknown
 */
public record ClaimRow(
        String kind,
        long subject,
        String region,
        String rule,
        OwedRow.Outcome outcome,
        long leastFen,
        @Nullable Long mostFen,
        long payableLeastFen,
        @Nullable Long payableMostFen,
        List<String> missing,
        List<String> notes) {
    static ClaimRow of(String kind, Decision decision, Subject subject) {
        return new ClaimRow(
                kind,
                subject.id(),
                subject.region(),
                decision.rule().id(),
                OwedRow.Outcome.valueOf(decision.outcome().name()),
                decision.amount().least(),
                most(decision.amount()),
                decision.payable().least(),
                most(decision.payable()),
                decision.missing().stream().map(Fact::name).toList(),
                decision.notes());
    }

    private static @Nullable Long most(FenRange range) {
        return range.isOpen() ? null : Long.valueOf(range.most());
    }
}
