package org.wutong.bureau.monitoring.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from a first to a last one, both included.
 *
 * @param until null without an end
 */
public record Days(LocalDate from, @Nullable LocalDate until) {
    /** So many days beginning with one. */
    public static Days of(LocalDate from, int count) {
        return new Days(from, from.plusDays(count - 1L));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The first day after one on which {@link #covers} answers otherwise than the day before; null where none is. */
    public @Nullable LocalDate turnsAfter(LocalDate day) {
        if (until != null && until.isBefore(from)) {
            return null;
        }
        if (from.isAfter(day)) {
            return from;
        }
        return until == null || until.isBefore(day) ? null : until.plusDays(1);
    }
}
