package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Closing;
import org.wutong.bureau.people.ClosingReason;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;

@BureauTest
class ListsOnTest {
    private static final LocalDate TODAY = TestOffice.TODAY;

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    Closing closing;

    @Autowired
    ListsOn lists;

    @Autowired
    ReportingTree tree;

    @Autowired
    BusinessDate businessDate;

    long worker;

    @BeforeEach
    void people() {
        office.empty();
        worker = add("马秀兰", 332, null);
    }

    @AfterEach
    void backToToday() {
        businessDate.fix(TODAY);
    }

    private long add(String name, int sequence, @Nullable LocalDate refreshed) {
        return office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(MadeUp.VILLAGE, name, sequence).set(WorkerField.REFRESHED_ON, refreshed),
                        "test"));
    }

    private void works(LocalDate from, @Nullable LocalDate to) {
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, from).until(to).main(false)));
    }

    private ListsOn.Count count(LocalDate day) {
        return office.as(
                "officer",
                () -> lists.total(lists.below(tree.find(TestOffice.COUNTY).orElseThrow(), day)));
    }

    private List<String> names(ListKind kind, LocalDate day) {
        return office.as("officer", () -> lists.all(kind, TestOffice.COUNTY, day, 100)).stream()
                .map(line -> line.person().name())
                .toList();
    }

    private void wish(@Nullable Boolean willing) {
        office.as(
                "officer",
                () -> workers.change(
                        worker,
                        workers.find(worker).orElseThrow().version(),
                        WorkerDraft.change().set(WorkerField.WILLING_OUT, willing),
                        "test"));
    }

    @Test
    void whoWorkedThatDayIsOnTheListOfTheEmployedThatDayAlone() {
        works(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 9, 30));

        assertThat(names(ListKind.NO_RECORD, LocalDate.of(2024, 2, 29))).containsExactly("马秀兰");
        assertThat(names(ListKind.EMPLOYED, LocalDate.of(2024, 3, 1))).containsExactly("马秀兰");
        assertThat(names(ListKind.EMPLOYED, LocalDate.of(2024, 9, 30))).containsExactly("马秀兰");
        assertThat(names(ListKind.UNEMPLOYED, LocalDate.of(2024, 10, 1))).containsExactly("马秀兰");
    }

    @Test
    void countsComeToTheStatusOfTheEngine() {
        Random dice = new Random(7);
        for (int i = 0; i < 6; i++) {
            LocalDate from = TODAY.minusDays(dice.nextInt(200));
            works(from, dice.nextInt(3) == 0 ? null : from.plusDays(dice.nextInt(40)));
        }
        for (int back = 0; back < 220; back += 7) {
            LocalDate day = TODAY.minusDays(back);
            ListsOn.Count count = count(day);
            for (ListKind kind : List.of(ListKind.EMPLOYED, ListKind.UNEMPLOYED, ListKind.NO_RECORD)) {
                List<ListsOn.Line> lines = office.as("officer", () -> lists.all(kind, TestOffice.COUNTY, day, 10));
                assertThat(lines).hasSize((int) count.of(kind));
                assertThat(lines)
                        .allSatisfy(line ->
                                assertThat(line.standing().status().name()).isEqualTo(kind.name()));
            }
        }
    }

    @Test
    void aWishIsUnknownBeforeItWasRecordedAndStandsAsItWasThen() {
        businessDate.fix(TODAY.minusDays(20));
        wish(true);
        businessDate.fix(TODAY.minusDays(10));
        wish(false);
        businessDate.fix(TODAY);

        assertThat(names(ListKind.WILLING_OUT, TODAY)).isEmpty();
        assertThat(names(ListKind.WISH_UNKNOWN, TODAY)).isEmpty();
        assertThat(names(ListKind.WILLING_OUT, TODAY.minusDays(11))).containsExactly("马秀兰");
        assertThat(names(ListKind.WISH_UNKNOWN, TODAY.minusDays(21))).containsExactly("马秀兰");
    }

    @Test
    void aFirstRecordSpeaksFromTheDayItWasFilledIn() {
        office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(MadeUp.VILLAGE, "杨建国", 101)
                                .set(WorkerField.WILLING_OUT, true)
                                .set(WorkerField.REFRESHED_ON, TODAY.minusDays(30)),
                        "test"));

        assertThat(names(ListKind.WILLING_OUT, TODAY.minusDays(30))).containsExactly("杨建国");
        assertThat(names(ListKind.WISH_UNKNOWN, TODAY.minusDays(31))).contains("杨建国");
    }

    @Test
    void whoLeftTheRosterIsOnTheListsOfEarlierDays() {
        office.as("officer", () -> closing.close(worker, null, TODAY.minusDays(5), ClosingReason.DIED, "", ""));

        assertThat(count(TODAY).people()).isZero();
        assertThat(count(TODAY.minusDays(5)).people()).isZero();
        assertThat(names(ListKind.NO_RECORD, TODAY.minusDays(6))).containsExactly("马秀兰");
    }

    @Test
    void whoMovedIsCountedWhereTheyStoodThatDay() {
        businessDate.fix(TODAY.minusDays(20));
        long mover = add("杨建国", 101, null);
        businessDate.fix(TODAY);
        office.as("officer", () -> workers.change(mover, 0, WorkerDraft.at(MadeUp.OTHER_VILLAGE), "test"));

        assertThat(office.as("officer", () -> lists.all(ListKind.NO_RECORD, TestOffice.OTHER_TOWNSHIP, TODAY, 9)))
                .hasSize(1);
        assertThat(office.as(
                        "officer",
                        () -> lists.all(ListKind.NO_RECORD, TestOffice.OTHER_TOWNSHIP, TODAY.minusDays(1), 9)))
                .isEmpty();
        assertThat(names(ListKind.NO_RECORD, TODAY.minusDays(1))).contains("杨建国");
    }

    @Test
    void showsTheListOfADayAndHidesOtherTownships() throws Exception {
        works(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 9, 30));

        mvc.perform(get("/employment/lists?day=2024-05-01").with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("马秀兰")))
                .andExpect(content().string(containsString("截至 2024-05-01")));
        mvc.perform(get("/employment/lists?day=2024-05-01").with(authentication(office.signedIn("clerk2"))))
                .andExpect(content().string(not(containsString("马秀兰"))));
        mvc.perform(get("/employment/lists/export?list=EMPLOYED&day=2024-05-01&purpose=check")
                        .with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isOk());
        mvc.perform(get("/employment/lists?place=" + TestOffice.OTHER_TOWNSHIP)
                        .with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isNotFound());
    }
}
