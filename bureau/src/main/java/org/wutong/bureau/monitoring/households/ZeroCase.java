package org.wutong.bureau.monitoring.households;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One appearance of a household with nobody in work.
 *
 * @param number which of its appearances it is, from 1
 * @param appearedOn business date on which it was found
 * @param since the day its last work ended, where one is known
 * @param able how many are surely able to work
 * @param standing whether it stands: open, or closed for a reason while the household stays as it is
 * @param who name of the person it waits for by 包联; null where nobody answers for the place
 * @param reasonUntil last day of the reason it was closed for
 */
public record ZeroCase(
        long id,
        long household,
        String region,
        int number,
        LocalDate appearedOn,
        @Nullable LocalDate since,
        int able,
        boolean standing,
        LocalDate dueOn,
        @Nullable String who,
        @Nullable LocalDate closedOn,
        @Nullable How how,
        @Nullable String reason,
        @Nullable LocalDate reasonUntil,
        String note,
        @Nullable String closedBy) {
    /** By what a case was closed. */
    public enum How {
        JOB,
        POST,
        REASON,
        /** It is none any more, and not by work. */
        GONE
    }

    public boolean open() {
        return closedOn == null;
    }
}
