package org.wutong.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One fact of many subjects: for which rows it is known, and the values packed as tight as they allow. */
sealed interface Column permits Column.Flags, Column.Ints, Column.Longs, Column.Values {
    /** A ratio is counted in so many decimals. */
    int RATIO_DECIMALS = 18;

    long[] known();

    /** The value of a row for which it is known. */
    Object at(int row);

    default @Nullable Object value(int row) {
        return Bits.get(known(), row) ? at(row) : null;
    }

    /** Yes or no. */
    record Flags(long[] known, long[] values) implements Column {
        @Override
        public Object at(int row) {
            return Bits.get(values, row);
        }
    }

    /** Whole numbers, sums, days since 1970, or places in a table of words or regions. */
    record Ints(long[] known, int[] values, Decoding decoding, int least, int most) implements Column {
        /** Tables beyond this many entries are not made. */
        private static final int MOST_ENTRIES = 1 << 18;

        @Override
        public Object at(int row) {
            return decoding.value(values[row]);
        }

        /** Whether every value between the least and the most can be looked at beforehand. */
        boolean isNarrow() {
            return (long) most - least < MOST_ENTRIES;
        }
    }

    /** What a packed number stands for. */
    sealed interface Decoding {
        Object value(int packed);
    }

    enum Plain implements Decoding {
        NUMBER {
            @Override
            public Object value(int packed) {
                return (long) packed;
            }
        },
        DAY {
            @Override
            public Object value(int packed) {
                return LocalDate.ofEpochDay(packed);
            }
        }
    }

    /** Words or regions, each once. */
    record Table(List<Object> values) implements Decoding {
        @Override
        public Object value(int packed) {
            return values.get(packed);
        }
    }

    /** Numbers and sums beyond an {@code int}; ratios in units of their last decimal. */
    record Longs(long[] known, long[] values, boolean isRatio) implements Column {
        @Override
        public Object at(int row) {
            return isRatio ? BigDecimal.valueOf(values[row], RATIO_DECIMALS) : (Object) values[row];
        }
    }

    /** What fits nowhere else, as it came. */
    record Values(long[] known, @Nullable Object[] values) implements Column {
        @Override
        public Object at(int row) {
            return Objects.requireNonNull(values[row]);
        }
    }
}
