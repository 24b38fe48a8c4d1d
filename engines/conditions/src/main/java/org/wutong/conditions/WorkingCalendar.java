package org.wutong.conditions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;

/**
 * Which days are worked, by the yearly arrangement of public holidays.
 *
 * @param years by year; nothing is known about a year that is not among them
 */
public record WorkingCalendar(Map<Integer, Year> years) {
    public static final WorkingCalendar EMPTY = new WorkingCalendar(Map.of());

    /** Longer spans are nobody's deadline; they are refused before they are counted day by day. */
    private static final long MOST_DAYS = 20_000;

    private static final int MOST_AHEAD = 1_000;

    /**
     * One year.
     *
     * @param cite where it was announced
     * @param holidays days off that fall on Monday to Friday; others are harmless
     * @param workdays Saturdays and Sundays that are worked
     */
    public record Year(String cite, Set<LocalDate> holidays, Set<LocalDate> workdays) {}

    /** Reads {@code calendar.yaml}; what is wrong is noted, and the result then holds what could be read. */
    public static WorkingCalendar read(SourceFile file, Problems problems) {
        return new CalendarReader(problems).read(file);
    }

    /**
     * The day by whose end so many working days have passed since {@code from}, which itself does not count; empty where the calendar
     * does not reach that far.
     *
     * @param days 0 to 1000; 0 is the day itself, worked or not
     */
    public Optional<LocalDate> after(LocalDate from, int days) {
        if (days < 0 || days > MOST_AHEAD) {
            throw new IllegalArgumentException("working days ahead: 0 to " + MOST_AHEAD + " expected, found " + days);
        }
        LocalDate day = from;
        for (int passed = 0; passed < days; ) {
            day = day.plusDays(1);
            Year year = years.get(day.getYear());
            if (year == null) {
                return Optional.empty();
            }
            passed += isWorked(year, day) ? 1 : 0;
        }
        return Optional.of(day);
    }

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
