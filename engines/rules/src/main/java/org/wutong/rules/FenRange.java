package org.wutong.rules;

import org.wutong.vocabulary.Fen;

/**
 * A sum that is known to lie between two, both included.
 *
 * @param least in fen
 * @param most in fen, not below least
 */
public record FenRange(long least, long most) implements Comparable<FenRange> {
    public static final FenRange ZERO = exactly(0);

    public FenRange {
        if (least > most) {
            throw new IllegalArgumentException("least " + least + " is above most " + most);
        }
    }

    public static FenRange exactly(long fen) {
        return new FenRange(fen, fen);
    }

    public boolean isExact() {
        return least == most;
    }

    public FenRange plus(FenRange other) {
        return new FenRange(Math.addExact(least, other.least), Math.addExact(most, other.most));
    }

    @Override
    public int compareTo(FenRange other) {
        int byLeast = Long.compare(least, other.least);
        return byLeast != 0 ? byLeast : Long.compare(most, other.most);
    }

    @Override
    public String toString() {
        return "[" + Fen.toYuan(least) + "," + Fen.toYuan(most) + "]";
    }
}
