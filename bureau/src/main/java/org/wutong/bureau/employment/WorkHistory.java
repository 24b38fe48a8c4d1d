package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.spells.EmploymentHistory;
import org.wutong.spells.Months;
import org.wutong.spells.WageIncome;
import org.wutong.spells.Window;

/** What the spells of one worker add up to on the business date. */
@Component
@Transactional(readOnly = true)
public class WorkHistory {
    private final SpellRows rows;
    private final Histories histories;
    private final BusinessDate businessDate;
    private final JdbcClient jdbc;

    WorkHistory(SpellRows rows, Histories histories, BusinessDate businessDate, JdbcClient jdbc) {
        this.rows = rows;
        this.histories = histories;
        this.businessDate = businessDate;
        this.jdbc = jdbc;
    }

    /**
     * @param latest spells with the latest first
     * @param income wages of the twelve months up to the end of the last month
     */
    public record Summary(
            List<Spell> latest,
            LifeLine line,
            Months stable,
            Months continuous,
            Months cumulative,
            WageIncome income,
            LocalDate incomeFrom,
            LocalDate incomeTo) {}

    /** @return null when the worker is not seen */
    public @Nullable Summary of(long worker) {
        Reckoning.Person person = jdbc.sql("select id, region, hukou_region from people.worker where id = ?")
                .param(worker)
                .query(Reckoning.Person.class)
                .optional()
                .orElse(null);
        if (person == null) {
            return null;
        }
        LocalDate today = businessDate.today();
        List<Spell> spells = rows.of(List.of(worker)).getOrDefault(worker, List.of());
        EmploymentHistory history = histories.of(spells, today);
        Window year = Window.calendarYear(today.getYear());
        LocalDate monthBegan = today.withDayOfMonth(1);
        Window months = new Window(monthBegan.minusMonths(12), monthBegan.minusDays(1));
        return new Summary(
                spells.stream()
                        .sorted(java.util.Comparator.comparing(Spell::fromDate).reversed())
                        .toList(),
                LifeLine.of(spells, histories, person, today),
                history.stableMonths(year),
                history.continuousMonths(year, 0),
                history.cumulativeMonths(year),
                history.wageIncome(months),
                months.from(),
                months.to());
    }
}
