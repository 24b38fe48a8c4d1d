package org.wutong.conditions;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a condition or formula is put into before it is evaluated: one day, and what is in force on it.
 *
 * @param asOf the day decided for
 * @param parameters values by name, in the form {@link FactType} names for memory; a {@link java.util.List} of them for a list
 * @param calendar tells working days
 */
public record OnDay(LocalDate asOf, Map<String, Object> parameters, WorkingCalendar calendar) {
    /** A day on which nothing counts working days. */
    public OnDay(LocalDate asOf, Map<String, Object> parameters) {
        this(asOf, parameters, WorkingCalendar.EMPTY);
    }
}
