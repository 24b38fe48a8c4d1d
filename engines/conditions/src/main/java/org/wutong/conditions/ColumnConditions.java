package org.wutong.conditions;

import java.util.ArrayList;
import java.util.List;

/**
 * Conditions and formulas made ready for one set of columns and evaluated block by block: every distinct comparison once, each
 * answer as two bitmaps. Agrees with {@link Condition#test} row by row. For one thread at a time; making another is cheap.
 */
public final class ColumnConditions {
    private final Columns columns;
    private final Parts parts;
    private final List<Part> answers = new ArrayList<>();
    private Part[] inOrder = new Part[0];
    private int room;
    private int from;
    private int rows;

    public ColumnConditions(Columns columns) {
        this.columns = columns;
        this.parts = new Parts(columns);
    }

    /**
     * Adds a condition bound to its day.
     *
     * @return the number to ask {@link #surely} and {@link #maybe} by
     */
    public int add(Condition condition) {
        answers.add(parts.of(condition.predicate()));
        return answers.size() - 1;
    }

    /** Adds a formula bound to its day. */
    public ColumnFormula add(Formula formula) {
        return new ColumnFormula(formula, columns, parts, this);
    }

    /** Evaluates all of them for the rows {@code from} to {@code from + rows - 1}. */
    public void evaluate(int from, int rows) {
        if (inOrder.length != parts.inOrder().size() || rows > room) {
            inOrder = parts.inOrder().toArray(Part[]::new);
            room = Math.max(rows, room);
            for (Part part : inOrder) {
                part.reserve(room);
            }
        }
        this.from = from;
        this.rows = rows;
        for (Part part : inOrder) {
            part.evaluate(from, rows);
        }
        if (rows > 0) {
            int last = Bits.words(rows) - 1;
            long mask = Bits.lastWord(rows);
            for (Part answer : answers) {
                answer.surely[last] &= mask;
                answer.maybe[last] &= mask;
            }
        }
    }

    /** First row of the block. */
    int from() {
        return from;
    }

    public int rows() {
        return rows;
    }

    /** The rows of the block, from bit 0 on, for which a condition holds; valid until the next block, not to be changed. */
    public long[] surely(int number) {
        return answers.get(number).surely;
    }

    /** The rows for which it may hold. */
    public long[] maybe(int number) {
        return answers.get(number).maybe;
    }
}
