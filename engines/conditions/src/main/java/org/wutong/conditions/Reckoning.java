package org.wutong.conditions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole number or sum of one row of columns, for rows where all it is reckoned from is known. */
@FunctionalInterface
interface Reckoning {
    long at(int row);

    /** Makes reckonings of what formulas are written with, and notes what must be known for them. */
    final class Maker {
        private final Columns columns;
        private final Parts parts;
        private final ColumnConditions block;
        final List<Column> needed = new ArrayList<>();
        final List<Part> decided = new ArrayList<>();

        Maker(Columns columns, Parts parts, ColumnConditions block) {
            this.columns = columns;
            this.parts = parts;
            this.block = block;
        }

        /** Null for what only the tree walk can reckon. */
        @Nullable
        Reckoning of(Quantity quantity) {
            if (quantity instanceof Quantity.Literal literal && literal.value() instanceof Long number) {
                long fixed = number;
                return row -> fixed;
            } else if (quantity instanceof Quantity.FactValue value) {
                return ofFact(columns.of(value.fact()));
            } else if (quantity instanceof Quantity.Arithmetic arithmetic) {
                return ofArithmetic(arithmetic.operator(), of(arithmetic.left()), of(arithmetic.right()));
            } else if (quantity instanceof Extreme extreme) {
                return ofExtreme(extreme.smaller(), of(extreme.left()), of(extreme.right()));
            } else if (quantity instanceof Quantity.Choose choose) {
                return ofChoice(choose);
            } else if (quantity instanceof Portion portion) {
                return ofPortion(portion);
            }
            return quantity instanceof Fraction fraction ? ofFraction(fraction) : null;
        }

        private @Nullable Reckoning ofFact(Column column) {
            needed.add(column);
            if (column instanceof Column.Ints ints && ints.decoding() == Column.Plain.NUMBER) {
                int[] values = ints.values();
                return row -> values[row];
            }
            if (column instanceof Column.Longs longs && !longs.isRatio()) {
                long[] values = longs.values();
                return row -> values[row];
            }
            return null;
        }

        private static @Nullable Reckoning ofArithmetic(char operator, @Nullable Reckoning a, @Nullable Reckoning b) {
            if (a == null || b == null) {
                return null;
            }
            return switch (operator) {
                case '+' -> row -> Span.plus(a.at(row), b.at(row));
                case '-' -> row -> Span.plus(a.at(row), Span.negated(b.at(row)));
                default -> row -> Span.times(a.at(row), b.at(row));
            };
        }

        private static @Nullable Reckoning ofExtreme(boolean smaller, @Nullable Reckoning a, @Nullable Reckoning b) {
            if (a == null || b == null) {
                return null;
            }
            return smaller ? row -> Math.min(a.at(row), b.at(row)) : row -> Math.max(a.at(row), b.at(row));
        }

        private @Nullable Reckoning ofChoice(Quantity.Choose choose) {
            Reckoning then = of(choose.then());
            Reckoning otherwise = of(choose.otherwise());
            if (then == null || otherwise == null) {
                return null;
            }
            Part condition = parts.of(choose.condition());
            decided.add(condition);
            return row -> (Bits.get(condition.surely, row - block.from()) ? then : otherwise).at(row);
        }

        private @Nullable Reckoning ofPortion(Portion portion) {
            Reckoning sum = of(portion.sum());
            return sum != null
                            && portion.ratio() instanceof Quantity.Literal literal
                            && literal.value() instanceof BigDecimal part
                    ? row -> Portion.of(part, sum.at(row))
                    : null;
        }

        private @Nullable Reckoning ofFraction(Fraction fraction) {
            Reckoning sum = of(fraction.sum());
            return sum != null
                            && fraction.taken() instanceof Quantity.Literal taken
                            && taken.value() instanceof Long n
                            && n >= 0
                            && fraction.whole() instanceof Quantity.Literal whole
                            && whole.value() instanceof Long d
                            && d > 0
                    ? row -> Fraction.of(sum.at(row), n, d)
                    : null;
        }
    }
}
