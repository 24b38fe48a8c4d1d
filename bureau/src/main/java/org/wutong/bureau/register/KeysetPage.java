package org.wutong.bureau.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is paged by key.
 *
 * @param previous cursor of the page before, null on the first
 * @param next cursor of the page after, null on the last
 * @param from number of the first row counted from 1; 0 when there is none
 * @param total how many rows there are, counted up to a limit
 * @param more whether there are more than were counted
 */
public record KeysetPage<T>(
        List<T> rows, @Nullable String previous, @Nullable String next, long from, long total, boolean more) {
    public long to() {
        return rows.isEmpty() ? 0 : from + rows.size() - 1;
    }

    /** The total as a pager shows it; null when the page shows everything there is. */
    public @Nullable String about() {
        return previous == null && next == null ? null : String.format("%,d", total) + (more ? "+" : "");
    }
}
