package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a place on a day: of a target, or of what hangs there.
 *
 * @param actual counted figure in the target's unit; null where nothing is recorded
 * @param goal what the place is to reach; null where it has no share
 * @param rate actual of goal in basis points; null where either is not known
 * @param pace share of the period that has passed, in basis points; null for what has no period
 * @param rank 1 is best; null where the place is not ranked
 * @param ranked how many are ranked
 * @param counted late reports or overdue tasks; null for a target
 */
public record Figures(
        LocalDate day,
        @Nullable Long actual,
        @Nullable Long goal,
        @Nullable Integer rate,
        @Nullable Integer pace,
        @Nullable Integer rank,
        @Nullable Integer ranked,
        @Nullable Long counted) {
    public static Figures none(LocalDate day) {
        return new Figures(day, null, null, null, null, null, null, null);
    }

    public static Figures count(LocalDate day, long counted) {
        return new Figures(day, null, null, null, null, null, null, counted);
    }

    /** How far the rate stands below the calendar, in basis points; null where that is not known, negative when ahead. */
    public @Nullable Integer gap() {
        Integer reached = rate;
        Integer passed = pace;
        return reached == null || passed == null ? null : passed - reached;
    }
}
