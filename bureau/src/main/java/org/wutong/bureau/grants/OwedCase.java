package org.wutong.bureau.grants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something owed to a person for which no case stands yet. Sums in fen, after caps and what was paid.
 *
 * @param mostFen null where the text has no upper end
 * @param missing dictionary names of facts that decide it
 */
public record OwedCase(
        long worker,
        long household,
        String region,
        String rule,
        String fund,
        long leastFen,
        @Nullable Long mostFen,
        List<String> missing,
        boolean hasAccount,
        Readiness readiness) {
    /** How near it is to being paid. */
    public enum Readiness {
        /** Decided, the sum exact, an account on record: the person only has to agree. */
        READY,
        /** Owed, and the office sets the sum within what the text allows. */
        TO_CONFIRM,
        /** A fact or the account is missing. */
        BLOCKED
    }

    /** As forms carry it. */
    public String key() {
        return worker + "." + rule;
    }
}
