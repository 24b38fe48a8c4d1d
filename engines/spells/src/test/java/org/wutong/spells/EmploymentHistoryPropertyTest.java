package org.wutong.spells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    @Property
    void neverLosesMonthsByASpellMore(
            @ForAll EmploymentHistory history, @ForAll EmploymentHistory more, @ForAll Window window) {
        List<EmploymentSpell> all = new ArrayList<>(history.spells());
        for (EmploymentSpell spell : more.spells()) {
            EmploymentHistory before = new EmploymentHistory(all, history.asOf());
            all.add(spell);
            EmploymentHistory after = new EmploymentHistory(all, history.asOf());
            assertThat(after.cumulativeMonths(window)).isGreaterThanOrEqualTo(before.cumulativeMonths(window));
            assertThat(after.continuousMonths(window, 3)).isGreaterThanOrEqualTo(before.continuousMonths(window, 3));
            assertThat(after.stableMonths(window)).isGreaterThanOrEqualTo(before.stableMonths(window));
        }
    }

    @Property
    void countsTheSameWhenASpellIsWrittenInTwoParts(
            @ForAll EmploymentHistory history, @ForAll Window window, @ForAll @IntRange(max = 500) int at) {
        List<EmploymentSpell> parts = new ArrayList<>();
        for (EmploymentSpell spell : history.spells()) {
            LocalDate cut = spell.from().plusDays(at);
            boolean divisible = spell.employer() != null && (spell.to() == null || cut.isBefore(spell.to()));
            parts.add(divisible ? between(spell, spell.from(), cut) : spell);
            if (divisible) {
                parts.add(between(spell, cut.plusDays(1), spell.to()));
            }
        }
        EmploymentHistory divided = new EmploymentHistory(parts, history.asOf());
        assertThat(divided.stableMonths(window)).isEqualTo(history.stableMonths(window));
        assertThat(divided.continuousMonths(window, 0)).isEqualTo(history.continuousMonths(window, 0));
        assertThat(divided.cumulativeMonths(window)).isEqualTo(history.cumulativeMonths(window));
        assertThat(divided.gaps(window)).isEqualTo(history.gaps(window));
    }

    @Property
    void findsTheRunADayLiesInAsOneWouldByWalkingBothWays(@ForAll EmploymentHistory history, @ForAll Window window) {
        LocalDate day = window.from();
        LocalDate first = day;
        LocalDate last = day;
        while (works(history, first.minusDays(1))) {
            first = first.minusDays(1);
        }
        while (works(history, last.plusDays(1))) {
            last = last.plusDays(1);
        }
        assertThat(history.runOn(day))
                .isEqualTo(works(history, day) ? Optional.of(new Window(first, last)) : Optional.empty());
    }

    private static boolean works(EmploymentHistory history, LocalDate day) {
        return !day.isAfter(history.asOf()) && history.spells().stream().anyMatch(spell -> spell.covers(day));
    }

    /** Four hundred years on the calendar is the same to the day; within them leap days may make a day's difference. */
    @Property
    void countsTheSameAWholeCycleOfTheCalendarLater(@ForAll EmploymentHistory history, @ForAll Window window) {
        EmploymentHistory later = later(history, 400);
        Window then = new Window(window.from().plusYears(400), window.to().plusYears(400));
        assertThat(later.stableMonths(then)).isEqualTo(history.stableMonths(window));
        assertThat(later.cumulativeMonths(then)).isEqualTo(history.cumulativeMonths(window));
        assertThat(later.wageIncome(then)).isEqualTo(history.wageIncome(window));
    }

    /** Work from the first of a month to the end of one is as many months in whatever year, leap or common. */
    @Property
    void countsWholeCalendarMonthsAlikeInEveryYear(
            @ForAll @IntRange(min = 1990, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 24) int months) {
        LocalDate from = LocalDate.of(year, month, 1);
        LocalDate last = from.plusMonths(months).minusDays(1);
        EmploymentHistory steady = new EmploymentHistory(
                List.of(Histories.plain(from, last, "a", 300_000L, Truth.FALSE, Truth.TRUE)), last.plusYears(1));
        Window window = new Window(from, last.plusDays(40));
        assertThat(steady.cumulativeMonths(window)).isEqualTo(new Months(months, 0));
        assertThat(steady.wageIncome(window).leastFen()).isEqualTo(months * 300_000L);
    }

    private static EmploymentHistory later(EmploymentHistory history, int years) {
        return new EmploymentHistory(
                history.spells().stream()
                        .map(spell -> Histories.paid(
                                between(
                                        spell,
                                        spell.from().plusYears(years),
                                        spell.to() == null ? null : spell.to().plusYears(years)),
                                spell.paidFen().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                slip -> slip.getKey().plusYears(years), Map.Entry::getValue))))
                        .toList(),
                history.asOf().plusYears(years));
    }

    private static EmploymentSpell between(EmploymentSpell spell, LocalDate from, LocalDate to) {
        return Histories.plain(
                from, to, spell.employer(), spell.monthlyWageFen(), spell.selfEmployed(), spell.nonFarm());
    }
}
