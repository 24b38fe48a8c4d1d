package org.wutong.conditions.counting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Truth;

/** Which records belong to a period that is counted up to a day. A beginning that is not recorded has begun, nobody knows when. */
public enum When {
    /** Begun within the period. */
    STARTED,
    /** Under way on some day of the period. */
    OVERLAPPING,
    /** Under way on the day itself. */
    ON_DAY,
    /** Begun at some time up to the day, whether or not over by then. */
    EVER;

    /**
     * @param starts first day of the record; null where not recorded
     * @param ends last day of the record; null while it goes on
     * @param from first day of the period
     * @param day day that is counted up to
     */
    public Truth holds(@Nullable LocalDate starts, @Nullable LocalDate ends, LocalDate from, LocalDate day) {
        if (starts != null && starts.isAfter(day)) {
            return Truth.FALSE;
        }
        return switch (this) {
            case STARTED -> starts == null ? Truth.UNKNOWN : Truth.of(!starts.isBefore(from));
            case OVERLAPPING -> Truth.of(ends == null || !ends.isBefore(from));
            case ON_DAY -> Truth.of(ends == null || !ends.isBefore(day));
            case EVER -> Truth.TRUE;
        };
    }
}
