package org.wutong.rules;

import java.util.List;
import java.util.Map;

/**
 * What a draft would change.
 *
 * @param subjects how many were decided for
 * @param rules by id, those of either set
 * @param groups by the name of the grouping, then by group
 */
public record SimulationReport(
        long subjects,
        Comparison total,
        List<OfRule> rules,
        Map<String, Map<String, Comparison>> groups,
        Doubt doubtBefore,
        Doubt doubtAfter) {
    /**
     * Before and after.
     *
     * @param winners whose sum rises at one end and falls at neither
     * @param losers whose sum falls at one end and rises at neither
     * @param mixed whose sum may turn out either way
     */
    public record Comparison(Side before, Side after, Moved winners, Moved losers, long mixed) {
        /** With which of two sets nobody is better or worse off. */
        public boolean isUnchanged() {
            return winners.all() == 0 && losers.all() == 0 && mixed == 0;
        }
    }

    /**
     * What it comes to.
     *
     * @param peopleLeast who surely get something
     * @param peopleMost who may get something
     * @param sum in fen
     */
    public record Side(long peopleLeast, long peopleMost, FenRange sum) {}

    /**
     * People whose sum moves.
     *
     * @param sure whose least moves
     * @param possible whose most alone moves: it hangs on what is not known
     */
    public record Moved(long sure, long possible) {
        public long all() {
            return sure + possible;
        }
    }

    /** One rule. */
    public record OfRule(String rule, Comparison comparison) {}

    /**
     * Why sums are spans, in fen: the width that unknown facts leave and the width that the text itself leaves, as a range without a
     * table, or rules of which it does not say whether they may be had together.
     *
     * @param data {@link FenRange#OPEN} where nothing bounds it
     * @param text the same
     */
    public record Doubt(long data, long text) {}
}
