package org.wutong.matching;

/** Which of a column's values each entry has. */
sealed interface Ids permits Ids.Packed, Ids.Wide, Ids.Several {
    /** What the entry's value says in a table; the most of several. */
    int most(int entry, int[] table);

    /** The bits that the entry's value has in a table; of several those that all have. */
    int common(int entry, int[] table);

    /** The most that the entries of a block have, from one up to but without another. */
    default int best(int from, int to, int[] table) {
        int best = Integer.MIN_VALUE;
        for (int entry = from; entry < to; entry++) {
            best = Math.max(best, most(entry, table));
        }
        return best;
    }

    /**
     * A column of at most 65,536 values, two bytes an entry. All such columns lie in one array, block by block and within
     * a block column by column, so that a block is read in one go.
     */
    record Packed(char[] packed, Blocks blocks, int columns, int column) implements Ids {
        /** Room for the columns of an index. */
        static char[] room(Blocks blocks, int columns) {
            return new char[Math.multiplyExact(blocks.count() * blocks.size(), columns)];
        }

        void set(int entry, int id) {
            packed[at(entry)] = (char) id;
        }

        /** Within a block a column lies in one piece. */
        @Override
        public int best(int from, int to, int[] table) {
            int best = Integer.MIN_VALUE;
            int begin = at(from);
            for (int i = begin; i < begin + to - from; i++) {
                best = Math.max(best, table[packed[i]]);
            }
            return best;
        }

        private int at(int entry) {
            return (blocks.block(entry) * columns + column << blocks.shift()) + blocks.within(entry);
        }

        @Override
        public int most(int entry, int[] table) {
            return table[packed[at(entry)]];
        }

        @Override
        public int common(int entry, int[] table) {
            return table[packed[at(entry)]];
        }
    }

    /** Any number of values. */
    record Wide(int[] ids) implements Ids {
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
