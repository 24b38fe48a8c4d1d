package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.Truth;

/** Ages, spans and deadlines, on the day decided for. */
class DateFunctionsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final LocalDate WORKED_SUNDAY = LocalDate.of(2024, 2, 4);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            Map.of(2024, new WorkingCalendar.Year("made up", Set.of(NEW_YEAR), Set.of(WORKED_SUNDAY))));

    private static Truth on(String day, String condition, String born) {
        return TestDictionary.condition(condition)
                .bind(new OnDay(LocalDate.parse(day), Map.of(), CALENDAR))
                .test(Facts.of(Map.of("born", LocalDate.parse(born))));
    }

    @Test
    void turnsOlderOnTheBirthdayItself() {
        assertThat(on("2024-03-04", "age(born) >= 60", "1964-03-05")).isEqualTo(Truth.FALSE);
        assertThat(on("2024-03-05", "age(born) >= 60", "1964-03-05")).isEqualTo(Truth.TRUE);
    }

    @Test
    void completesAYearOnTheFirstOfMarchForWhoIsBornOnLeapDay() {
        assertThat(on("2023-02-28", "age(born) == 19", "2004-02-29")).isEqualTo(Truth.FALSE);
        assertThat(on("2023-03-01", "age(born) == 19", "2004-02-29")).isEqualTo(Truth.TRUE);
    }

    @Test
    void countsWholeMonthsOnly() {
        assertThat(on("2024-02-29", "months(born, as_of) == 0", "2024-01-31")).isEqualTo(Truth.TRUE);
        assertThat(on("2024-03-31", "months(born, as_of) == 2", "2024-01-31")).isEqualTo(Truth.TRUE);
    }

    @Test
    void includesTheCorrespondingDayOfADeadlineInMonths() {
        assertThat(on("2026-01-31", "as_of <= plus_months(born, 24)", "2024-01-31"))
                .isEqualTo(Truth.TRUE);
        assertThat(on("2026-02-01", "as_of <= plus_months(born, 24)", "2024-01-31"))
                .isEqualTo(Truth.FALSE);
        assertThat(on("2024-02-29", "as_of == plus_months(born, 1)", "2024-01-31"))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void countsDaysWorkedAfterTheFirstUpToTheLast() {
        assertThat(on("2024-01-08", "working_days(born, as_of) == 5", "2024-01-01"))
                .isEqualTo(Truth.TRUE);
        assertThat(on("2024-02-04", "working_days(born, as_of) == 1", "2024-02-02"))
                .isEqualTo(Truth.TRUE);
        assertThat(on("2024-01-01", "working_days(born, as_of) == -5", "2024-01-08"))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void doesNotKnowWorkingDaysOutsideTheCalendar() {
        assertThat(on("2025-01-02", "working_days(born, as_of) <= 15", "2024-12-31"))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(on("2024-01-02", "working_days(born, as_of) <= 15", "0001-01-01"))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void leavesAnUnknownDateUnknown() {
        Condition condition = TestDictionary.condition("age(born) >= 60").bind(new OnDay(NEW_YEAR, Map.of()));
        assertThat(condition.test(Facts.of(Map.of()))).isEqualTo(Truth.UNKNOWN);
        assertThat(condition.deciding(Facts.of(Map.of())))
                .extracting(Fact::name)
                .containsExactly("born");
    }
}
