package org.wutong.bureau.targets.supervision;

import java.util.ArrayList;
import java.util.List;

/** Holds figures against the rules of the day. What is not known does not lag. */
public final class Lagging {
    private Lagging() {}

    /** Why a place lags at a target; empty when it does not. */
    public static List<Reason> target(Figures figures, LagRule rule) {
        List<Reason> reasons = new ArrayList<>();
        Integer gap = figures.gap();
        if (gap == null || gap <= 0) {
            return reasons;
        }
        if (gap >= rule.behindPace()) {
            reasons.add(Reason.BEHIND_PACE);
        }
        reasons.addAll(ranking(figures, rule));
        return reasons;
    }

    /** Whether a place is among the last of a ranking. */
    public static List<Reason> ranking(Figures figures, LagRule rule) {
        Integer rank = figures.rank();
        Integer ranked = figures.ranked();
        return rank != null && ranked != null && ranked >= rule.leastRanked() && rank > ranked - rule.lastPlaces()
                ? List.of(Reason.LAST_RANKED)
                : List.of();
    }

    public static List<Reason> reports(long late, LagRule rule) {
        return late >= rule.reportsLate() ? List.of(Reason.REPORTS_LATE) : List.of();
    }

    public static List<Reason> tasks(long overdue, LagRule rule) {
        return overdue >= rule.tasksOverdue() ? List.of(Reason.TASKS_OVERDUE) : List.of();
    }
}
