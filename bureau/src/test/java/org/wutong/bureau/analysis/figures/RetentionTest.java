package org.wutong.bureau.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.analysis.roster.Asked;
import org.wutong.bureau.analysis.roster.Roster;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;

@BureauTest
class RetentionTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    Roster roster;

    @Autowired
    RetentionFigures retention;

    private long worker;

    @BeforeEach
    void somebody() {
        office.empty();
        roster.forget();
        worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
    }

    private void job(String employer, String from, @Nullable String to) {
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.parse(from))
                        .until(to == null ? null : LocalDate.parse(to))
                        .employer(null, employer)
                        .channel("自主外出")));
    }

    /** Beginners of the year by month, and where they stand: 3 {SAME=1}. */
    private Map<String, String> after(int months, int year, boolean quarters) {
        LocalDate last = LocalDate.of(year, 12, 31);
        Asked asked = new Asked(
                TestOffice.COUNTY, last.isAfter(TestOffice.TODAY) ? TestOffice.TODAY : last, null, null, null);
        Counts counts =
                retention.sections(roster.now(), asked, months, quarters).get(0).counts();
        Map<String, String> told = new TreeMap<>();
        for (int line = 0; line < counts.lines().size(); line++) {
            List<String> stays = new ArrayList<>();
            for (RetentionFigures.Stay stay : RetentionFigures.Stay.values()) {
                if (counts.cells()[line][stay.ordinal()] > 0) {
                    stays.add(stay + "=" + counts.cells()[line][stay.ordinal()]);
                }
            }
            told.put(counts.lines().get(line).name().replace("analysis.", ""), stays.toString());
        }
        return told;
    }

    @Test
    void whoeverHoldsTheSameJobStayed() {
        job("甲厂", "2024-03-10", null);
        assertThat(after(6, 2024, false)).containsExactly(Map.entry("month.3", "[SAME=1]"));
        assertThat(after(6, 2024, true)).containsExactly(Map.entry("quarter.1", "[SAME=1]"));
    }

    @Test
    void whoeverLeftOnTheDayBeforeIsOut() {
        job("甲厂", "2024-03-10", "2024-06-09");
        assertThat(after(3, 2024, false)).containsExactly(Map.entry("month.3", "[OUT=1]"));
    }

    @Test
    void whoeverLeavesOnTheVeryDayStillStayed() {
        job("甲厂", "2024-03-10", "2024-06-10");
        assertThat(after(3, 2024, false)).containsExactly(Map.entry("month.3", "[SAME=1]"));
    }

    @Test
    void whoeverWorksElsewhereByThenChangedTheJob() {
        job("甲厂", "2024-03-10", "2024-04-30");
        job("乙厂", "2024-05-20", null);
        assertThat(after(3, 2024, false)).containsExactly(Map.entry("month.3", "[OTHER=1]"));
    }

    @Test
    void goingOnWithTheSameEmployerIsTheSameJobAndNoNewOne() {
        job("甲厂", "2023-12-01", "2024-03-09");
        job("甲厂", "2024-03-10", null);
        assertThat(after(6, 2024, false)).isEmpty();
        assertThat(after(6, 2023, false)).containsExactly(Map.entry("month.12", "[SAME=1]"));
    }

    @Test
    void comingBackAfterAGapIsAnotherJob() {
        job("甲厂", "2024-01-10", "2024-02-20");
        job("甲厂", "2024-03-10", null);
        assertThat(after(3, 2024, false)).containsExactly(Map.entry("month.1", "[OTHER=1]"));
    }

    @Test
    void aDayYetToComeIsNotYetKnownRatherThanLeft() {
        job("甲厂", "2024-10-10", "2024-10-20");
        assertThat(after(3, 2024, false)).containsExactly(Map.entry("month.10", "[NOT_YET=1]"));
    }

    @Test
    void aPersonWithTwoNewJobsInAYearCountsOnceByTheFirst() {
        job("甲厂", "2024-01-10", "2024-02-20");
        job("乙厂", "2024-03-10", "2024-04-01");
        assertThat(after(3, 2024, false)).containsExactly(Map.entry("month.1", "[OUT=1]"));
    }
}
