package org.wutong.matching;

import org.jspecify.annotations.Nullable;

/**
 * What one part of an asking side earns with every value of a column, and with the best entry of every block.
 *
 * @param byValue points by value, {@link #BARRED} when barred
 * @param bars the conditions that bar, by value, one bit each by {@link HardCondition#ordinal}; null when nothing bars
 * @param byBlock the most of {@code byValue} that an entry of the block has
 */
record Answer(int[] byValue, int @Nullable [] bars, int[] byBlock) {
    /** Low enough that no points outweigh it, high enough that every column may bar at once. */
    static final int BARRED = -1_000_000;
}
