package org.wutong.conditions;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A formula over the rows of one set of columns, asked within the block that was evaluated last. */
public final class ColumnFormula {
    private final Formula formula;
    private final Columns columns;
    private final ColumnConditions block;
    private final @Nullable Reckoning reckoning;
    private final Column[] needed;
    private final Part[] decided;
    private final @Nullable Span whileUnknown;

    ColumnFormula(Formula formula, Columns columns, Parts parts, ColumnConditions block) {
        Reckoning.Maker maker = new Reckoning.Maker(columns, parts, block);
        this.formula = formula;
        this.columns = columns;
        this.block = block;
        this.reckoning = maker.of(formula.quantity());
        this.needed = maker.needed.toArray(Column[]::new);
        this.decided = maker.decided.toArray(Part[]::new);
        this.whileUnknown = formula.facts().size() == 1 && isReckonedFromNumbers() ? formula.of(fact -> null) : null;
    }

    private boolean isReckonedFromNumbers() {
        return reckoning != null && decided.length == 0;
    }

    /** Whether {@link #at} can be asked for a row: all that the sum hangs on is known. */
    public boolean isReady(int row) {
        if (reckoning == null) {
            return false;
        }
        for (Column column : needed) {
            if (!Bits.get(column.known(), row)) {
                return false;
            }
        }
        for (Part part : decided) {
            int here = row - block.from();
            if (Bits.get(part.surely, here) != Bits.get(part.maybe, here)) {
                return false;
            }
        }
        return true;
    }

    /** The sum in fen of a row that is ready; never below zero. */
    public long at(int row) {
        return Math.max(0, Objects.requireNonNull(reckoning).at(row));
    }

    /** What it may come to for any row. */
    public Span of(int row) {
        return whileUnknown != null && !isReady(row) ? whileUnknown : formula.of(columns.at(row));
    }
}
