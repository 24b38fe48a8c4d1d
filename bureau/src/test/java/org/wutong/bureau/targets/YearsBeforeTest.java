package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.targets.rhythm.Remarks;
import org.wutong.bureau.targets.rhythm.ReportDesk;
import org.wutong.bureau.targets.rhythm.Reports;
import org.wutong.conditions.Label;

@BureauTest
class YearsBeforeTest {
    private static final LocalDate LATER = LocalDate.of(2025, 2, 10);

    @Autowired
    TestOffice office;

    @Autowired
    YearsBefore yearsBefore;

    @Autowired
    Standings standings;

    @Autowired
    TargetBook book;

    @Autowired
    Shares shares;

    @Autowired
    Reports reports;

    @Autowired
    ReportDesk desk;

    @Autowired
    ReportingTree tree;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    BusinessDate businessDate;

    Target target;

    @BeforeEach
    void empty() {
        office.empty();
        target = book.find("JF-T09").orElseThrow();
    }

    @AfterEach
    void today() {
        businessDate.fix(TestOffice.TODAY);
    }

    private void transferred(String village, int first, int people) {
        office.as("officer", () -> {
            for (int i = first; i < first + people; i++) {
                long id = workers.add(
                        MadeUp.worker(village, "工人", i)
                                .household(Integer.toString(i))
                                .set(WorkerField.RURAL_HUKOU, true),
                        "test");
                spells.addAll(List.of(SpellDraft.of(id, LocalDate.of(2024, 3, 1))
                        .until(LocalDate.of(2025, 1, 31))
                        .at("330600")
                        .industry("C18")
                        .selfEmployed(false)
                        .monthlyWage(400_000L)));
            }
            return true;
        });
    }

    private Standings.Standing at(String place) {
        return office.as("officer", () -> standings.of(target, tree.find(place).orElseThrow(), LATER))
                .orElseThrow();
    }

    private YearsBefore.Base base(String place) {
        YearsBefore.Base base = office.as("officer", () -> yearsBefore.of(target, List.of(place)))
                .get(place);
        assertThat(base).isNotNull();
        return base;
    }

    @Test
    void theGoalIsWhatTheYearBeforeCameToInEachPlace() {
        transferred(MadeUp.VILLAGE, 1, 3);
        transferred(MadeUp.OTHER_VILLAGE, 11, 2);
        businessDate.fix(LATER);

        assertThat(at(TestOffice.COUNTY).goal()).isEqualTo(5);
        assertThat(at(TestOffice.OTHER_TOWNSHIP).goal()).isEqualTo(2);
        assertThat(base(TestOffice.COUNTY).how()).isEqualTo(YearsBefore.How.COUNTED);
    }

    @Test
    void asManyAsTheYearBeforeIsNotMore() {
        transferred(MadeUp.VILLAGE, 1, 3);
        businessDate.fix(LATER);

        assertThat(at(TestOffice.COUNTY).actual()).isEqualTo(3);
        assertThat(at(TestOffice.COUNTY).reached()).isFalse();
    }

    @Test
    void whatWasFrozenForTheEndOfTheYearDecides() {
        transferred(MadeUp.VILLAGE, 1, 3);
        businessDate.fix(LocalDate.of(2024, 12, 31));
        office.as(
                "officer",
                () -> desk.handIn(
                        reports.find("jinfeng-month", TestOffice.COUNTY, LocalDate.of(2024, 12, 1))
                                .orElseThrow(),
                        Remarks.NONE));
        businessDate.fix(LATER);
        transferred(MadeUp.VILLAGE, 21, 4);

        assertThat(base(TestOffice.COUNTY).how()).isEqualTo(YearsBefore.How.FROZEN);
        assertThat(at(TestOffice.COUNTY).goal()).isEqualTo(3);
        assertThat(at(TestOffice.COUNTY).actual()).isEqualTo(7);
        assertThat(at(TestOffice.TOWNSHIP).goal()).isEqualTo(3);
    }

    @Test
    void withNothingRecordedThereIsNoGoalWhichIsNotNought() {
        businessDate.fix(LATER);

        assertThat(at(TestOffice.COUNTY).goal()).isNull();
        assertThat(at(TestOffice.COUNTY).reached()).isFalse();
    }

    @Test
    void whatWasSharedOutToAPlaceGoesBeforeItsOwnYear() {
        transferred(MadeUp.VILLAGE, 1, 3);
        office.as("officer", () -> {
            shares.put("JF-T09", java.util.Map.of(TestOffice.TOWNSHIP, 8L), "test");
            return true;
        });
        businessDate.fix(LATER);

        assertThat(at(TestOffice.TOWNSHIP).goal()).isEqualTo(8);
        assertThat(at(TestOffice.COUNTY).goal()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"100, 3", "105, 4", "110, 4", "200, 6"})
    void aShareOfTheYearBeforeIsRoundedUp(int percent, long goal) {
        transferred(MadeUp.VILLAGE, 1, 3);
        businessDate.fix(LATER);
        target = new Target(
                "T",
                "d",
                "一",
                TestOffice.COUNTY,
                "",
                "",
                ">=",
                null,
                Target.Unit.PERSON,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                List.of(),
                List.of(),
                Target.Source.RECORDS,
                "employment.transferred-in-year",
                List.of(),
                null,
                new Label("", ""),
                percent);

        assertThat(base(TestOffice.COUNTY).goal()).isEqualTo(goal);
    }
}
