package org.wutong.vocabulary;

import java.util.OptionalLong;

/** What a job offers, as its advertisement says it. */
public sealed interface Pay {
    /** The period a sum is paid for. Yearly pay is turned into monthly. */
    enum Unit {
        MONTH,
        DAY,
        HOUR
    }

    /** Whether the offer names board and lodging (包吃住); false means not named. */
    boolean boardAndLodging();

    /**
     * Sums in fen for one {@code unit}.
     *
     * @param lowFen the least; 0 when only a most is named
     * @param highFen the most; empty when open
     */
    record Range(long lowFen, OptionalLong highFen, Unit unit, boolean boardAndLodging) implements Pay {
        public Range {
            if (lowFen < 0 || highFen.orElse(lowFen) < lowFen) {
                throw new IllegalArgumentException("not a range of pay: " + lowFen + ".." + highFen);
            }
        }
    }

    /** 面议: to be agreed, no sum named. */
    record Negotiable(boolean boardAndLodging) implements Pay {}
}
