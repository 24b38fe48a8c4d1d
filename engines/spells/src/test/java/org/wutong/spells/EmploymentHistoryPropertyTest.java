package org.wutong.spells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.wutong.vocabulary.Truth;

@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class EmploymentHistoryPropertyTest {
    @Property
    void agreesWithTheSlowWayOnAllThreeClocks(
            @ForAll EmploymentHistory history, @ForAll Window window, @ForAll @IntRange(max = 40) int tolerated) {
        DayByDay slow = new DayByDay(history, window);
        assertThat(history.stableMonths(window)).isEqualTo(slow.stable());
        assertThat(history.continuousMonths(window, tolerated)).isEqualTo(slow.continuous(tolerated));
        assertThat(history.cumulativeMonths(window)).isEqualTo(slow.cumulative());
    }

    @Property
    void ordersTheThreeClocks(@ForAll EmploymentHistory history, @ForAll Window window) {
        Months stable = history.stableMonths(window);
        Months continuous = history.continuousMonths(window, 0);
        assertThat(stable).isLessThanOrEqualTo(continuous);
        assertThat(continuous).isLessThanOrEqualTo(history.cumulativeMonths(window));
        assertThat(history.cumulativeMonths(window)).isLessThanOrEqualTo(Months.of(window));
    }

    @Property
    void neverShrinksInAWiderWindow(
            @ForAll EmploymentHistory history,
            @ForAll Window window,
            @ForAll @IntRange(max = 100) int before,
            @ForAll @IntRange(max = 100) int after) {
        Window wider = new Window(window.from().minusDays(before), window.to().plusDays(after));
        assertThat(history.stableMonths(wider)).isGreaterThanOrEqualTo(history.stableMonths(window));
        assertThat(history.continuousMonths(wider, 5)).isGreaterThanOrEqualTo(history.continuousMonths(window, 5));
        assertThat(history.cumulativeMonths(wider)).isGreaterThanOrEqualTo(history.cumulativeMonths(window));
        assertThat(history.wageIncome(wider).leastFen())
                .isGreaterThanOrEqualTo(history.wageIncome(window).leastFen());
    }

    @Property
    void growsWithTheTolerance(
            @ForAll EmploymentHistory history, @ForAll Window window, @ForAll @IntRange(max = 60) int tolerated) {
        assertThat(history.continuousMonths(window, tolerated + 1))
                .isGreaterThanOrEqualTo(history.continuousMonths(window, tolerated));
    }

    @Property
    void doesNotCareForOrderOrRepeatedRecords(@ForAll EmploymentHistory history, @ForAll Window window) {
        List<EmploymentSpell> twice = new ArrayList<>(history.spells());
        Collections.reverse(twice);
        history.spells().stream().filter(s -> s.employer() != null).forEach(twice::add);
        EmploymentHistory same = new EmploymentHistory(twice, history.asOf());
        assertThat(same.stableMonths(window)).isEqualTo(history.stableMonths(window));
        assertThat(same.cumulativeMonths(window)).isEqualTo(history.cumulativeMonths(window));
        assertThat(same.wageIncome(window)).isEqualTo(history.wageIncome(window));
    }

    @Property
    void findsExactlyTheIdleDays(@ForAll EmploymentHistory history, @ForAll Window window) {
        List<LocalDate> idle = history.gaps(window).stream()
                .flatMap(gap -> gap.from().datesUntil(gap.to().plusDays(1)))
                .toList();
        assertThat(idle).isEqualTo(new DayByDay(history, window).idleDays());
    }

    @Property
    void isInWorkOnExactlyTheDaysThatAreNoGap(@ForAll EmploymentHistory history, @ForAll Window window) {
        LocalDate day = window.to();
        boolean past = !day.isAfter(history.asOf());
        boolean idle = history.gaps(window).stream().anyMatch(gap -> gap.contains(day));
        assertThat(history.statusOn(day).inWork() == Truth.TRUE).isEqualTo(past && !idle);
    }
}
