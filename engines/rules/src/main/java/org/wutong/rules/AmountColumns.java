package org.wutong.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.ColumnConditions;
import org.wutong.conditions.ColumnFormula;
import org.wutong.conditions.Columns;
import org.wutong.conditions.Fact;
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
            return new OfBands(bands);
        } else if (amount instanceof Amount.Ceiling ceiling) {
            return new OfCeiling(
                    of(new Amount.Sum(ceiling.ceiling())), ceiling.proved().orElse(null));
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
        void read(int row, int here) {
            if (formula.isReady(row)) {
                least = formula.at(row);
                most = least;
            } else {
                Span span = formula.of(row);
                least = span.least();
                most = span.most();
            }
        }
    }

    private final class OfBands extends AmountColumn {
        private final Bands bands;
        private final FenRange unknown;

        OfBands(Bands bands) {
            this.bands = bands;
            this.unknown = hull(bands.steps(fact -> null));
        }

        @Override
        void read(int row, int here) {
            if (columns.isKnown(bands.over(), row)) {
                least = bands.at(columns.number(bands.over(), row));
                most = least;
            } else {
                least = unknown.least();
                most = unknown.most();
            }
        }
    }

    private final class OfCeiling extends AmountColumn {
        private final AmountColumn ceiling;
        private final @Nullable Fact proved;

        OfCeiling(AmountColumn ceiling, @Nullable Fact proved) {
            this.ceiling = ceiling;
            this.proved = proved;
        }

        @Override
        void read(int row, int here) {
            ceiling.read(row, here);
            if (proved != null && columns.isKnown(proved, row)) {
                long spent = Math.max(0, columns.number(proved, row));
                least = Math.min(ceiling.least, spent);
                most = Math.min(ceiling.most, spent);
            } else {
                least = 0;
                most = ceiling.most;
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
        void read(int row, int here) {
            amount.read(row, here);
            least = Math.min(amount.least, cap);
            most = Math.min(amount.most, cap);
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
        void read(int row, int here) {
            base.read(row, here);
            FenRange part = new FenRange(base.least, base.most).percent(percent);
            least = part.least();
            most = part.most();
        }
    }

    /** Whatever has no quicker way. */
    private final class ByWalk extends AmountColumn {
        private final Amount amount;

        ByWalk(Amount amount) {
            this.amount = amount;
        }

        @Override
        void read(int row, int here) {
            FenRange sum = hull(amount.steps(columns.at(row)));
            least = sum.least();
            most = sum.most();
        }
    }
}
