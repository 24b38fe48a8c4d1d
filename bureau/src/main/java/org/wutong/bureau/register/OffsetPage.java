package org.wutong.bureau.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is whole in memory; pages are as long as each other but for the last.
 *
 * @param from number of its first row counted from 1; 0 when there is none
 * @param all how many rows there are
 * @param previous address of the page before, null on the first
 * @param next address of the page after, null on the last
 */
public record OffsetPage<T>(
        List<T> rows,
        int from,
        int all,
        @Nullable String previous,
        @Nullable String next) {
    /**
     * @param before how many rows stand before it; what begins no page or lies behind the end gives the page that holds it, or the last
     * @param link address of the list, to which the number of rows before a page is added as this parameter
     */
    public static <T> OffsetPage<T> of(List<T> all, int before, int size, PageLink link, String parameter) {
        int start = Math.max(0, Math.min(before, all.size() - 1)) / size * size;
        int end = Math.min(all.size(), start + size);
        return new OffsetPage<>(
                List.copyOf(all.subList(start, end)),
                all.isEmpty() ? 0 : start + 1,
                all.size(),
                start == 0 ? null : link.with(parameter, start - size).toString(),
                end == all.size() ? null : link.with(parameter, end).toString());
    }

    public int to() {
        return rows.isEmpty() ? 0 : from + rows.size() - 1;
    }

    /** The number of rows as a pager shows it; null when the page shows all of them. */
    public @Nullable String about() {
        return previous == null && next == null ? null : String.format("%,d", all);
    }
}
