package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;

class WorkingCalendarTest {
    private static final WorkingCalendar SHIPPED = shipped();

    private static WorkingCalendar shipped() {
        Problems problems = new Problems();
        try {
            String text = Files.readString(Path.of("..", "..", "policies", "calendar.yaml"));
            WorkingCalendar calendar = WorkingCalendar.read(new SourceFile("calendar.yaml", text), problems);
            assertThat(problems.sorted()).isEmpty();
            return calendar;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-29, 1, 2024-12-02",
        "2024-11-30, 0, 2024-11-30",
        "2024-09-30, 1, 2024-10-08",
        "2024-09-28, 2, 2024-09-30",
        "2025-01-27, 3, 2025-02-07",
        "2026-02-13, 2, 2026-02-24"
    })
    void passesOverHolidaysAndCountsWeekendsThatAreWorked(LocalDate from, int days, LocalDate last) {
        assertThat(SHIPPED.after(from, days)).contains(last);
    }

    @Test
    void knowsNothingBeyondTheYearsThatAreAnnounced() {
        assertThat(SHIPPED.after(LocalDate.of(2026, 12, 31), 1)).isEmpty();
        assertThat(WorkingCalendar.EMPTY.after(LocalDate.of(2024, 1, 1), 1)).isEmpty();
    }

    @Test
    void refusesDeadlinesThatNobodySets() {
        assertThatThrownBy(() -> SHIPPED.after(LocalDate.of(2024, 1, 1), -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> SHIPPED.after(LocalDate.of(2024, 1, 1), 1001)).hasMessageContaining("1001");
    }

    @Property
    void isTheDayByWhichExactlySoManyWorkingDaysHavePassed(
            @ForAll @IntRange(max = 700) int offset, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(offset);
        LocalDate last = SHIPPED.after(from, days).orElseThrow();
        assertThat(SHIPPED.workingDays(from, last)).hasValue(days);
        assertThat(SHIPPED.workingDays(from, last.minusDays(1))).hasValue(days - 1L);
    }
}
