package org.wutong.conditions;

/** The loops that turn values into bits. Comparisons are subtractions whose sign is the answer: no branches. */
final class Kernel {
    private Kernel() {}

    /** Bits of the rows whose value lies below a limit of at most 2^40 either way. */
    static void below(int[] values, long limit, int from, int rows, long[] into) {
        for (int row = 0, w = 0; row < rows; row += Bits.WORD, w++) {
            int here = Math.min(Bits.WORD, rows - row);
            int at = from + row;
            long bits = 0;
            for (int b = 0; b < here; b++) {
                bits |= (values[at + b] - limit >>> 63) << b;
            }
            into[w] = bits;
        }
    }

    static void below(long[] values, long limit, int from, int rows, long[] into) {
        for (int row = 0, w = 0; row < rows; row += Bits.WORD, w++) {
            int here = Math.min(Bits.WORD, rows - row);
            int at = from + row;
            long bits = 0;
            for (int b = 0; b < here; b++) {
                long x = values[at + b];
                bits |= ((x & ~limit | ~(x ^ limit) & x - limit) >>> 63) << b;
            }
            into[w] = bits;
        }
    }

    static void differing(int[] values, int from, long other, int rows, long[] into) {
        for (int row = 0, w = 0; row < rows; row += Bits.WORD, w++) {
            int here = Math.min(Bits.WORD, rows - row);
            int at = from + row;
            long bits = 0;
            for (int b = 0; b < here; b++) {
                long difference = values[at + b] - other;
                bits |= ((difference | -difference) >>> 63) << b;
            }
            into[w] = bits;
        }
    }

    static void differing(long[] values, int from, long other, int rows, long[] into) {
        for (int row = 0, w = 0; row < rows; row += Bits.WORD, w++) {
            int here = Math.min(Bits.WORD, rows - row);
            int at = from + row;
            long bits = 0;
            for (int b = 0; b < here; b++) {
                long difference = values[at + b] ^ other;
                bits |= ((difference | -difference) >>> 63) << b;
            }
            into[w] = bits;
        }
    }

    static void below(int[] left, int[] right, int from, int rows, long[] into) {
        for (int row = 0, w = 0; row < rows; row += Bits.WORD, w++) {
            int here = Math.min(Bits.WORD, rows - row);
            int at = from + row;
            long bits = 0;
            for (int b = 0; b < here; b++) {
                bits |= ((long) left[at + b] - right[at + b] >>> 63) << b;
            }
            into[w] = bits;
        }
    }

    static void differing(int[] left, int[] right, int from, int rows, long[] into) {
        for (int row = 0, w = 0; row < rows; row += Bits.WORD, w++) {
            int here = Math.min(Bits.WORD, rows - row);
            int at = from + row;
            long bits = 0;
            for (int b = 0; b < here; b++) {
                long difference = (long) left[at + b] - right[at + b];
                bits |= ((difference | -difference) >>> 63) << b;
            }
            into[w] = bits;
        }
    }

    /** One bit of a table's entry for each row. */
    static void looked(int[] values, int first, byte[] table, int bit, int from, int rows, long[] into) {
        for (int row = 0, w = 0; row < rows; row += Bits.WORD, w++) {
            int here = Math.min(Bits.WORD, rows - row);
            int at = from + row;
            long bits = 0;
            for (int b = 0; b < here; b++) {
                bits |= (long) (table[values[at + b] - first] >>> bit & 1) << b;
            }
            into[w] = bits;
        }
    }

    static void invert(long[] bits, int words) {
        for (int w = 0; w < words; w++) {
            bits[w] = ~bits[w];
        }
    }
}
