package org.wutong.conditions;

/** Bitmaps over rows, sixty-four to a word, readable from any row on. */
final class Bits {
    static final int WORD = 64;

    private Bits() {}

    /** Room for so many rows, with a spare word so that a read from the last row on stays inside. */
    static long[] of(int rows) {
        return new long[(rows >> 6) + 2];
    }

    static int words(int rows) {
        return rows + WORD - 1 >> 6;
    }

    static void set(long[] bits, int row) {
        bits[row >> 6] |= 1L << row;
    }

    static boolean get(long[] bits, int row) {
        return (bits[row >> 6] >>> row & 1) != 0;
    }

    /** Copies the bits of the rows from {@code from} on to the front of {@code into}. */
    static void load(long[] bits, int from, int words, long[] into) {
        int first = from >> 6;
        int shift = from & WORD - 1;
        if (shift == 0) {
            System.arraycopy(bits, first, into, 0, words);
            return;
        }
        for (int w = 0; w < words; w++) {
            into[w] = bits[first + w] >>> shift | bits[first + w + 1] << -shift;
        }
    }

    /** The bits of the last word that belong to rows. */
    static long lastWord(int rows) {
        int left = rows & WORD - 1;
        return left == 0 ? -1L : (1L << left) - 1;
    }
}
