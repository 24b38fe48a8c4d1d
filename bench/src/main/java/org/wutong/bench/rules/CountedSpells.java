package org.wutong.bench.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wutong.spells.EmploymentHistory;
import org.wutong.spells.EmploymentSpell;
import org.wutong.spells.Window;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** Made-up employment records, from which the months and the income that rules ask for are counted. */
final class CountedSpells {
    private static final Window YEAR = Window.calendarYear(BenchPolicies.AS_OF.getYear());
    private static final Window CYCLE = new Window(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30));

    private final List<EmploymentHistory> histories;

    private CountedSpells(List<EmploymentHistory> histories) {
        this.histories = histories;
    }

    /** One to four spells a person over two years. */
    static CountedSpells generate(int people, long seed) {
        Random random = new Random(seed);
        List<EmploymentHistory> histories = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            List<EmploymentSpell> spells = new ArrayList<>();
            LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(300));
            for (int left = 1 + random.nextInt(2) + random.nextInt(3); left > 0; left--) {
                LocalDate to = from.plusDays(20 + random.nextInt(250));
                spells.add(spell(from, to, random));
                from = to.plusDays(random.nextInt(40));
            }
            histories.add(new EmploymentHistory(spells, BenchPolicies.AS_OF));
        }
        return new CountedSpells(histories);
    }

    private static EmploymentSpell spell(LocalDate from, LocalDate to, Random random) {
        return new EmploymentSpell(
                from,
                to,
                "employer " + random.nextInt(1_000),
                RegionCode.parse("110105"),
                Truth.TRUE,
                Truth.TRUE,
                Truth.FALSE,
                Truth.FALSE,
                Truth.TRUE,
                300_000L + random.nextInt(500_000));
    }

    int people() {
        return histories.size();
    }

    /** Four figures a person. */
    void count() {
        long sum = 0;
        for (EmploymentHistory history : histories) {
            sum += history.stableMonths(YEAR).whole()
                    + history.continuousMonths(YEAR, 0).whole()
                    + history.cumulativeMonths(YEAR).whole()
                    + history.wageIncome(CYCLE).leastFen();
        }
        if (sum == 0) {
            throw new IllegalStateException("nobody worked");
        }
    }
}
