package org.wutong.conditions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which days are worked, by the yearly arrangement of public holidays.
 *
 * @param years by year; nothing is known about a year that is not among them
 */
public record WorkingCalendar(Map<Integer, Year> years) {
    public static final WorkingCalendar EMPTY = new WorkingCalendar(Map.of());

    /** Longer spans are nobody's deadline; they are refused before they are counted day by day. */
    private static final long MOST_DAYS = 20_000;

    /**
     * One year.
     *
     * @param cite where it was announced
     * @param holidays days off that fall on Monday to Friday; others are harmless
     * @param workdays Saturdays and Sundays that are worked
     */
    public record Year(String cite, Set<LocalDate> holidays, Set<LocalDate> workdays) {}

    /**
     * Working days after {@code from} up to and including {@code to}, below zero when {@code to} is earlier; empty where the
     * calendar does not cover the span.
     */
    OptionalLong workingDays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            OptionalLong back = workingDays(to, from);
            return back.isPresent() ? OptionalLong.of(-back.getAsLong()) : back;
        }
        if (to.toEpochDay() - from.toEpochDay() > MOST_DAYS) {
            return OptionalLong.empty();
        }
        long count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            Year year = years.get(day.getYear());
            if (year == null) {
                return OptionalLong.empty();
            }
            count += isWorked(year, day) ? 1 : 0;
        }
        return OptionalLong.of(count);
    }

    private static boolean isWorked(Year year, LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? year.workdays().contains(day) : !year.holidays().contains(day);
    }
}
