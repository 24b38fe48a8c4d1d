package org.wutong.spells;

import java.util.OptionalLong;

/**
 * Wages over some time, in fen.
 *
 * @param leastFen what the known wages come to
 * @param mostFen the same when every wage is known; empty when one is not, for then there is no upper end
 */
public record WageIncome(long leastFen, OptionalLong mostFen) {
    public static final WageIncome NONE = known(0);

    public WageIncome {
        if (leastFen < 0 || mostFen.orElse(leastFen) < leastFen) {
            throw new IllegalArgumentException("not an income: " + leastFen + ".." + mostFen);
        }
    }

    static WageIncome known(long fen) {
        return new WageIncome(fen, OptionalLong.of(fen));
    }

    static WageIncome unknown() {
        return new WageIncome(0, OptionalLong.empty());
    }

    public boolean isKnown() {
        return mostFen.isPresent();
    }

    /** Both incomes together; known only when both are. */
    public WageIncome plus(WageIncome other) {
        return new WageIncome(
                Math.addExact(leastFen, other.leastFen),
                isKnown() && other.isKnown()
                        ? OptionalLong.of(Math.addExact(mostFen.getAsLong(), other.mostFen.getAsLong()))
                        : OptionalLong.empty());
    }
}
