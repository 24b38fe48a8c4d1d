package org.wutong.rules;

import org.wutong.conditions.Span;

/** What one rule adds up to over many subjects, before caps and exclusions. */
public final class ColumnTotal implements AmountColumn.Taker {
    private long eligible;
    private long unknown;
    private long least;
    private long most;

    void count(long[] surely, long[] maybe, int words) {
        for (int w = 0; w < words; w++) {
            eligible += Long.bitCount(surely[w]);
            unknown += Long.bitCount(maybe[w] & ~surely[w]);
        }
    }

    @Override
    public void take(long[] bits, long[] surely, int words, long[] leastSums, long[] mostSums) {
        int at = 0;
        for (int w = 0; w < words; w++) {
            for (long left = bits[w]; left != 0; left &= left - 1, at++) {
                long isSure = -(surely[w] >>> Long.numberOfTrailingZeros(left) & 1);
                add(leastSums[at] & isSure, mostSums[at]);
            }
        }
    }

    void add(long oneLeast, long oneMost) {
        least = Math.addExact(least, oneLeast);
        most = FenRange.plus(most, oneMost);
    }

    /** So many of a sum each. */
    void add(long each, long sure, long eachMost, long possible) {
        add(Math.multiplyExact(each, sure), possible == 0 ? 0 : Span.times(eachMost, possible));
    }

    void add(ColumnTotal other) {
        eligible += other.eligible;
        unknown += other.unknown;
        add(other.least, other.most);
    }

    public long eligible() {
        return eligible;
    }

    /** Those of whom it is not known. */
    public long unknown() {
        return unknown;
    }

    /** In fen. */
    public FenRange sum() {
        return new FenRange(least, most);
    }
}
