package org.wutong.bureau.dispatch.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Workers of one firm at another for a while (共享用工) as recorded; see {@link SharingDraft}.
 *
 * @param number what the bureau calls it; unique
 * @param endedOn the day it ended, early or on time
 * @param backOn the day the office made sure that everybody is back at the lender
 */
public record Sharing(
        long id,
        int version,
        String number,
        SharingDraft agreed,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate backOn) {
    /** How a sharing stands on a day. */
    public enum State {
        PLANNED("act"),
        RUNNING("yes"),
        ENDED("no");

        private final String badge;

        State(String badge) {
            this.badge = badge;
        }

        /** Kind of its badge. */
        public String badge() {
            return badge;
        }
    }

    public State on(LocalDate day) {
        if (endedOn != null && !endedOn.isAfter(day) || agreed.to().isBefore(day)) {
            return State.ENDED;
        }
        return agreed.from().isAfter(day) ? State.PLANNED : State.RUNNING;
    }
}
