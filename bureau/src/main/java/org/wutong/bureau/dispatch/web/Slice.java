package org.wutong.bureau.dispatch.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.PageLink;

/** One page of a list that is in memory whole; pages go by the id of the first row. */
public record Slice<T>(
        List<T> rows,
        int from,
        int all,
        @Nullable String previous,
        @Nullable String next) {
    /** What a row is known by. */
    interface Id<T> {
        long of(T row);
    }

    static <T> Slice<T> of(List<T> all, Id<T> id, @Nullable Long at, int size, PageLink link) {
        int begin = 0;
        for (int i = 0; at != null && i < all.size(); i++) {
            if (id.of(all.get(i)) == at) {
                begin = i;
            }
        }
        int end = Math.min(all.size(), begin + size);
        int before = Math.max(0, begin - size);
        return new Slice<>(
                all.subList(begin, end),
                all.isEmpty() ? 0 : begin + 1,
                all.size(),
                begin == 0 ? null : link.with("at", id.of(all.get(before))).toString(),
                end == all.size() ? null : link.with("at", id.of(all.get(end))).toString());
    }

    public int to() {
        return from == 0 ? 0 : from - 1 + rows.size();
    }
}
