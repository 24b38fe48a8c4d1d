package org.wutong.conditions;

import java.util.Arrays;
import org.wutong.vocabulary.Truth;

/** Atoms over a block of rows: the ways there are to evaluate one quickly, and one that serves every atom. */
abstract class Leaf extends Part {
    private long[] known = new long[0];

    @Override
    void reserve(int rows) {
        super.reserve(rows);
        known = Bits.of(rows);
    }

    /** Which rows of a column are known. */
    final long[] known(Column column, int from, int words) {
        Bits.load(column.known(), from, words, known);
        return known;
    }

    /** A yes-or-no fact. */
    static final class Flag extends Leaf {
        private final Column.Flags column;

        Flag(Column.Flags column) {
            this.column = column;
        }

        @Override
        void evaluate(int from, int rows) {
            int words = Bits.words(rows);
            Bits.load(column.values(), from, words, surely);
            unlessKnown(known(column, from, words), words);
        }
    }

    /** A number against a fixed one; {@code !=} and {@code >=} are the contrary of {@code ==} and {@code <}. */
    static final class AgainstNumber extends Leaf {
        private final Column column;
        private final Operator operator;
        private final long limit;

        AgainstNumber(Column column, Operator operator, long limit) {
            this.column = column;
            this.operator = operator;
            // Beyond any int the comparison comes out the same for all of them.
            this.limit = column instanceof Column.Ints ? Math.max(-(1L << 40), Math.min(1L << 40, limit)) : limit;
        }

        @Override
        void evaluate(int from, int rows) {
            int words = Bits.words(rows);
            boolean contrary = compare(from, rows);
            if (contrary) {
                Kernel.invert(surely, words);
            }
            unlessKnown(known(column, from, words), words);
        }

        private boolean compare(int from, int rows) {
            if (operator.isEquality()) {
                if (column instanceof Column.Ints ints) {
                    Kernel.differing(ints.values(), from, limit, rows, surely);
                } else {
                    Kernel.differing(((Column.Longs) column).values(), from, limit, rows, surely);
                }
                return operator == Operator.EQUAL;
            }
            boolean next = operator == Operator.AT_MOST || operator == Operator.MORE;
            boolean contrary = operator == Operator.AT_LEAST || operator == Operator.MORE;
            if (next && limit == Long.MAX_VALUE) {
                Arrays.fill(surely, 0, Bits.words(rows), -1L);
            } else if (column instanceof Column.Ints ints) {
                Kernel.below(ints.values(), next ? limit + 1 : limit, from, rows, surely);
            } else {
                Kernel.below(((Column.Longs) column).values(), next ? limit + 1 : limit, from, rows, surely);
            }
            return contrary;
        }
    }

    /** Two numbers of one row against each other. */
    static final class AgainstColumn extends Leaf {
        private final Column.Ints left;
        private final Column.Ints right;
        private final Operator operator;
        private long[] both = new long[0];

        AgainstColumn(Column.Ints left, Operator operator, Column.Ints right) {
            this.left = left;
            this.right = right;
            this.operator = operator;
        }

        @Override
        void reserve(int rows) {
            super.reserve(rows);
            both = Bits.of(rows);
        }

        @Override
        void evaluate(int from, int rows) {
            int words = Bits.words(rows);
            switch (operator) {
                case EQUAL, NOT_EQUAL -> Kernel.differing(left.values(), right.values(), from, rows, surely);
                case LESS, AT_LEAST -> Kernel.below(left.values(), right.values(), from, rows, surely);
                case MORE, AT_MOST -> Kernel.below(right.values(), left.values(), from, rows, surely);
            }
            if (operator == Operator.EQUAL || operator == Operator.AT_LEAST || operator == Operator.AT_MOST) {
                Kernel.invert(surely, words);
            }
            Bits.load(left.known(), from, words, both);
            long[] known = known(right, from, words);
            for (int w = 0; w < words; w++) {
                both[w] &= known[w];
            }
            unlessKnown(both, words);
        }
    }

    /** Anything that hangs on one fact of few values: looked at for each value beforehand. */
    static final class ByValue extends Leaf {
        private static final int SURELY = 1;
        private static final int MAYBE = 0;

        private final Column.Ints column;
        private final int first;
        private final byte[] table;
        private final boolean isDecided;

        /** @param truths by value from the first on */
        ByValue(Column.Ints column, int first, Truth[] truths) {
            this.column = column;
            this.first = first;
            this.table = new byte[truths.length];
            boolean decided = true;
            for (int i = 0; i < table.length; i++) {
                table[i] = (byte)
                        ((truths[i] == Truth.TRUE ? 1 << SURELY : 0) | (truths[i] == Truth.FALSE ? 0 : 1 << MAYBE));
                decided &= truths[i] != Truth.UNKNOWN;
            }
            this.isDecided = decided;
        }

        @Override
        void evaluate(int from, int rows) {
            int words = Bits.words(rows);
            Kernel.looked(column.values(), first, table, SURELY, from, rows, surely);
            long[] known = known(column, from, words);
            if (isDecided) {
                unlessKnown(known, words);
                return;
            }
            Kernel.looked(column.values(), first, table, MAYBE, from, rows, maybe);
            for (int w = 0; w < words; w++) {
                surely[w] &= known[w];
                maybe[w] |= ~known[w];
            }
        }
    }

    /** Whether two places of one row share a county (city, …). */
    static final class SamePlace extends Leaf {
        private final Atom.SamePlace atom;
        private final Columns columns;
        private final Column left;
        private final Column right;
        private final PlacePrefixes a;
        private final PlacePrefixes b;
        private long[] deep = new long[0];
        private long[] word = new long[0];

        SamePlace(Atom.SamePlace atom, Columns columns, Fact left, Fact right) {
            this.atom = atom;
            this.columns = columns;
            this.left = columns.of(left);
            this.right = columns.of(right);
            this.a = columns.prefixes(left, atom.level());
            this.b = columns.prefixes(right, atom.level());
        }

        @Override
        void reserve(int rows) {
            super.reserve(rows);
            deep = Bits.of(rows);
            word = Bits.of(rows);
        }

        @Override
        void evaluate(int from, int rows) {
            int words = Bits.words(rows);
            Kernel.differing(a.numbers(), b.numbers(), from, rows, surely);
            Kernel.invert(surely, words);
            Bits.load(a.deep(), from, words, deep);
            Bits.load(b.deep(), from, words, word);
            for (int w = 0; w < words; w++) {
                deep[w] &= word[w];
            }
            unlessKnown(deep, words);
            shallow(from, rows);
        }

        /** Places not known down to the level may still differ above it. */
        private void shallow(int from, int rows) {
            int words = Bits.words(rows);
            Bits.load(left.known(), from, words, word);
            long[] known = known(right, from, words);
            for (int w = 0; w < words; w++) {
                for (long open = word[w] & known[w] & ~deep[w]; open != 0; open &= open - 1) {
                    int row = (w << 6) + Long.numberOfTrailingZeros(open);
                    if (row < rows && atom.on(columns.at(from + row)) == Truth.FALSE) {
                        maybe[w] &= ~(open & -open);
                    }
                }
            }
        }
    }

    /** Whatever has no quicker way: row by row, as the tree walk does. */
    static final class RowByRow extends Leaf {
        private final Atom atom;
        private final Columns columns;

        RowByRow(Atom atom, Columns columns) {
            this.atom = atom;
            this.columns = columns;
        }

        @Override
        void evaluate(int from, int rows) {
            for (int row = 0; row < rows; row++) {
                if ((row & Bits.WORD - 1) == 0) {
                    surely[row >> 6] = 0;
                    maybe[row >> 6] = 0;
                }
                Truth truth = atom.on(columns.at(from + row));
                if (truth == Truth.TRUE) {
                    Bits.set(surely, row);
                }
                if (truth != Truth.FALSE) {
                    Bits.set(maybe, row);
                }
            }
        }
    }
}
