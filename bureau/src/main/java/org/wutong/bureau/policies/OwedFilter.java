package org.wutong.bureau.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions a list shows.
 *
 * @param place the place and all below it; null for all the reader may see
 * @param missing only where exactly this one fact decides
 * @param paper only where every fact that decides is one of these, which one paper settles; empty for all
 * @param refresh only what this refresh wrote last; null for all
 */
public record OwedFilter(
        @Nullable String rule,
        OwedRow.@Nullable Outcome outcome,
        @Nullable String place,
        @Nullable String missing,
        List<String> paper,
        @Nullable Long refresh) {
    public OwedFilter(
            @Nullable String rule,
            OwedRow.@Nullable Outcome outcome,
            @Nullable String place,
            @Nullable String missing,
            List<String> paper) {
        this(rule, outcome, place, missing, paper, null);
    }

    public OwedFilter(
            @Nullable String rule,
            OwedRow.@Nullable Outcome outcome,
            @Nullable String place,
            @Nullable String missing) {
        this(rule, outcome, place, missing, List.of());
    }

    public static OwedFilter of(@Nullable String rule, OwedRow.@Nullable Outcome outcome, @Nullable String place) {
        return new OwedFilter(rule, outcome, place, null);
    }

    public OwedFilter with(OwedRow.Outcome other) {
        return new OwedFilter(rule, other, place, missing, paper, refresh);
    }
}
