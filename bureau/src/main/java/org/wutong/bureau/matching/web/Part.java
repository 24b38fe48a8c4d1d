package org.wutong.bureau.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.PageLink;

/**
 * One page of a list that is whole in memory: sums of a plan, of which there are as many as vacancies or villages.
 *
 * @param from number of its first row, from 1; 0 without rows
 * @param previous address of the page before; null where there is none
 */
record Part<T>(
        List<T> rows,
        int from,
        int to,
        int all,
        @Nullable String previous,
        @Nullable String next) {
    private static final int SIZE = 50;

    /** @param after how many rows stand before it */
    static <T> Part<T> of(List<T> all, int after, PageLink link) {
        int start = Math.max(0, Math.min(after, all.size()));
        int end = Math.min(all.size(), start + SIZE);
        return new Part<>(
                List.copyOf(all.subList(start, end)),
                all.isEmpty() ? 0 : start + 1,
                end,
                all.size(),
                start == 0
                        ? null
                        : link.with("after", Math.max(0, start - SIZE)).toString(),
                end == all.size() ? null : link.with("after", end).toString());
    }
}
