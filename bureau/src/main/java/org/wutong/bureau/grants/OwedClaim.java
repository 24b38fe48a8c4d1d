package org.wutong.bureau.grants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something owed to an organisation for which no case stands yet. Sums in fen, after what was paid.
 *
 * @param kind kind of the subjects: {@code placement}; {@code employer} where it is paid for itself
 * @param claim what subjects are claimed together by; empty for one by itself
 * @param label number and title of the batch; empty where there is none
 * @param href page of it; empty where there is none
 * @param region whose officers answer for the organisation
 * @param subjects what it is owed for
 * @param mostFen null where the text has no upper end
 * @param missing dictionary names of facts that decide it
 */
public record OwedClaim(
        long employer,
        String kind,
        String rule,
        String fund,
        String claim,
        String label,
        String href,
        String region,
        List<Long> subjects,
        long leastFen,
        @Nullable Long mostFen,
        List<String> missing,
        boolean hasAccount,
        OwedCase.Readiness readiness) {
    /** As cards are asked for. */
    public long payee() {
        return -employer;
    }

    /** As forms carry it. */
    public String key() {
        return employer + "~" + rule + "~" + claim;
    }

    /** What the office may set where the text gives a span. */
    public boolean exact() {
        return mostFen != null && mostFen == leastFen;
    }
}
