package org.wutong.bureau.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asking one person again, so many months after arrival.
 *
 * @param result null while nobody was asked
 * @param wageFen what the person says to earn a month now
 * @param leftOn last day at work of somebody who left
 */
public record FollowUp(
        long id,
        long passenger,
        String region,
        int months,
        LocalDate dueOn,
        @Nullable Result result,
        @Nullable Proof proof,
        @Nullable Long wageFen,
        @Nullable LocalDate leftOn,
        String note,
        @Nullable LocalDate askedOn,
        @Nullable String staffName) {
    /** What was found. */
    public enum Result {
        THERE("yes"),
        LEFT("bad"),
        /** Nobody answered; it is asked again. */
        UNREACHED("unk");

        private final String badge;

        Result(String badge) {
            this.badge = badge;
        }

        /** Kind of its badge. */
        public String badge() {
            return badge;
        }
    }

    /** What shows it. */
    public enum Proof {
        PAPER,
        WAGE_SLIP,
        PHONE,
        VISIT
    }

    /** Whether somebody still has to ask. */
    public boolean open() {
        return result == null || result == Result.UNREACHED;
    }
}
