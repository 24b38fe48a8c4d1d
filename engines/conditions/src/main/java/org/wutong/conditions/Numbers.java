package org.wutong.conditions;

/** A counted or money fact of many subjects, found once to be read for many rows without a box around each value. */
public abstract class Numbers {
    private final long[] known;

    private Numbers(long[] known) {
        this.known = known;
    }

    /** One bit: 1 where the value is known. */
    public final long known(int row) {
        return known[row >> 6] >>> row & 1;
    }

    /**
     * Reads the values of some rows; of a row for which it is not known any number.
     *
     * @param from added to each of the rows
     * @param count how many of them
     * @param into a place for each
     */
    public abstract void read(int from, int[] rows, int count, long[] into);

    static Numbers of(Column column) {
        if (column instanceof Column.Ints ints) {
            return new Narrow(ints);
        }
        return column instanceof Column.Longs longs ? new Wide(longs) : new Strange(column);
    }

    private static final class Narrow extends Numbers {
        private final int[] values;

        Narrow(Column.Ints column) {
            super(column.known());
            this.values = column.values();
        }

        @Override
        public void read(int from, int[] rows, int count, long[] into) {
            for (int i = 0; i < count; i++) {
                into[i] = values[from + rows[i]];
            }
        }
    }

    private static final class Wide extends Numbers {
        private final long[] values;

        Wide(Column.Longs column) {
            super(column.known());
            this.values = column.values();
        }

        @Override
        public void read(int from, int[] rows, int count, long[] into) {
            for (int i = 0; i < count; i++) {
                into[i] = values[from + rows[i]];
            }
        }
    }

    private static final class Strange extends Numbers {
        private final Column column;

        Strange(Column column) {
            super(column.known());
            this.column = column;
        }

        @Override
        public void read(int from, int[] rows, int count, long[] into) {
            for (int i = 0; i < count; i++) {
                into[i] = column.value(from + rows[i]) instanceof Long value ? value : 0;
            }
        }
    }
}
