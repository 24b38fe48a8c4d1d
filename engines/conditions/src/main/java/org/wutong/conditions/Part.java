package org.wutong.conditions;

/**
 * A part of a condition over one block of rows: those for which it surely holds and those for which it may. Bits beyond the
 * block's last row mean nothing.
 */
abstract class Part {
    long[] surely = new long[0];
    long[] maybe = new long[0];

    /** Makes room for blocks of so many rows. */
    void reserve(int rows) {
        surely = Bits.of(rows);
        maybe = Bits.of(rows);
    }

    /** Evaluates the rows {@code from} to {@code from + rows - 1}; parts this one is made of have been evaluated. */
    abstract void evaluate(int from, int rows);

    /** Where not known, it does not surely hold and may. */
    final void unlessKnown(long[] known, int words) {
        for (int w = 0; w < words; w++) {
            long is = known[w];
            maybe[w] = surely[w] | ~is;
            surely[w] &= is;
        }
    }
}
