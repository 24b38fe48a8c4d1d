package org.wutong.bureau.policies;

import org.jspecify.annotations.Nullable;

/**
 * Which decisions a list shows.
 *
 * @param place the place and all below it; null for all the reader may see
 * @param missing only where exactly this one fact decides: one paper away from being paid
 */
public record OwedFilter(
        @Nullable String rule,
        OwedRow.@Nullable Outcome outcome,
        @Nullable String place,
        @Nullable String missing) {}
