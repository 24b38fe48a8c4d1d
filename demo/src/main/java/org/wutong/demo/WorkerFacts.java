package org.wutong.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.spells.EmploymentHistory;
import org.wutong.spells.WageIncome;
import org.wutong.spells.Window;

/**
 * What one person's spells add up to within the calendar year of the business date, and within the wage cycle.
 *
 * @param main the spell that gives the most days of the year; its place and papers speak for the row
 * @param cycleWageFen null when the wage of a spell in the cycle is not known
 */
record WorkerFacts(
        @Nullable DemoSpell main,
        int monthsStable,
        int monthsContinuous,
        int monthsInYear,
        @Nullable Long cycleWageFen,
        boolean employed) {
    static WorkerFacts of(List<DemoSpell> career, LocalDate today, Settings settings) {
        EmploymentHistory history =
                new EmploymentHistory(career.stream().map(DemoSpell::reckoned).toList(), today);
        Window year = Window.calendarYear(today.getYear());
        WageIncome wages = history.wageIncome(new Window(settings.cycleFirst(), settings.cycleLast()));
        return new WorkerFacts(
                main(career, year, today),
                history.stableMonths(year).whole(),
                history.continuousMonths(year, 0).whole(),
                history.cumulativeMonths(year).whole(),
                wages.isKnown() ? wages.leastFen() : null,
                career.stream().anyMatch(spell -> spell.coversDay(today)));
    }

    private static @Nullable DemoSpell main(List<DemoSpell> career, Window year, LocalDate today) {
        DemoSpell main = null;
        long most = 0;
        for (DemoSpell spell : career) {
            long days = spell.reckoned()
                    .worked(today)
                    .flatMap(year::intersect)
                    .map(Window::days)
                    .orElse(0L);
            if (days > most) {
                most = days;
                main = spell;
            }
        }
        return main;
    }
}
