package org.wutong.spells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.spells.Histories.history;
import static org.wutong.spells.Histories.spell;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EmploymentHistoryTest {
    private static final Window YEAR = Window.calendarYear(2024);

    @Test
    void joinsRenewedContractsWithOneEmployer() {
        EmploymentHistory renewed =
                history(spell("2024-01-10", "2024-03-31", "a"), spell("2024-04-01", "2024-07-09", "a"));
        assertThat(renewed.stableMonths(YEAR)).isEqualTo(new Months(6, 0));
    }

    @Test
    void endsStableWorkWithAnEmptyDayOrAnotherEmployer() {
        EmploymentHistory paused =
                history(spell("2024-01-01", "2024-03-31", "a"), spell("2024-04-02", "2024-06-30", "a"));
        EmploymentHistory moved =
                history(spell("2024-01-01", "2024-03-31", "a"), spell("2024-04-01", "2024-06-30", "b"));
        assertThat(paused.stableMonths(YEAR).whole()).isEqualTo(3);
        assertThat(moved.stableMonths(YEAR).whole()).isEqualTo(3);
    }

    @Test
    void neverTakesTwoUnknownEmployersForOne() {
        EmploymentHistory unknown =
                history(spell("2024-01-01", "2024-02-29", null), spell("2024-03-01", "2024-04-30", null));
        assertThat(unknown.stableMonths(YEAR)).isEqualTo(new Months(2, 0));
        assertThat(unknown.continuousMonths(YEAR, 0)).isEqualTo(new Months(4, 0));
    }

    @Test
    void bridgesOnlyGapsWithinTheTolerance() {
        EmploymentHistory moved =
                history(spell("2024-01-01", "2024-03-31", "a"), spell("2024-04-11", "2024-06-30", "b"));
        assertThat(moved.continuousMonths(YEAR, 10)).isEqualTo(new Months(6, 0));
        assertThat(moved.continuousMonths(YEAR, 9)).isEqualTo(new Months(3, 0));
    }

    @Test
    void refusesANegativeTolerance() {
        assertThatThrownBy(() -> history().continuousMonths(YEAR, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsUpSeparateRunsAndPoolsTheirOddDays() {
        EmploymentHistory odd = history(
                spell("2024-01-01", "2024-02-15", "a"),
                spell("2024-04-01", "2024-04-16", "b"),
                spell("2024-06-01", "2024-08-31", "c"));
        assertThat(odd.cumulativeMonths(YEAR)).isEqualTo(new Months(5, 0));
    }

    @Test
    void countsOverlappingSpellsOnce() {
        EmploymentHistory twoJobs =
                history(spell("2024-01-01", "2024-06-30", "a"), spell("2024-03-01", "2024-08-31", "b"));
        assertThat(twoJobs.cumulativeMonths(YEAR)).isEqualTo(new Months(8, 0));
        assertThat(twoJobs.continuousMonths(YEAR, 0)).isEqualTo(new Months(8, 0));
    }

    @Test
    void countsAnOngoingSpellUpToTheDayItIsReadAndNotBeyond() {
        EmploymentHistory ongoing = history(spell("2024-09-01", "", "a"));
        EmploymentHistory planned = history(spell("2024-09-01", "2025-08-31", "a"));
        assertThat(ongoing.stableMonths(YEAR)).isEqualTo(new Months(3, 0));
        assertThat(planned.stableMonths(YEAR)).isEqualTo(new Months(3, 0));
        assertThat(history(spell("2024-12-01", "", "a")).cumulativeMonths(YEAR)).isEqualTo(Months.NONE);
    }

    @Test
    void cutsSpellsAtTheWindow() {
        EmploymentHistory steady = history(spell("2022-01-01", "", "a"));
        Window cycle = new Window(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30));
        assertThat(steady.stableMonths(cycle)).isEqualTo(new Months(12, 0));
        assertThat(steady.stableMonths(Window.calendarYear(2021))).isEqualTo(Months.NONE);
    }

    @Test
    void keepsOnlyTheSpellsAClauseCounts() {
        EmploymentHistory both =
                history(spell("2024-01-01", "2024-06-30", "a"), spell("2024-07-01", "2024-08-31", "b"));
        assertThat(both.where(s -> "b".equals(s.employer())).cumulativeMonths(YEAR))
                .isEqualTo(new Months(2, 0));
    }

    @Test
    void listsGapsBeforeBetweenAndAfterUpToTheDay() {
        EmploymentHistory history =
                history(spell("2024-02-01", "2024-03-31", "a"), spell("2024-05-01", "2024-10-31", "b"));
        assertThat(history.gaps(YEAR))
                .containsExactly(
                        new Window(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)),
                        new Window(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30)),
                        new Window(LocalDate.of(2024, 11, 1), LocalDate.of(2024, 11, 30)));
        assertThat(history.gaps(Window.calendarYear(2025))).isEmpty();
    }
}
