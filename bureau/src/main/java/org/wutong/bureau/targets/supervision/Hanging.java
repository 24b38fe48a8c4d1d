package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What hangs at a place.
 *
 * @param byLevel open cases by id of {@link Level}
 * @param oldest day on which the oldest open case was opened
 * @param next day that is due next, past ones left out
 * @param assignments given at meetings or to groups and not done
 */
public record Hanging(
        String place,
        long open,
        long late,
        long raised,
        Map<String, Long> byLevel,
        @Nullable LocalDate oldest,
        @Nullable LocalDate next,
        long assignments,
        long assignmentsLate) {}
