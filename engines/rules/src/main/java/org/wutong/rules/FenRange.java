package org.wutong.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.wutong.conditions.Span;
import org.wutong.vocabulary.Fen;

/**
 * A sum that is known to lie between two, both included.
 *
 * @param least in fen
 * @param most in fen, not below least; {@link #OPEN} where the text bounds it by nothing
 */
public record FenRange(long least, long most) implements Comparable<FenRange> {
    /** Stands for “no upper end”; files write null. */
    public static final long OPEN = Span.OPEN;

    public static final FenRange ZERO = exactly(0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public FenRange {
        if (least > most) {
            throw new IllegalArgumentException("least " + least + " is above most " + most);
        }
    }

    public static FenRange exactly(long fen) {
        return new FenRange(fen, fen);
    }

    static FenRange of(Span span) {
        return new FenRange(span.least(), span.most());
    }

    public boolean isExact() {
        return least == most;
    }

    public boolean isOpen() {
        return most == OPEN;
    }

    public FenRange plus(FenRange other) {
        return new FenRange(Math.addExact(least, other.least), plus(most, other.most));
    }

    /** A sum of two, open when either is. */
    static long plus(long a, long b) {
        return a == OPEN || b == OPEN ? OPEN : Math.addExact(a, b);
    }

    FenRange upTo(long cap) {
        return new FenRange(Math.min(least, cap), Math.min(most, cap));
    }

    FenRange percent(BigDecimal percent) {
        return new FenRange(percent(least, percent), isOpen() ? OPEN : percent(most, percent));
    }

    private static long percent(long fen, BigDecimal percent) {
        return BigDecimal.valueOf(fen)
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    @Override
    public int compareTo(FenRange other) {
        int byLeast = Long.compare(least, other.least);
        return byLeast != 0 ? byLeast : Long.compare(most, other.most);
    }

    @Override
    public String toString() {
        return "[" + Fen.toYuan(least) + "," + (isOpen() ? "…" : Fen.toYuan(most)) + "]";
    }
}
