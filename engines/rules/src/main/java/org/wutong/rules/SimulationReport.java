package org.wutong.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    /** Of nobody. */
    public static final SimulationReport NOTHING =
            new SimulationReport(0, new Weighing().result(), List.of(), Map.of(), new Doubt(0, 0), new Doubt(0, 0));

    /**
     * Before and after.
     *
     * @param winners whose sum rises at one end and falls at neither
     * @param losers whose sum falls at one end and rises at neither
     * @param mixed whose sum may turn out either way
     */
    public record Comparison(Side before, Side after, Moved winners, Moved losers, long mixed) {
        /** Of subjects that are no others' as well. */
        Comparison plus(Comparison other) {
            return new Comparison(
                    before.plus(other.before),
                    after.plus(other.after),
                    winners.plus(other.winners),
                    losers.plus(other.losers),
                    mixed + other.mixed);
        }

        /** Whether nobody's sum moves. */
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
    public record Side(long peopleLeast, long peopleMost, FenRange sum) {
        Side plus(Side other) {
            return new Side(peopleLeast + other.peopleLeast, peopleMost + other.peopleMost, sum.plus(other.sum));
        }
    }

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

        Moved plus(Moved other) {
            return new Moved(sure + other.sure, possible + other.possible);
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
    public record Doubt(long data, long text) {
        Doubt plus(Doubt other) {
            return new Doubt(FenRange.plus(data, other.data), FenRange.plus(text, other.text));
        }
    }

    /** One report of two over different subjects, as workers and employers. */
    public SimulationReport plus(SimulationReport other) {
        Map<String, Comparison> ofRules = new TreeMap<>();
        Stream.concat(rules.stream(), other.rules.stream())
                .forEach(one -> ofRules.merge(one.rule(), one.comparison(), Comparison::plus));
        Map<String, Map<String, Comparison>> all = new LinkedHashMap<>();
        Stream.concat(groups.entrySet().stream(), other.groups.entrySet().stream())
                .forEach(grouping -> grouping.getValue()
                        .forEach((key, one) -> all.computeIfAbsent(grouping.getKey(), name -> new TreeMap<>())
                                .merge(key, one, Comparison::plus)));
        return new SimulationReport(
                subjects + other.subjects,
                total.plus(other.total),
                ofRules.entrySet().stream()
                        .map(one -> new OfRule(one.getKey(), one.getValue()))
                        .toList(),
                all,
                doubtBefore.plus(other.doubtBefore),
                doubtAfter.plus(other.doubtAfter));
    }
}
