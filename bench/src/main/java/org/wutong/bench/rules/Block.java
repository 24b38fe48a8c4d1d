package org.wutong.bench.rules;

/**
 * The decisions for up to {@value #SIZE} people, rule by rule: outcome and sums in fen. Where a rule owes one sum, least and most
 * are the same array, so that whoever decides with all facts known writes it once.
 */
public final class Block {
    static final int SIZE = 1024;

    /** Outcomes in the order of truth. */
    static final byte INELIGIBLE = 0;

    static final byte UNKNOWN = 1;
    static final byte ELIGIBLE = 2;

    final byte[][] outcome = new byte[Clause.COUNT][SIZE];
    final long[][] least = new long[Clause.COUNT][SIZE];
    final long[][] most = new long[Clause.COUNT][];

    private Block(boolean everySpan) {
        for (Clause clause : Clause.ALL) {
            int rule = clause.ordinal();
            most[rule] = clause.isExact() && !everySpan ? least[rule] : new long[SIZE];
        }
    }

    /** For people of whom everything is known. */
    static Block ofKnown() {
        return new Block(false);
    }

    /** For people of whom something may be unknown, so that every sum may be a span. */
    static Block ofSpans() {
        return new Block(true);
    }

    /** Is shown each block of decisions; the block is used again afterwards. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Looks at decisions.
         *
         * @param from number of the first person
         * @param people how many
         */
        void accept(int from, int people, Block decided);
    }
}
