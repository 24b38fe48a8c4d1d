package org.wutong.bureau.monitoring.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Collects the days on which something may be otherwise, and keeps the first of them after a day. */
public final class Next {
    private final LocalDate after;
    private @Nullable LocalDate first;

    public Next(LocalDate after) {
        this.after = after;
    }

    public Next or(@Nullable LocalDate day) {
        LocalDate known = first;
        if (day != null && day.isAfter(after) && (known == null || day.isBefore(known))) {
            first = day;
        }
        return this;
    }

    public Next or(Days days) {
        return or(days.turnsAfter(after));
    }

    /** Null where no day changes anything. */
    public @Nullable LocalDate day() {
        return first;
    }
}
