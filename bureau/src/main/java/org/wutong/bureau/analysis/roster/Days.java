package org.wutong.bureau.analysis.roster;

import java.time.LocalDate;

/** Days as numbers since 1 January 1970, so that columns hold them. */
public final class Days {
    /** No day is known. */
    public static final int NONE = Integer.MIN_VALUE;

    /** Later than every day. */
    public static final int OPEN = Integer.MAX_VALUE;

    private Days() {}

    public static int of(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
