package org.wutong.bureau.analysis.roster;

import org.jspecify.annotations.Nullable;

/**
 * One spell of work as it is read for the columns; days as {@link Days} numbers them.
 *
 * @param to {@link Days#OPEN} where it goes on
 * @param place code of the place of work
 * @param section letter of GB/T 4754
 * @param group major group of the dictionary of occupations, 1 to 8; 0 where the title says none
 * @param employer what tells one employer from another; null where nothing is known
 */
public record Worked(
        int from,
        int to,
        boolean main,
        @Nullable Boolean self,
        @Nullable String place,
        @Nullable String section,
        int group,
        @Nullable Long wageFen,
        @Nullable String employer,
        @Nullable String channel) {}
