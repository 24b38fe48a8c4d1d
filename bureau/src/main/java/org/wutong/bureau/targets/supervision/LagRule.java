package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.util.Map;
import org.wutong.conditions.Label;

/**
 * What counts as lagging from a day on.
 *
 * @param behindPace basis points below the calendar
 * @param lastPlaces so many last of a ranking of at least {@code leastRanked}
 */
public record LagRule(
        LocalDate from,
        int behindPace,
        int lastPlaces,
        int leastRanked,
        int reportsLate,
        int tasksOverdue,
        Map<Reason, Why> why) {
    /** Documents with their articles, or {@code own}; and what is the bureau's own in it. */
    public record Why(String source, Label because) {}
}
