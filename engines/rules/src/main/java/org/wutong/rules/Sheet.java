package org.wutong.rules;

import java.util.Arrays;

/** Sums of one rule over a block, least and most. While every sum is exact the two are one array. */
final class Sheet {
    private long[] first = new long[0];
    private long[] second = new long[0];
    private boolean isWide;
    private int rows;

    /** All zero, for so many rows. */
    void clear(int rows) {
        start(rows);
        Arrays.fill(first, 0, rows, 0);
    }

    /** For so many rows, every one of which is going to be written. */
    void start(int rows) {
        this.rows = rows;
        isWide = false;
        if (first.length < rows) {
            first = new long[rows];
            second = new long[rows];
        }
    }

    private void widen() {
        if (!isWide) {
            System.arraycopy(first, 0, second, 0, rows);
            isWide = true;
        }
    }

    void put(int row, long least, long most) {
        if (least != most) {
            widen();
        }
        first[row] = least;
        if (isWide) {
            second[row] = most;
        }
    }

    /** The same sum for each row with a bit, zero for the others: writes them all. */
    void spread(long[] bits, long sum) {
        long[] into = first;
        for (int from = 0, w = 0; from < rows; from += 64, w++) {
            long word = bits[w];
            int to = Math.min(rows, from + 64);
            if (word == 0) {
                Arrays.fill(into, from, to, 0);
            } else {
                for (int row = from; row < to; row++) {
                    into[row] = -(word >>> row & 1) & sum;
                }
            }
        }
    }

    /** The same sum for each row with a bit, the others left. */
    void scatter(long[] bits, int words, long least, long most) {
        if (least != most) {
            widen();
        }
        for (int w = 0; w < words; w++) {
            for (long left = bits[w]; left != 0; left &= left - 1) {
                int row = (w << 6) + Long.numberOfTrailingZeros(left);
                first[row] = least;
                if (isWide) {
                    second[row] = most;
                }
            }
        }
    }

    /** The sums, valid until the sheet is cleared. */
    long[] least() {
        return first;
    }

    long[] most() {
        return isWide ? second : first;
    }

    boolean isExact() {
        return !isWide;
    }

    /** Takes over another sheet's sums, to change some of them. */
    void copy(Sheet other) {
        start(other.rows);
        System.arraycopy(other.first, 0, first, 0, rows);
        if (other.isWide) {
            System.arraycopy(other.second, 0, second, 0, rows);
            isWide = true;
        }
    }
}
