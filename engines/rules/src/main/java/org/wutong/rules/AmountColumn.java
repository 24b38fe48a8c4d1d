package org.wutong.rules;

import java.util.Arrays;

/** What a rule gives, over a block of rows: the hull of what may come out for each. */
abstract class AmountColumn {
    private int[] picked = new int[0];
    private long[] least = new long[0];
    private long[] most = new long[0];

    /**
     * Looks at some rows of a block.
     *
     * @param from first row of the block among all
     * @param rows within the block
     * @param count how many of them
     * @param into least sums, a place for each
     * @param intoMost most sums
     */
    abstract void read(int from, int[] rows, int count, long[] into, long[] intoMost);

    /** Takes the sums of rows of the block. */
    interface Taker {
        /**
         * @param bits the rows
         * @param surely the rows for which the rule holds; the least sum of another counts as nothing
         * @param least least sums, one for each bit in order
         * @param most most sums
         */
        void take(long[] bits, long[] surely, int words, long[] least, long[] most);
    }

    /** Hands out the sums of rows by their bits: from zero up where a rule may not give anything. */
    final void hand(long[] bits, long[] surely, int words, int from, Taker taker) {
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Long.bitCount(bits[w]);
        }
        if (count == 0) {
            return;
        }
        if (picked.length < count) {
            picked = new int[count];
            least = new long[count];
            most = new long[count];
        }
        count = 0;
        for (int w = 0; w < words; w++) {
            for (long left = bits[w]; left != 0; left &= left - 1) {
                picked[count++] = (w << 6) + Long.numberOfTrailingZeros(left);
            }
        }
        read(from, picked, count, least, most);
        taker.take(bits, surely, words, least, most);
    }

    /** Writes the sums of the rows for which a rule may give something. */
    void fill(long[] surely, long[] maybe, int rows, int from, Sheet sheet) {
        sheet.clear(rows);
        hand(maybe, surely, rows + 63 >> 6, from, sheet);
    }

    /** Adds the sums up without writing any. */
    void add(long[] surely, long[] maybe, int rows, int from, ColumnTotal total) {
        hand(maybe, surely, rows + 63 >> 6, from, total);
    }

    /** The same for everyone. */
    static final class Fixed extends AmountColumn {
        final long least;
        final long most;

        Fixed(FenRange sum) {
            this.least = sum.least();
            this.most = sum.most();
        }

        @Override
        void read(int from, int[] rows, int count, long[] into, long[] intoMost) {
            Arrays.fill(into, 0, count, least);
            Arrays.fill(intoMost, 0, count, most);
        }

        @Override
        void fill(long[] surely, long[] maybe, int rows, int from, Sheet sheet) {
            if (most == 0) {
                sheet.clear(rows);
                return;
            }
            int words = rows + 63 >> 6;
            sheet.start(rows);
            sheet.spread(surely, least);
            if (least != most) {
                sheet.scatterMost(surely, words, most);
            }
            for (int w = 0; w < words; w++) {
                sheet.scatterMost(w, maybe[w] & ~surely[w], most);
            }
        }

        @Override
        void add(long[] surely, long[] maybe, int rows, int from, ColumnTotal total) {
            int words = rows + 63 >> 6;
            int sure = 0;
            int possible = 0;
            for (int w = 0; w < words; w++) {
                sure += Long.bitCount(surely[w]);
                possible += Long.bitCount(maybe[w]);
            }
            total.add(least, sure, most, possible);
        }
    }
}
