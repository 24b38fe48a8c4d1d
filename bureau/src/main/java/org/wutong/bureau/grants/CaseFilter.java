package org.wutong.bureau.grants;

import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; null for all.
 *
 * @param mine only those that wait for a step of this role
 * @param late only those past their day
 * @param place the place and all below it
 */
public record CaseFilter(
        @Nullable CaseState state,
        @Nullable String rule,
        @Nullable String fund,
        @Nullable String place,
        boolean mine,
        boolean late) {
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, false, false);
}
