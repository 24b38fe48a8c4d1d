package org.wutong.bureau.monitoring.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.monitoring.alerts.Alerts.View;
import org.wutong.bureau.monitoring.alerts.Alerts.Wanted;
import org.wutong.bureau.monitoring.watch.WatchInTests;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.ResponsibilityDraft;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Merging;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.tasks.Task;
import org.wutong.bureau.tasks.TaskDesk;
import org.wutong.vocabulary.RegionCode;

/** How an alert comes, waits, passes on and goes; of what, {@link AlertCausesTest} asks. */
@BureauTest
class AlertsTest {
    /** A Monday with no holiday in the week. */
    private static final LocalDate MONDAY = LocalDate.of(2024, 11, 4);

    @Autowired
    TestOffice office;

    @Autowired
    WatchInTests watch;

    @Autowired
    Alerts alerts;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Merging merging;

    @Autowired
    Workers workers;

    @Autowired
    TaskDesk tasks;

    @Autowired
    BusinessDate businessDate;

    private long worker;

    @BeforeEach
    void onePerson() {
        watch.empty(MONDAY);
        worker = watch.add(MadeUp.VILLAGE, "1");
        watch.go();
    }

    @AfterEach
    void backToToday() {
        businessDate.fix(TestOffice.TODAY);
    }

    private List<Alert> seen(String login, View view) {
        return office.as(login, () -> alerts.all(new Wanted(view, MadeUp.VILLAGE, "", null), 100));
    }

    private List<String> open() {
        return seen("officer", View.OPEN).stream().map(Alert::rule).toList();
    }

    private long only() {
        return seen("officer", View.OPEN).get(0).id();
    }

    private void answers(String place, String login) {
        office.as(
                "officer",
                () -> responsibilities.add(new ResponsibilityDraft(
                        place,
                        RegionCode.Level.VILLAGE,
                        ResponsibilityKind.SPECIALIST,
                        login,
                        "",
                        null,
                        office.officer(login).id(),
                        MONDAY.minusYears(1),
                        null,
                        "")));
    }

    private List<Task> waiting() {
        return office.as(
                "officer",
                () -> tasks.all(new TaskDesk.Wanted(TaskDesk.View.OPEN, "-", AlertFollowing.KIND, null), 100));
    }

    @Test
    void lostJobOpensOneAlertAndOnlyOne() {
        long job = watch.work(worker, MONDAY.minusMonths(8), null);
        watch.go();
        assertThat(open()).isEmpty();
        watch.end(job, MONDAY.minusDays(1));
        watch.go();
        watch.go();
        watch.goTo(MONDAY.plusDays(1));
        assertThat(seen("officer", View.OPEN)).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo("AL-01");
            assertThat(alert.since()).isEqualTo(MONDAY);
            assertThat(alert.openedOn()).isEqualTo(MONDAY);
            assertThat(alert.dueOn()).isEqualTo(MONDAY.plusDays(7));
            assertThat(alert.words())
                    .containsExactly("金凤服装厂", MONDAY.minusDays(1).toString());
        });
    }

    @Test
    void alertGoesByItselfOnceThereIsWorkAgainAndSaysSo() {
        watch.work(worker, MONDAY.minusMonths(8), MONDAY.minusDays(1));
        watch.go();
        long id = only();
        watch.work(worker, MONDAY, null);
        watch.go();
        assertThat(open()).isEmpty();
        assertThat(office.as("officer", () -> alerts.find(id).orElseThrow()).state())
                .isEqualTo(Alert.State.GONE);
        assertThat(office.as("officer", () -> alerts.steps(id)))
                .extracting(AlertStep::kind)
                .containsExactly(AlertStep.Kind.GONE);
    }

    @Test
    void sameCauseThatComesBackIsTheSameAlert() {
        long job = watch.work(worker, MONDAY.minusMonths(8), MONDAY.minusDays(1));
        watch.go();
        long id = only();
        watch.end(job, MONDAY.plusDays(5));
        watch.go();
        assertThat(seen("officer", View.OPEN)).extracting(Alert::rule).doesNotContain("AL-01");
        watch.end(job, MONDAY.minusDays(1));
        watch.go();
        assertThat(only()).isEqualTo(id);
        assertThat(seen("officer", View.OPEN).get(0).times()).isEqualTo(2);
    }

    @Test
    void closedAlertStaysClosedWhileItsCauseStands() {
        watch.work(worker, MONDAY.minusMonths(8), MONDAY.minusDays(1));
        watch.go();
        long id = only();
        assertThat(office.as("clerk2", () -> alerts.close(List.of(id), "recommended", "")))
                .isZero();
        assertThat(office.as("specialist", () -> alerts.close(List.of(id), "recommended", "服装厂")))
                .isEqualTo(1);
        watch.goTo(MONDAY.plusDays(3));
        assertThat(open()).isEmpty();
        assertThat(office.as("specialist", () -> alerts.reopen(id))).isTrue();
        assertThat(open()).containsExactly("AL-01");
    }

    @Test
    void waitsForTheSpecialistOfTheVillageThenForWhoAnswersAbove() {
        answers(MadeUp.VILLAGE, "specialist");
        answers(TestOffice.TOWNSHIP, "clerk");
        watch.work(worker, MONDAY.minusMonths(8), MONDAY.minusDays(1));
        watch.go();
        assertThat(seen("specialist", View.MINE))
                .singleElement()
                .extracting(Alert::who)
                .isEqualTo("specialist");
        assertThat(seen("clerk", View.MINE)).isEmpty();
        watch.goTo(MONDAY.plusDays(7));
        assertThat(seen("clerk", View.MINE)).isEmpty();
        watch.goTo(MONDAY.plusDays(8));
        assertThat(seen("specialist", View.MINE)).isEmpty();
        assertThat(seen("clerk", View.MINE)).singleElement().satisfies(alert -> {
            assertThat(alert.raised()).isEqualTo(1);
            assertThat(alert.answers()).isEqualTo(TestOffice.TOWNSHIP);
        });
        watch.goTo(MONDAY.plusDays(30));
        watch.goTo(MONDAY.plusDays(60));
        assertThat(seen("officer", View.OVERDUE))
                .singleElement()
                .extracting(Alert::answers)
                .isEqualTo(TestOffice.COUNTY);
    }

    @Test
    void snoozedAlertWaitsForNobodyUntilItsDay() {
        watch.work(worker, MONDAY.minusMonths(8), MONDAY.minusDays(1));
        watch.go();
        long id = only();
        office.as("specialist", () -> alerts.snooze(List.of(id), MONDAY.plusDays(20), "等学校开学"));
        assertThat(open()).isEmpty();
        watch.goTo(MONDAY.plusDays(18));
        assertThat(seen("officer", View.SNOOZED))
                .singleElement()
                .extracting(Alert::raised)
                .isEqualTo(0);
        watch.goTo(MONDAY.plusDays(21));
        assertThat(open()).containsExactly("AL-01");
    }

    @Test
    void showsAlertsOfTheOwnPlaceOnly() {
        long other = watch.add(MadeUp.OTHER_VILLAGE, "2");
        for (long one : List.of(worker, other)) {
            watch.work(one, MONDAY.minusMonths(8), MONDAY.minusDays(1));
        }
        watch.go();
        assertThat(seen("clerk", View.OPEN)).extracting(Alert::worker).containsExactly(worker);
        assertThat(seen("clerk2", View.OPEN)).extracting(Alert::worker).containsExactly(other);
    }

    @Test
    void followsTwoRecordsThatBecomeOneAndBack() {
        long twice = watch.add(MadeUp.VILLAGE, "9");
        watch.work(twice, MONDAY.minusMonths(8), MONDAY.minusDays(1));
        watch.go();
        long merge = office.as(
                "officer",
                () -> merging.merge(
                        worker,
                        workers.find(worker).orElseThrow().version(),
                        twice,
                        workers.find(twice).orElseThrow().version(),
                        Set.of()));
        watch.go();
        assertThat(seen("officer", View.OPEN))
                .singleElement()
                .extracting(Alert::worker)
                .isEqualTo(worker);
        assertThat(office.as("officer", () -> merging.undo(merge))).isTrue();
        watch.go();
        assertThat(seen("officer", View.OPEN))
                .singleElement()
                .extracting(Alert::worker)
                .isEqualTo(twice);
    }

    @Test
    void villageHasOneTaskWithItsAlerts() {
        watch.work(worker, MONDAY.minusMonths(8), MONDAY.minusDays(1));
        watch.go();
        assertThat(waiting()).singleElement().satisfies(task -> {
            assertThat(task.amount()).isEqualTo(1);
            assertThat(task.region()).isEqualTo(MadeUp.VILLAGE);
        });
        watch.work(worker, MONDAY, null);
        watch.go();
        assertThat(waiting()).isEmpty();
    }
}
