package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Which payments leave nothing for a day, against a walk back through the days. */
class FrequencyTest {
    private static final long FIRST = LocalDate.of(2018, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(2026, 12, 31).toEpochDay();

    @Property
    void countsBackToTheFirstDayOfTheSpan(
            @ForAll @LongRange(min = 0, max = 3000) long paidAfter,
            @ForAll @LongRange(min = 0, max = 3000) long dayAfter,
            @ForAll Frequency frequency,
            @ForAll @IntRange(min = 1, max = 366) int start) {
        LocalDate paid = LocalDate.ofEpochDay(Math.min(LAST, FIRST + paidAfter));
        LocalDate day = LocalDate.ofEpochDay(Math.min(LAST, FIRST + dayAfter));
        MonthDay cycleStarts = MonthDay.from(LocalDate.ofYearDay(2024, start));
        assertThat(frequency.isUsedUp(paid, day, Optional.of(cycleStarts)))
                .isEqualTo(isWithin(frequency, paid, day, cycleStarts));
    }

    private static boolean isWithin(Frequency frequency, LocalDate paid, LocalDate day, MonthDay cycleStarts) {
        for (LocalDate back = day; frequency != Frequency.UNLIMITED && !back.isBefore(LocalDate.ofEpochDay(FIRST)); ) {
            if (back.equals(paid)) {
                return true;
            }
            if (isFirst(frequency, back, cycleStarts)) {
                return false;
            }
            back = back.minusDays(1);
        }
        return false;
    }

    /** In a year without a 29 February, a cycle from that day begins on the 28th. */
    private static boolean isFirst(Frequency frequency, LocalDate day, MonthDay cycleStarts) {
        boolean firstOfMonth = day.getDayOfMonth() == 1;
        return switch (frequency) {
            case QUARTER -> firstOfMonth && day.getMonthValue() % 3 == 1;
            case YEAR -> day.getDayOfYear() == 1;
            case CYCLE ->
                MonthDay.from(day).equals(cycleStarts)
                        || cycleStarts.equals(MonthDay.of(2, 29))
                                && !day.isLeapYear()
                                && MonthDay.from(day).equals(MonthDay.of(2, 28));
            default -> false;
        };
    }

    @Property
    void takesTheCalendarYearWhereNoFactNamesACycle(@ForAll @LongRange(min = 0, max = 3000) long paidAfter) {
        LocalDate paid = LocalDate.ofEpochDay(FIRST + paidAfter);
        LocalDate day = LocalDate.of(2024, 11, 30);
        assertThat(Frequency.CYCLE.isUsedUp(paid, day, Optional.empty()))
                .isEqualTo(Frequency.YEAR.isUsedUp(paid, day, Optional.empty()));
    }
}
