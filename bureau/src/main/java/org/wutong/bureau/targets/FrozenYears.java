package org.wutong.bureau.targets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** What places reached by the end of a year as a report of that year froze it. */
public interface FrozenYears {
    /** @param snapshot id of the frozen figures it stands in */
    record Told(long actual, long snapshot) {}

    /**
     * The figure of each place that a year's report tells, by code; one in force at the time by the same count.
     *
     * @param counts name of the figure, as targets name it
     * @param from first day of the year; {@code to} its last
     */
    Map<String, Told> of(Collection<String> places, String counts, LocalDate from, LocalDate to);
}
