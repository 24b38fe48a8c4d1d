package org.wutong.matching;

import java.util.Arrays;
import org.wutong.matching.kernel.Kernel;

/** Which of a column's values each entry has, in as few bytes as the number of values asks for. */
sealed interface Ids {
    /**
     * Adds to each sum what the table says of the entry's value; the most of several.
     *
     * @param numbers working space for {@code count} numbers
     */
    void addTo(Kernel kernel, int from, int count, int[] table, int[] sums, int[] numbers);

    /** What the entry's value says in a table; the most of several. */
    int most(int entry, int[] table);

    /** The bits that the entry's value has in a table; of several those that all have. */
    int common(int entry, int[] table);

    static Ids of(int[] ids, int values) {
        if (values <= 1 << Byte.SIZE) {
            byte[] narrow = new byte[ids.length];
            for (int i = 0; i < ids.length; i++) {
                narrow[i] = (byte) ids[i];
            }
            return new Narrow(narrow);
        }
        if (values <= 1 << Character.SIZE) {
            char[] middle = new char[ids.length];
            for (int i = 0; i < ids.length; i++) {
                middle[i] = (char) ids[i];
            }
            return new Middle(middle);
        }
        return new Wide(ids);
    }

    /** Whether both tell the same of every entry, so that one of them is enough. */
    static boolean same(Ids one, Ids other) {
        return one instanceof Narrow a && other instanceof Narrow b && Arrays.equals(a.ids, b.ids)
                || one instanceof Middle c && other instanceof Middle d && Arrays.equals(c.ids, d.ids)
                || one instanceof Wide e && other instanceof Wide f && Arrays.equals(e.ids, f.ids);
    }

    /** Up to 256 values. */
    record Narrow(byte[] ids) implements Ids {
        @Override
        public void addTo(Kernel kernel, int from, int count, int[] table, int[] sums, int[] numbers) {
            kernel.add(ids, from, count, table, sums, numbers);
        }

        @Override
        public int most(int entry, int[] table) {
            return table[ids[entry] & 0xff];
        }

        @Override
        public int common(int entry, int[] table) {
            return table[ids[entry] & 0xff];
        }
    }

    /** Up to 65,536 values. */
    record Middle(char[] ids) implements Ids {
        @Override
        public void addTo(Kernel kernel, int from, int count, int[] table, int[] sums, int[] numbers) {
            kernel.add(ids, from, count, table, sums, numbers);
        }

        @Override
        public int most(int entry, int[] table) {
            return table[ids[entry]];
        }

        @Override
        public int common(int entry, int[] table) {
            return table[ids[entry]];
        }
    }

    /** Any number of values. */
    record Wide(int[] ids) implements Ids {
        @Override
        public void addTo(Kernel kernel, int from, int count, int[] table, int[] sums, int[] numbers) {
            kernel.add(ids, from, count, table, sums);
        }

        @Override
        public int most(int entry, int[] table) {
            return table[ids[entry]];
        }

        @Override
        public int common(int entry, int[] table) {
            return table[ids[entry]];
        }
    }

    /**
     * Any number of values for each entry.
     *
     * @param starts where in {@code ids} an entry's values begin; one more than entries
     */
    record Several(int[] starts, int[] ids) implements Ids {
        @Override
        public void addTo(Kernel kernel, int from, int count, int[] table, int[] sums, int[] numbers) {
            for (int i = 0; i < count; i++) {
                sums[i] += most(from + i, table);
            }
        }

        @Override
        public int most(int entry, int[] table) {
            int most = table[ids[starts[entry]]];
            for (int i = starts[entry] + 1; i < starts[entry + 1]; i++) {
                most = Math.max(most, table[ids[i]]);
            }
            return most;
        }

        @Override
        public int common(int entry, int[] table) {
            int common = table[ids[starts[entry]]];
            for (int i = starts[entry] + 1; i < starts[entry + 1]; i++) {
                common &= table[ids[i]];
            }
            return common;
        }
    }
}
