package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private final WorkingDays days = new WorkingDays();

    WorkingDaysTest() throws IOException {}

    @Test
    void passesOverHolidaysOfYearsThatAreAnnounced() {
        assertThat(days.after(LocalDate.of(2024, 9, 30), 3)).isEqualTo("2024-10-10");
    }

    @Test
    void countsMondayToFridayInYearsThatAreNot() {
        LocalDate last = days.after(LocalDate.of(2035, 1, 1), 10);
        assertThat(last).isEqualTo("2035-01-15");
        assertThat(last.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void countsByTheCalendarAsFarAsItReachesAndByWeekdaysBeyond() {
        // 2026-12-30 and -31 are worked; 2027 is not announced, and its first weekday is a Friday.
        assertThat(days.after(LocalDate.of(2026, 12, 29), 3)).isEqualTo("2027-01-01");
    }
}
