package org.wutong.rules;

import java.util.Arrays;

/**
 * Sums of one rule over a block, least and most. The most is written only for rows where it is not the least; who wants all of them
 * in one array gets it on demand.
 */
final class Sheet implements AmountColumn.Taker {
    /** From so many bits of a word on, all sixty-four rows are written without looking which. */
    private static final int DENSE = 24;

    private long[] least = new long[0];
    private long[] most = new long[0];
    private long[] all = new long[0];
    private long[] wide = new long[0];
    private boolean isWide;
    private boolean isMerged;
    private int rows;

    /** All zero, for so many rows. */
    void clear(int rows) {
        start(rows);
        Arrays.fill(least, 0, rows, 0);
    }

    /** For so many rows, the least of every one of which is going to be written. */
    void start(int rows) {
        this.rows = rows;
        if (least.length < rows) {
            least = new long[rows];
            most = new long[rows];
            wide = new long[words(rows)];
        } else if (isWide) {
            Arrays.fill(wide, 0);
        }
        isWide = false;
        isMerged = false;
    }

    private static int words(int rows) {
        return rows + 63 >> 6;
    }

    /** Rows that nothing was written for since the sheet was cleared. */
    @Override
    public void take(long[] bits, long[] surely, int words, long[] leastSums, long[] mostSums) {
        int at = 0;
        long any = 0;
        for (int w = 0; w < words; w++) {
            long sure = surely[w];
            long apart = 0;
            for (long left = bits[w]; left != 0; left &= left - 1, at++) {
                int bit = Long.numberOfTrailingZeros(left);
                int row = (w << 6) + bit;
                long from = leastSums[at] & -(sure >>> bit & 1);
                long to = mostSums[at];
                least[row] = from;
                most[row] = to;
                long differs = from ^ to;
                apart |= (differs | -differs) >>> 63 << bit;
            }
            wide[w] |= apart;
            any |= apart;
        }
        if (any != 0) {
            isWide = true;
            isMerged = false;
        }
    }

    void put(int row, long from, long to) {
        least[row] = from;
        if (from != to) {
            most[row] = to;
            wide[row >> 6] |= 1L << row;
            isWide = true;
            isMerged = false;
        } else if (isWide) {
            wide[row >> 6] &= ~(1L << row);
            isMerged = false;
        }
    }

    /** The same sum for each row with a bit, zero for the others: writes them all. */
    void spread(long[] bits, long sum) {
        long[] into = least;
        for (int from = 0, w = 0; from < rows; from += 64, w++) {
            long word = bits[w];
            int to = Math.min(rows, from + 64);
            if (Long.bitCount(word) < DENSE) {
                Arrays.fill(into, from, to, 0);
                for (; word != 0; word &= word - 1) {
                    into[from + Long.numberOfTrailingZeros(word)] = sum;
                }
            } else {
                for (int row = from; row < to; row++) {
                    into[row] = -(word >>> row & 1) & sum;
                }
            }
        }
    }

    /** The same least for each row with a bit, the others left. */
    void scatter(long[] bits, int words, long sum) {
        scatter(least, bits, words, sum);
    }

    /** The same most for each row with a bit, above the least it has. */
    void scatterMost(long[] bits, int words, long sum) {
        for (int w = 0; w < words; w++) {
            scatterMost(w, bits[w], sum);
        }
    }

    /** The same least for each row with a bit of one word. */
    void scatter(int w, long bits, long sum) {
        scatter(least, w, bits, sum);
    }

    /** The same most for each row with a bit of one word, above the least it has. */
    void scatterMost(int w, long bits, long sum) {
        if (bits != 0) {
            scatter(most, w, bits, sum);
            wide[w] |= bits;
            isWide = true;
            isMerged = false;
        }
    }

    private static void scatter(long[] into, long[] bits, int words, long sum) {
        for (int w = 0; w < words; w++) {
            scatter(into, w, bits[w], sum);
        }
    }

    private static void scatter(long[] into, int w, long bits, long sum) {
        for (long left = bits; left != 0; left &= left - 1) {
            into[(w << 6) + Long.numberOfTrailingZeros(left)] = sum;
        }
    }

    long leastAt(int row) {
        return least[row];
    }

    long mostAt(int row) {
        return isWide && (wide[row >> 6] >>> row & 1) != 0 ? most[row] : least[row];
    }

    /** The least sums, valid until the sheet is cleared. */
    long[] least() {
        return least;
    }

    /** The most sums; the same array as the least while all are exact. */
    long[] most() {
        if (!isWide) {
            return least;
        }
        if (!isMerged) {
            if (all.length < rows) {
                all = new long[rows];
            }
            System.arraycopy(least, 0, all, 0, rows);
            for (int w = 0; w < words(rows); w++) {
                for (long left = wide[w]; left != 0; left &= left - 1) {
                    int row = (w << 6) + Long.numberOfTrailingZeros(left);
                    all[row] = most[row];
                }
            }
            isMerged = true;
        }
        return all;
    }

    /** Takes over another sheet's sums, to change some of them. */
    void copy(Sheet other) {
        start(other.rows);
        System.arraycopy(other.least, 0, least, 0, rows);
        if (other.isWide) {
            System.arraycopy(other.most, 0, most, 0, rows);
            System.arraycopy(other.wide, 0, wide, 0, words(rows));
            isWide = true;
        }
    }
}
