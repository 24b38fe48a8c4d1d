package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Whether a rule grants, refuses, or cannot tell yet. */
    public enum Outcome {
        ELIGIBLE,
        INELIGIBLE,
        UNKNOWN
    }
}
