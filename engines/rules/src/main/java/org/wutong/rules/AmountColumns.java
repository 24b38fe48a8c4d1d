package org.wutong.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.ColumnConditions;
import org.wutong.conditions.ColumnFormula;
import org.wutong.conditions.Columns;
import org.wutong.conditions.Numbers;
import org.wutong.conditions.Span;

/** Makes amounts ready for columns, each kind its own way; agrees with {@link Amount#steps}. */
final class AmountColumns {
    private final Columns columns;
    private final ColumnConditions conditions;

    AmountColumns(Columns columns, ColumnConditions conditions) {
        this.columns = columns;
        this.conditions = conditions;
    }

    AmountColumn of(Amount amount) {
        if (amount.facts().isEmpty()) {
            return new AmountColumn.Fixed(hull(amount.steps(fact -> null)));
        } else if (amount instanceof Amount.Sum sum) {
            return new OfFormula(conditions.add(sum.formula()));
        } else if (amount instanceof Amount.Tiers tiers) {
            return new TierColumn(tiers, conditions, this);
        } else if (amount instanceof Bands bands) {
            return new BandColumn(bands, columns.numbers(bands.over()), hull(bands.steps(fact -> null)));
        } else if (amount instanceof Amount.Ceiling ceiling) {
            return new OfCeiling(
                    of(new Amount.Sum(ceiling.ceiling())),
                    ceiling.proved().map(columns::numbers).orElse(null));
        } else if (amount instanceof Amount.Capped capped) {
            return new UpTo(of(capped.amount()), capped.cap());
        }
        return amount instanceof Amount.Share share && share.base() != null
                ? new PercentOf(of(share.base()), share.percent())
                : new ByWalk(amount);
    }

    private static FenRange hull(List<AmountStep> steps) {
        return PossibleAmounts.of(steps.stream().map(AmountStep::amount).toList())
                .hull();
    }

    private static final class OfFormula extends AmountColumn {
        private final ColumnFormula formula;

        OfFormula(ColumnFormula formula) {
            this.formula = formula;
        }

        @Override
        void read(int from, int[] rows, int count, long[] into, long[] intoMost) {
            for (int i = 0; i < count; i++) {
                int row = from + rows[i];
                if (formula.isReady(row)) {
                    into[i] = intoMost[i] = formula.at(row);
                } else {
                    Span span = formula.of(row);
                    into[i] = span.least();
                    intoMost[i] = span.most();
                }
            }
        }
    }

    private static final class OfCeiling extends AmountColumn {
        private final AmountColumn ceiling;
        private final @Nullable Numbers proved;
        private long[] spent = new long[0];

        OfCeiling(AmountColumn ceiling, @Nullable Numbers proved) {
            this.ceiling = ceiling;
            this.proved = proved;
        }

        @Override
        void read(int from, int[] rows, int count, long[] into, long[] intoMost) {
            ceiling.read(from, rows, count, into, intoMost);
            if (proved == null) {
                Arrays.fill(into, 0, count, 0);
                return;
            }
            if (spent.length < count) {
                spent = new long[count];
            }
            proved.read(from, rows, count, spent);
            for (int i = 0; i < count; i++) {
                long known = -proved.known(from + rows[i]);
                long sum = Math.max(0, spent[i]);
                into[i] = Math.min(into[i], sum) & known;
                intoMost[i] = Math.min(intoMost[i], sum | FenRange.OPEN & ~known);
            }
        }
    }

    private static final class UpTo extends AmountColumn {
        private final AmountColumn amount;
        private final long cap;

        UpTo(AmountColumn amount, long cap) {
            this.amount = amount;
            this.cap = cap;
        }

        @Override
        void read(int from, int[] rows, int count, long[] into, long[] intoMost) {
            amount.read(from, rows, count, into, intoMost);
            for (int i = 0; i < count; i++) {
                into[i] = Math.min(into[i], cap);
                intoMost[i] = Math.min(intoMost[i], cap);
            }
        }
    }

    private static final class PercentOf extends AmountColumn {
        private final AmountColumn base;
        private final BigDecimal percent;

        PercentOf(AmountColumn base, BigDecimal percent) {
            this.base = base;
            this.percent = percent;
        }

        @Override
        void read(int from, int[] rows, int count, long[] into, long[] intoMost) {
            base.read(from, rows, count, into, intoMost);
            for (int i = 0; i < count; i++) {
                FenRange part = new FenRange(into[i], intoMost[i]).percent(percent);
                into[i] = part.least();
                intoMost[i] = part.most();
            }
        }
    }

    /** Whatever has no quicker way. */
    private final class ByWalk extends AmountColumn {
        private final Amount amount;

        ByWalk(Amount amount) {
            this.amount = amount;
        }

        @Override
        void read(int from, int[] rows, int count, long[] into, long[] intoMost) {
            for (int i = 0; i < count; i++) {
                FenRange sum = hull(amount.steps(columns.at(from + rows[i])));
                into[i] = sum.least();
                intoMost[i] = sum.most();
            }
        }
    }
}
