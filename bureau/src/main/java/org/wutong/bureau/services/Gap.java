package org.wutong.bureau.services;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worker on the gap list.
 *
 * @param owed whether something is promised to them; null while that is not known
 * @param had what they had this year
 * @param reachedOn when somebody spoke with them last this year; null when nobody did
 */
public record Gap(
        long worker,
        String name,
        String region,
        @Nullable Boolean owed,
        Map<Counted, Integer> had,
        @Nullable LocalDate reachedOn) {
    public int had(Counted counted) {
        return had.getOrDefault(counted, 0);
    }

    /** How many of something are still missing. */
    public int missing(Promise promise, Counted counted) {
        return Math.max(0, promise.needs(counted) - had(counted));
    }

    public boolean kept(Promise promise) {
        return promise.needs().keySet().stream().allMatch(counted -> missing(promise, counted) == 0);
    }
}
