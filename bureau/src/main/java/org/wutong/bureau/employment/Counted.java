package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.List;
import org.wutong.spells.EmploymentHistory;
import org.wutong.spells.Months;
import org.wutong.spells.Window;

/** Months of work of one worker within the calendar year of a day, up to that day, by the three clocks. */
public record Counted(Months stable, Months continuous, Months cumulative) {
    static Counted of(List<Spell> spells, Histories histories, LocalDate day) {
        EmploymentHistory history = histories.of(spells, day);
        Window year = Window.calendarYear(day.getYear());
        return new Counted(
                history.stableMonths(year), history.continuousMonths(year, 0), history.cumulativeMonths(year));
    }
}
