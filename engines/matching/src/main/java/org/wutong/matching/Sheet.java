package org.wutong.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where points and bars of one pair are written down while its traits are judged; reused from pair to pair. */
final class Sheet {
    private static final Factor[] FACTORS = Factor.values();
    private static final HardCondition[] CONDITIONS = HardCondition.values();

    private final MatchingPolicy policy;
    private final int[] points = new int[FACTORS.length];
    private int total;
    private int bars;

    Sheet(MatchingPolicy policy) {
        this.policy = policy;
    }

    void clear() {
        Arrays.fill(points, 0);
        total = 0;
        bars = 0;
    }

    void giveAll(Factor factor) {
        give(factor, policy.points(factor));
    }

    /** Gives a percentage of the factor's points, rounded down to a hundredth. */
    void giveShare(Factor factor, int percent) {
        give(factor, policy.points(factor) * percent / 100);
    }

    void give(Factor factor, int earned) {
        points[factor.ordinal()] += earned;
        total += earned;
    }

    void bar(HardCondition condition) {
        bars |= 1 << condition.ordinal();
    }

    /** Keeps the points of whichever is not barred and earned more, and the bars that both have. */
    void keepBetter(Sheet other) {
        boolean isOtherBetter = (bars == 0) == (other.bars == 0) ? other.total > total : other.bars == 0;
        if (isOtherBetter) {
            System.arraycopy(other.points, 0, points, 0, points.length);
            total = other.total;
        }
        bars &= other.bars;
    }

    void addAll(Sheet other) {
        for (int f = 0; f < points.length; f++) {
            points[f] += other.points[f];
        }
        total += other.total;
        bars |= other.bars;
    }

    /** The conditions that bar, one bit each by {@link HardCondition#ordinal}. */
    int bars() {
        return bars;
    }

    int total() {
        return total;
    }

    List<Match.Reason> reasons() {
        List<Match.Reason> reasons = new ArrayList<>();
        for (Factor factor : FACTORS) {
            if (points[factor.ordinal()] > 0) {
                reasons.add(new Match.Reason(factor, points[factor.ordinal()]));
            }
        }
        return reasons;
    }

    Set<HardCondition> barredBy() {
        Set<HardCondition> result = EnumSet.noneOf(HardCondition.class);
        for (HardCondition condition : CONDITIONS) {
            if ((bars & 1 << condition.ordinal()) != 0) {
                result.add(condition);
            }
        }
        return result;
    }
}
