package org.wutong.bureau.monitoring.alerts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done about an alert, or happened to it.
 *
 * @param day business date of it
 * @param contact what came of a call or a visit, as {@code alerts.yaml} names it
 * @param nextOn when to try again, or until when it is put off
 * @param staffName {@code -} for what happened by itself
 */
public record AlertStep(
        long id,
        long alert,
        Kind kind,
        LocalDate day,
        @Nullable Way way,
        @Nullable String contact,
        String note,
        @Nullable LocalDate nextOn,
        String staffName,
        OffsetDateTime at) {
    /** What it was. */
    public enum Kind {
        NOTE,
        SNOOZED,
        CLOSED,
        GONE,
        AGAIN,
        RAISED,
        REOPENED
    }

    /** How somebody was contacted. */
    public enum Way {
        PHONE,
        VISIT,
        MESSAGE
    }
}
