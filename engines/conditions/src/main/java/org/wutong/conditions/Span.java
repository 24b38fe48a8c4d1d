package org.wutong.conditions;

/**
 * A whole number, or fen, that is known to lie between two, both included. Arithmetic stops at the ends of a {@code long}: what
 * would grow beyond is {@link #OPEN}.
 *
 * @param least not above most
 * @param most {@link #OPEN} when nothing bounds it above
 */
public record Span(long least, long most) {
    /** Stands for “no upper end”. */
    public static final long OPEN = Long.MAX_VALUE;

    static final Span ANY = new Span(Long.MIN_VALUE, OPEN);

    static Span exactly(long number) {
        return new Span(number, number);
    }

    boolean isExact() {
        return least == most;
    }

    Span hull(Span other) {
        return new Span(Math.min(least, other.least), Math.max(most, other.most));
    }

    Span plus(Span other) {
        return new Span(plus(least, other.least), plus(most, other.most));
    }

    Span minus(Span other) {
        return plus(new Span(negated(other.most), negated(other.least)));
    }

    Span times(Span other) {
        long a = times(least, other.least);
        long b = times(least, other.most);
        long c = times(most, other.least);
        long d = times(most, other.most);
        return new Span(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    static long plus(long a, long b) {
        long sum = a + b;
        boolean overflown = ((a ^ sum) & (b ^ sum)) < 0;
        return overflown ? (a < 0 ? Long.MIN_VALUE : OPEN) : sum;
    }

    static long minus(long a, long b) {
        long difference = a - b;
        boolean overflown = ((a ^ b) & (a ^ difference)) < 0;
        return overflown ? (a < 0 ? Long.MIN_VALUE : OPEN) : difference;
    }

    static long negated(long number) {
        return number == Long.MIN_VALUE ? OPEN : -number;
    }

    /** A product that stops at the ends of a {@code long}. */
    public static long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        boolean fits = high == 0 && low >= 0 || high == -1 && low < 0;
        return fits ? low : ((a < 0) == (b < 0) ? OPEN : Long.MIN_VALUE);
    }
}
