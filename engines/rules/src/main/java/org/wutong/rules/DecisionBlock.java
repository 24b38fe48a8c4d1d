package org.wutong.rules;

import java.util.List;

/**
 * What the rules say about the subjects of one block. Rows and rules are numbered from 0; the arrays belong to the evaluator, hold
 * until its next block, and are not to be changed. Clauses, missing facts and notes of one subject are told by {@link Evaluator}
 * and {@link Explainer} on demand.
 */
public final class DecisionBlock {
    private final List<Rule> rules;
    private final long[][] applies;
    private final long[][] surely;
    private final long[][] maybe;
    final Sheet[] amounts;
    final Sheet[] payables;
    private int from;
    private int rows;

    DecisionBlock(List<Rule> rules) {
        this.rules = rules;
        this.applies = new long[rules.size()][];
        this.surely = new long[rules.size()][];
        this.maybe = new long[rules.size()][];
        this.amounts = new Sheet[rules.size()];
        this.payables = new Sheet[rules.size()];
    }

    void start(int from, int rows) {
        this.from = from;
        this.rows = rows;
    }

    void rule(int rule, long[] where, long[] is, long[] maybeIs) {
        applies[rule] = where;
        surely[rule] = is;
        maybe[rule] = maybeIs;
    }

    /** By id, as they are numbered. */
    public List<Rule> rules() {
        return rules;
    }

    /** The block's first row among all subjects. */
    public int from() {
        return from;
    }

    public int rows() {
        return rows;
    }

    int words() {
        return rows + 63 >> 6;
    }

    /** Whether a rule is in force for a subject's place; only then is there a decision. */
    public boolean applies(int rule, int row) {
        return (applies[rule][row >> 6] >>> row & 1) != 0;
    }

    /** Whether each of these rules is in force for every subject of the block. */
    boolean appliesToAll(int[] these) {
        for (int rule : these) {
            for (int w = 0; w < words(); w++) {
                long all = w == words() - 1 && (rows & 63) != 0 ? (1L << rows) - 1 : -1L;
                if (applies[rule][w] != all) {
                    return false;
                }
            }
        }
        return true;
    }

    public Outcome outcome(int rule, int row) {
        if ((surely[rule][row >> 6] >>> row & 1) != 0) {
            return Outcome.ELIGIBLE;
        }
        return (maybe[rule][row >> 6] >>> row & 1) != 0 ? Outcome.UNKNOWN : Outcome.INELIGIBLE;
    }

    /** By the clause alone. */
    public FenRange amount(int rule, int row) {
        return new FenRange(amounts[rule].least()[row], amounts[rule].most()[row]);
    }

    /** After caps and exclusions. */
    public FenRange payable(int rule, int row) {
        return new FenRange(payables[rule].least()[row], payables[rule].most()[row]);
    }

    /** The subjects that are eligible, a bit each from the lowest on. */
    public long[] surely(int rule) {
        return surely[rule];
    }

    /** Those that are or may be. */
    public long[] maybe(int rule) {
        return maybe[rule];
    }

    /** Least amounts by the clause alone, in fen. */
    public long[] amountLeast(int rule) {
        return amounts[rule].least();
    }

    /** Most amounts by the clause alone; the same array while all are exact. */
    public long[] amountMost(int rule) {
        return amounts[rule].most();
    }

    /** Least sums after caps and exclusions; the array of amounts while nothing was taken off. */
    public long[] payableLeast(int rule) {
        return payables[rule].least();
    }

    public long[] payableMost(int rule) {
        return payables[rule].most();
    }
}
