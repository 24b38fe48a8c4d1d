package org.wutong.rules;

/** What a rule gives, over a block of rows: the hull of what may come out for each. */
abstract class AmountColumn {
    /** Set by {@link #read}. */
    long least;

    long most;

    /**
     * Looks at one row.
     *
     * @param row among all
     * @param here within the block
     */
    abstract void read(int row, int here);

    /**
     * Writes the sums of the rows for which a rule may give something: from zero up where it may not.
     *
     * @param from first row of the block
     */
    void fill(long[] surely, long[] maybe, int rows, int from, Sheet sheet) {
        sheet.clear(rows);
        int words = rows + 63 >> 6;
        for (int w = 0; w < words; w++) {
            for (long left = maybe[w]; left != 0; left &= left - 1) {
                int here = (w << 6) + Long.numberOfTrailingZeros(left);
                read(from + here, here);
                sheet.put(here, (surely[w] >>> here & 1) == 0 ? 0 : least, most);
            }
        }
    }

    /** Adds the sums up without writing any. */
    void add(long[] surely, long[] maybe, int rows, int from, ColumnTotal total) {
        int words = rows + 63 >> 6;
        for (int w = 0; w < words; w++) {
            for (long left = maybe[w]; left != 0; left &= left - 1) {
                int here = (w << 6) + Long.numberOfTrailingZeros(left);
                read(from + here, here);
                total.add((surely[w] >>> here & 1) == 0 ? 0 : least, most);
            }
        }
    }

    /** The same for everyone. */
    static final class Fixed extends AmountColumn {
        private long[] unsure = new long[0];

        Fixed(FenRange sum) {
            least = sum.least();
            most = sum.most();
        }

        @Override
        void read(int row, int here) {}

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
                sheet.scatter(surely, words, least, most);
            }
            if (unsure.length < words) {
                unsure = new long[words];
            }
            long any = 0;
            for (int w = 0; w < words; w++) {
                any |= unsure[w] = maybe[w] & ~surely[w];
            }
            if (any != 0) {
                sheet.scatter(unsure, words, 0, most);
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
