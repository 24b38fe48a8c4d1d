package org.wutong.bureau.monitoring.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.facts.Indicator;
import org.wutong.bureau.monitoring.households.ZeroHouseholds.Outcome;
import org.wutong.bureau.monitoring.households.ZeroHouseholds.View;
import org.wutong.bureau.monitoring.households.ZeroHouseholds.Wanted;
import org.wutong.bureau.monitoring.watch.WatchInTests;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.Closing;
import org.wutong.bureau.people.ClosingReason;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.tasks.Task;
import org.wutong.bureau.tasks.TaskDesk;

@BureauTest
class ZeroHouseholdsTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 11, 4);

    @Autowired
    TestOffice office;

    @Autowired
    WatchInTests watch;

    @Autowired
    ZeroHouseholds households;

    @Autowired
    Closing closing;

    @Autowired
    TaskDesk tasks;

    @Autowired
    BusinessDate businessDate;

    @Autowired
    List<Indicator> indicators;

    private long husband;
    private long wife;
    private long job;

    @BeforeEach
    void twoPeopleOneOfThemInWork() {
        watch.empty(MONDAY);
        husband = watch.add(MadeUp.VILLAGE, "1");
        wife = watch.add(MadeUp.VILLAGE, "1");
        job = watch.work(husband, MONDAY.minusMonths(8), null);
        watch.work(wife, MONDAY.minusMonths(8), MONDAY.minusMonths(3));
        watch.go();
    }

    @AfterEach
    void backToToday() {
        businessDate.fix(TestOffice.TODAY);
    }

    private List<ZeroCase> seen(View view) {
        return office.as("officer", () -> households.all(new Wanted(view, "", 0), 100));
    }

    private List<String> doubts() {
        return office.as("officer", () -> households.allDoubtful("", 100)).stream()
                .flatMap(one -> one.doubts().stream())
                .toList();
    }

    private List<Task> waiting() {
        return office.as(
                "officer",
                () -> tasks.all(new TaskDesk.Wanted(TaskDesk.View.OPEN, "-", ZeroFollowing.KIND, null), 100));
    }

    private void loseTheJob() {
        watch.end(job, MONDAY.minusDays(1));
        watch.go();
    }

    @Test
    void householdWithSomebodyInWorkIsNone() {
        assertThat(seen(View.OPEN)).isEmpty();
        assertThat(doubts()).isEmpty();
    }

    @Test
    void appearsTheDayTheLastJobEndsWithOneTask() {
        loseTheJob();
        watch.go();
        assertThat(seen(View.OPEN)).singleElement().satisfies(one -> {
            assertThat(one.household()).isEqualTo(watch.household(wife));
            assertThat(one.appearedOn()).isEqualTo(MONDAY);
            assertThat(one.since()).isEqualTo(MONDAY);
            assertThat(one.able()).isEqualTo(2);
            assertThat(one.number()).isEqualTo(1);
        });
        assertThat(waiting()).singleElement().satisfies(task -> {
            assertThat(task.href()).isEqualTo("/monitoring/zero-households/" + watch.household(wife));
            assertThat(task.dueOn()).isEqualTo(MONDAY.plusDays(14));
        });
    }

    @Test
    void appearsByTheDayAloneWhereTheJobWasToEnd() {
        watch.end(job, MONDAY.plusDays(4));
        watch.goTo(MONDAY.plusDays(4));
        assertThat(seen(View.OPEN)).isEmpty();
        watch.goTo(MONDAY.plusDays(5));
        assertThat(seen(View.OPEN)).extracting(ZeroCase::appearedOn).containsExactly(MONDAY.plusDays(5));
    }

    @Test
    void jobOrPostClosesTheCaseAndItsTask() {
        loseTheJob();
        watch.work(wife, MONDAY, null, true);
        watch.go();
        assertThat(seen(View.OPEN)).isEmpty();
        assertThat(seen(View.CLOSED)).extracting(ZeroCase::how).containsExactly(ZeroCase.How.POST);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void comesBackAsAnotherAppearanceWithATaskOfItsOwn() {
        loseTheJob();
        watch.work(wife, MONDAY, MONDAY.plusDays(9));
        watch.go();
        assertThat(seen(View.CLOSED)).extracting(ZeroCase::how).containsExactly(ZeroCase.How.JOB);
        watch.goTo(MONDAY.plusDays(10));
        assertThat(seen(View.OPEN)).extracting(ZeroCase::number).containsExactly(2);
        assertThat(waiting()).hasSize(1);
        assertThat(office.as("officer", () -> households.history(watch.household(wife))))
                .extracting(ZeroCase::number)
                .containsExactly(2, 1);
    }

    @Test
    void taskIsNotDoneByAnybodySayingSo() {
        loseTheJob();
        long task = waiting().get(0).id();
        assertThat(office.as("officer", () -> tasks.done(List.of(task), "说是做完了")))
                .isZero();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void statedReasonClosesItForItsTimeThenItAppearsAgain() {
        loseTheJob();
        long home = watch.household(wife);
        assertThat(office.as("specialist", () -> households.close(home, "nonsense", "")))
                .isEqualTo(Outcome.REASON_UNKNOWN);
        assertThat(office.as("clerk2", () -> households.close(home, "care", "")))
                .isEqualTo(Outcome.NOT_OPEN);
        assertThat(office.as("specialist", () -> households.close(home, "care", "照料老人")))
                .isEqualTo(Outcome.DONE);
        assertThat(waiting()).isEmpty();
        watch.go();
        watch.goTo(MONDAY.plusMonths(6));
        assertThat(seen(View.OPEN)).isEmpty();
        assertThat(seen(View.REASON)).hasSize(1);
        watch.goTo(MONDAY.plusMonths(6).plusDays(1));
        assertThat(seen(View.OPEN)).extracting(ZeroCase::number).containsExactly(2);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void reasonEndsWithTheHouseholdBeingInWork() {
        loseTheJob();
        long home = watch.household(wife);
        office.as("specialist", () -> households.close(home, "care", ""));
        watch.work(wife, MONDAY, MONDAY.plusDays(2));
        watch.go();
        watch.goTo(MONDAY.plusDays(3));
        assertThat(seen(View.OPEN)).extracting(ZeroCase::number).containsExactly(2);
    }

    @Test
    void nobodyAbleIsNoSuchHousehold() {
        loseTheJob();
        for (long one : List.of(husband, wife)) {
            watch.change(one, WorkerDraft.change().set(WorkerField.LABOUR_CAPACITY, LabourCapacity.NONE));
        }
        watch.go();
        assertThat(seen(View.OPEN)).isEmpty();
        assertThat(seen(View.CLOSED)).extracting(ZeroCase::how).containsExactly(ZeroCase.How.GONE);
    }

    @Test
    void whatIsNotKnownIsToBeConfirmedNotDenied() {
        long alone = watch.add(MadeUp.VILLAGE, "2");
        watch.go();
        assertThat(seen(View.OPEN)).isEmpty();
        assertThat(doubts()).containsExactly(alone + " WORK");
        watch.work(alone, MONDAY.minusMonths(2), MONDAY.minusDays(9));
        watch.change(alone, WorkerDraft.change().set(WorkerField.LABOUR_CAPACITY, null));
        watch.go();
        assertThat(doubts()).containsExactly(alone + " CAPACITY");
        watch.change(alone, WorkerDraft.change().set(WorkerField.LABOUR_CAPACITY, LabourCapacity.HALF));
        watch.go();
        assertThat(doubts()).isEmpty();
        assertThat(seen(View.OPEN)).hasSize(1);
    }

    @Test
    void becomesOneOnTheSixteenthBirthday() {
        long child = watch.add(MadeUp.VILLAGE, "3");
        watch.change(
                child,
                WorkerDraft.change()
                        .set(WorkerField.BIRTH_DATE, MONDAY.minusYears(16).plusDays(3)));
        watch.work(child, MONDAY.minusDays(9), MONDAY.minusDays(2));
        watch.goTo(MONDAY.plusDays(2));
        assertThat(seen(View.OPEN)).isEmpty();
        watch.goTo(MONDAY.plusDays(3));
        assertThat(seen(View.OPEN)).extracting(ZeroCase::household).containsExactly(watch.household(child));
    }

    @Test
    void followsWhoMovesOutAndWhoLeavesTheRoster() {
        watch.change(husband, WorkerDraft.at(MadeUp.VILLAGE).household("9"));
        watch.go();
        assertThat(seen(View.OPEN)).extracting(ZeroCase::household).containsExactly(watch.household(wife));
        office.as("officer", () -> closing.close(wife, null, MONDAY, ClosingReason.MOVED_OUT, "", ""));
        watch.go();
        assertThat(seen(View.OPEN)).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void isCountedByVillageForTargets() {
        loseTheJob();
        Indicator open = indicators.stream()
                .filter(one -> one.name().equals("monitoring.zero-households"))
                .findFirst()
                .orElseThrow();
        assertThat(office.as("officer", () -> open.byVillage(MONDAY.withDayOfYear(1), MONDAY)))
                .containsExactly(java.util.Map.entry(MadeUp.VILLAGE, 1L));
    }
}
