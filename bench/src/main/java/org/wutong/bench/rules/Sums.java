package org.wutong.bench.rules;

import java.util.ArrayList;
import java.util.List;
import org.wutong.rules.FenRange;

/** What the decisions of each rule add up to, in the order of {@link Clause}. */
public record Sums(List<OfRule> rules) {
    /**
     * One rule.
     *
     * @param eligible how many are
     * @param unknown of how many it is not known
     * @param least sum of the least amounts in fen
     * @param most of the most; {@link FenRange#OPEN} when one of them is open
     */
    record OfRule(long eligible, long unknown, long least, long most) {
        static final OfRule NONE = new OfRule(0, 0, 0, 0);
    }

    /** Adds up decisions that are written. */
    static Sums of(Contender contender) throws Exception {
        long[][] sums = new long[Clause.COUNT][4];
        contender.show((from, people, decided) -> {
            for (int rule = 0; rule < Clause.COUNT; rule++) {
                add(rule, people, decided, sums[rule]);
            }
        });
        List<OfRule> rules = new ArrayList<>();
        for (long[] sum : sums) {
            rules.add(new OfRule(sum[0], sum[1], sum[2], sum[3]));
        }
        return new Sums(rules);
    }

    private static void add(int rule, int people, Block decided, long[] sum) {
        for (int i = 0; i < people; i++) {
            sum[0] += decided.outcome[rule][i] == Block.ELIGIBLE ? 1 : 0;
            sum[1] += decided.outcome[rule][i] == Block.UNKNOWN ? 1 : 0;
            sum[2] += decided.least[rule][i];
            sum[3] = plus(sum[3], decided.most[rule][i]);
        }
    }

    private static long plus(long a, long b) {
        return a == FenRange.OPEN || b == FenRange.OPEN ? FenRange.OPEN : a + b;
    }
}
