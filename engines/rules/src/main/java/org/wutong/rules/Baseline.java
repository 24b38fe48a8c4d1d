package org.wutong.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wutong.rules.SimulationReport.Doubt;

/**
 * What a policy set pays everybody, reckoned once, to be held against many drafts: the side of a {@link Simulation} that does not move.
 * Immutable; several threads may read one.
 */
public final class Baseline {
    private final PolicySet policies;
    private final LocalDate asOf;
    private final List<String> rules;
    private final long[] least;
    private final long[] most;
    private final OfRule[][] blocks;
    private final Doubt doubt;

    private Baseline(
            PolicySet policies,
            LocalDate asOf,
            List<String> rules,
            long[] least,
            long[] most,
            OfRule[][] blocks,
            Doubt doubt) {
        this.policies = policies;
        this.asOf = asOf;
        this.rules = rules;
        this.least = least;
        this.most = most;
        this.blocks = blocks;
        this.doubt = doubt;
    }

    /**
     * Those whom a rule may pay in one block.
     *
     * @param maybe a bit each
     * @param least what they are paid at least, one after the other, in fen
     * @param most the same where nothing is a span
     */
    record OfRule(long[] maybe, long[] least, long[] most) {
        private static OfRule of(DecisionBlock block, int rule) {
            long[] maybe = Arrays.copyOf(block.maybe(rule), block.words());
            int count = 0;
            for (long word : maybe) {
                count += Long.bitCount(word);
            }
            long[] least = new long[count];
            long[] most = new long[count];
            long[] from = block.payableLeast(rule);
            long[] to = block.payableMost(rule);
            int at = 0;
            for (int w = 0; w < maybe.length; w++) {
                for (long left = maybe[w]; left != 0; left &= left - 1, at++) {
                    int row = (w << 6) + Long.numberOfTrailingZeros(left);
                    least[at] = from[row];
                    most[at] = to[row];
                }
            }
            return new OfRule(maybe, least, most);
        }
    }

    /**
     * Reckons it.
     *
     * @param parts how many threads may share the work
     */
    public static Baseline of(PolicySet policies, SubjectColumns subjects, LocalDate asOf, int parts) {
        ColumnEvaluator evaluator = ColumnEvaluator.of(policies, subjects, asOf);
        int blocks = subjects.blocks();
        long[] least = new long[subjects.size()];
        long[] most = new long[subjects.size()];
        OfRule[][] ofRules = new OfRule[blocks][];
        Doubt doubt = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    SubjectSums sums = new SubjectSums(evaluator.another());
                    int last = (int) ((long) blocks * (part + 1) / parts);
                    for (int number = (int) ((long) blocks * part / parts); number < last; number++) {
                        DecisionBlock block = sums.of(number);
                        for (int row = 0; row < block.rows(); row++) {
                            least[block.from() + row] = sums.least(row);
                            most[block.from() + row] = sums.most(row);
                        }
                        ofRules[number] = IntStream.range(0, block.rules().size())
                                .mapToObj(rule -> OfRule.of(block, rule))
                                .toArray(OfRule[]::new);
                    }
                    return sums.doubt();
                })
                .reduce(new Doubt(0, 0), Doubt::plus);
        List<String> rules = evaluator.rules().stream().map(Rule::id).toList();
        return new Baseline(policies, asOf, rules, least, most, ofRules, doubt);
    }

    public PolicySet policies() {
        return policies;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** Ids, as {@link #paid} numbers them. */
    List<String> rules() {
        return rules;
    }

    long least(int row) {
        return least[row];
    }

    long most(int row) {
        return most[row];
    }

    OfRule paid(int block, int rule) {
        return blocks[block][rule];
    }

    Doubt doubt() {
        return doubt;
    }
}
