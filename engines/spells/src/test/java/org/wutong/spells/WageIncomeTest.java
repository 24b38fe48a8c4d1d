package org.wutong.spells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.spells.Histories.history;
import static org.wutong.spells.Histories.paid;
import static org.wutong.spells.Histories.spell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class WageIncomeTest {
    private static final Window YEAR = Window.calendarYear(2024);

    @Test
    void paysWholeMonthsExactly() {
        assertThat(history(spell("2024-01-01", "2024-06-30", "a", 333_333L)).wageIncome(YEAR))
                .isEqualTo(WageIncome.known(6 * 333_333L));
    }

    @Test
    void paysPartsOfAMonthByItsDays() {
        assertThat(history(spell("2024-02-01", "2024-02-15", "a", 290_000L)).wageIncome(YEAR))
                .isEqualTo(WageIncome.known(150_000));
        assertThat(history(spell("2024-03-31", "2024-04-01", "a", 310_000L)).wageIncome(YEAR))
                .isEqualTo(WageIncome.known(10_000 + 10_333));
    }

    @Test
    void leavesTheSumOpenAboveWhenAWageIsUnknown() {
        EmploymentHistory half =
                history(spell("2024-01-01", "2024-01-31", "a", 400_000L), spell("2024-02-01", "2024-02-29", "b", null));
        assertThat(half.wageIncome(YEAR)).isEqualTo(new WageIncome(400_000, OptionalLong.empty()));
        assertThat(half.wageIncome(new Window(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31)))
                        .isKnown())
                .isTrue();
    }

    @Test
    void takesWhatASlipSaysBeforeTheWage() {
        EmploymentSpell job =
                paid(spell("2024-01-01", "2024-03-31", "a", 400_000L), Map.of(YearMonth.of(2024, 2), 250_000L));
        assertThat(history(job).wageIncome(YEAR)).isEqualTo(WageIncome.known(400_000 + 250_000 + 400_000));
    }

    @Test
    void knowsTheSumWhereEveryMonthHasASlip() {
        EmploymentSpell job =
                paid(spell("2024-01-01", "2024-01-31", "a", null), Map.of(YearMonth.of(2024, 1), 310_000L));
        assertThat(history(job).wageIncome(YEAR)).isEqualTo(WageIncome.known(310_000));
    }

    @Test
    void spreadsASlipOverTheDaysOfTheJobInItsMonth() {
        EmploymentSpell job =
                paid(spell("2024-01-22", "2024-01-31", "a", null), Map.of(YearMonth.of(2024, 1), 100_000L));
        assertThat(history(job).wageIncome(YEAR)).isEqualTo(WageIncome.known(100_000));
        assertThat(history(job).wageIncome(new Window(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 24))))
                .isEqualTo(WageIncome.known(30_000));
    }

    @Test
    void isSurelyZeroOnlyWithoutWork() {
        assertThat(history().wageIncome(YEAR)).isEqualTo(WageIncome.NONE);
    }

    @Test
    void addsWagesOfSeveralEmployersButNotOfOneTwice() {
        assertThat(history(
                                spell("2024-01-01", "2024-01-31", "a", 100_000L),
                                spell("2024-01-01", "2024-01-31", "b", 200_000L))
                        .wageIncome(YEAR))
                .isEqualTo(WageIncome.known(300_000));
        assertThat(history(
                                spell("2024-01-01", "2024-02-29", "a", 100_000L),
                                spell("2024-02-01", "2024-02-29", "a", 200_000L))
                        .wageIncome(YEAR))
                .isEqualTo(WageIncome.known(300_000));
    }

    @Test
    void prefersTheKnownWageOfTwoRecordsOfOneBeginning() {
        assertThat(history(
                                spell("2024-01-01", "2024-01-31", "a", 100_000L),
                                spell("2024-01-01", "2024-01-31", "a", null))
                        .wageIncome(YEAR))
                .isEqualTo(WageIncome.known(100_000));
    }

    @Test
    void refusesWagesThatDoNotFitRatherThanWrappingAround() {
        EmploymentHistory huge = history(spell("2024-01-01", "2024-01-31", "a", Long.MAX_VALUE));
        assertThatThrownBy(() -> huge.wageIncome(YEAR)).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void agreesWithTheSlowWay(@ForAll EmploymentHistory history, @ForAll Window window) {
        DayByDay slow = new DayByDay(history, window);
        WageIncome income = history.wageIncome(window);
        assertThat(income.leastFen()).isEqualTo(slow.knownWages());
        assertThat(income.isKnown()).isEqualTo(slow.everyWageKnown());
    }

    @Property
    void addsUpToTheFenOverAdjoiningWindows(
            @ForAll EmploymentHistory history, @ForAll Window window, @ForAll @IntRange(min = 1, max = 400) int more) {
        Window next = new Window(window.to().plusDays(1), window.to().plusDays(more));
        Window both = new Window(window.from(), next.to());
        assertThat(history.wageIncome(window).plus(history.wageIncome(next))).isEqualTo(history.wageIncome(both));
    }
}
