package org.wutong.bureau.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.TestTasks;
import org.wutong.bureau.offices.AuditTrail;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.ResponsibilityDraft;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.bureau.tasks.TaskDesk.View;
import org.wutong.bureau.tasks.TaskDesk.Wanted;
import org.wutong.bureau.tasks.Tasks.Synced;
import org.wutong.vocabulary.RegionCode.Level;

@BureauTest
class TasksTest {
    private static final String STAFFED = TestOffice.TOWNSHIP + "207";
    private static final String UNSTAFFED = TestOffice.TOWNSHIP + "208";
    private static final String OTHER = TestOffice.OTHER_TOWNSHIP + "200";

    @Autowired
    TestOffice office;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskDesk desk;

    @Autowired
    Escalation escalation;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    BusinessDate businessDate;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        office.empty();
    }

    @AfterEach
    void today() {
        office.asProgram(() -> {
            businessDate.fix(TestOffice.TODAY);
            return true;
        });
    }

    private static TaskDraft visit(String cause, String region) {
        return visit(cause, region, 1);
    }

    private static TaskDraft visit(String cause, String region, long amount) {
        return new TaskDraft("test:" + cause, region, List.of(cause), "/people", amount);
    }

    private Synced sync(TaskDraft... existing) {
        return office.asProgram(() -> tasks.sync(TestTasks.KIND, Arrays.asList(existing)));
    }

    private List<Task> listed(String login, View view) {
        String edit = office.officer(login).editScope();
        return office.as(login, () -> desk.page(new Wanted(view, edit == null ? "-" : edit, null, null), null, 100))
                .rows();
    }

    private Task only(String login, View view) {
        List<Task> found = listed(login, view);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void on(LocalDate day) {
        office.asProgram(() -> {
            businessDate.fix(day);
            escalation.raise(TestOffice.COUNTY);
            return true;
        });
    }

    @Test
    void opensACauseOnceHoweverOftenItIsTold() {
        assertThat(office.as("officer", () -> tasks.open(TestTasks.KIND, visit("roof", STAFFED))))
                .isTrue();
        assertThat(office.as("officer", () -> tasks.open(TestTasks.KIND, visit("roof", STAFFED))))
                .isFalse();
        assertThat(listed("officer", View.OPEN)).hasSize(1);
    }

    private long answers(String place, String login, @Nullable LocalDate until) {
        return office.as(
                "officer",
                () -> responsibilities.add(new ResponsibilityDraft(
                        place,
                        Level.VILLAGE,
                        ResponsibilityKind.SPECIALIST,
                        login,
                        "",
                        null,
                        office.officer(login).id(),
                        TestOffice.TODAY.minusYears(1),
                        until,
                        "")));
    }

    @Test
    void waitsForWhoAnswersForThePlaceThoughNobodyWorksThere() {
        answers(UNSTAFFED, "clerk2", null);
        office.as("officer", () -> tasks.open(TestTasks.KIND, visit("roof", UNSTAFFED)));
        assertThat(only("officer", View.OPEN).who()).isEqualTo("clerk2");
        assertThat(only("officer", View.OPEN).answers()).isEqualTo(TestOffice.TOWNSHIP);
    }

    @Test
    void waitsForWhomItWasGivenTo() {
        answers(STAFFED, "specialist", null);
        long given = answers(STAFFED, "clerk", null);
        office.as(
                "officer",
                () -> tasks.open(
                        TestTasks.KIND, new TaskDraft("test:roof", STAFFED, List.of("roof"), "/people", 1, given)));
        assertThat(only("clerk", View.MINE).who()).isEqualTo("clerk");
    }

    @Test
    void goesToTheNextOneOnceAResponsibilityHasEnded() {
        answers(STAFFED, "specialist", TestOffice.TODAY);
        answers(STAFFED, "clerk", null);
        office.as("officer", () -> tasks.open(TestTasks.KIND, visit("roof", STAFFED)));
        assertThat(only("officer", View.OPEN).who()).isEqualTo("specialist");
        on(TestOffice.TODAY.plusDays(1));
        assertThat(only("officer", View.OPEN).who()).isEqualTo("clerk");
    }

    @Test
    void goesUpToWhoAnswersThere() {
        answers(STAFFED, "specialist", null);
        answers(TestOffice.TOWNSHIP, "clerk", null);
        office.as("officer", () -> tasks.open(TestTasks.KIND, visit("roof", STAFFED)));
        on(TestOffice.TODAY.plusDays(14));
        assertThat(only("officer", View.RAISED).who()).isEqualTo("clerk");
    }

    @Test
    void refusesAKindThatNoDutyContributes() {
        assertThatThrownBy(() -> office.as("officer", () -> tasks.open("nobody.knows", visit("roof", STAFFED))))
                .hasMessageContaining("nobody.knows");
    }

    @Test
    void waitsAtTheNearestOfficeWhereSomebodyMayDoIt() {
        sync(visit("a", STAFFED), visit("b", UNSTAFFED), visit("c", TestOffice.COUNTY + "999"));

        assertThat(listed("specialist", View.MINE)).extracting(Task::cause).containsExactly("test:a");
        assertThat(listed("clerk", View.MINE)).extracting(Task::cause).containsExactly("test:b");
        assertThat(listed("officer", View.MINE)).extracting(Task::cause).containsExactly("test:c");
        assertThat(listed("leader", View.OPEN)).hasSize(3);
    }

    @Test
    void isDueInWorkingDaysPastTheWeekend() {
        sync(visit("a", STAFFED));

        // 2024-11-30 is a Saturday: five working days later it is Friday.
        assertThat(only("officer", View.OPEN).dueOn()).isEqualTo("2024-12-06");
    }

    @Test
    void showsTasksOfTheOwnPlaceOnly() {
        sync(visit("a", STAFFED), visit("b", OTHER));

        assertThat(listed("clerk", View.OPEN)).extracting(Task::region).containsExactly(STAFFED);
        assertThat(listed("clerk2", View.OPEN)).extracting(Task::region).containsExactly(OTHER);
    }

    @Test
    void wouldShowThemAllIfTheGuardWereOff() {
        sync(visit("a", STAFFED), visit("b", OTHER));
        office.owner().sql("alter table tasks.task disable row level security").update();
        try {
            assertThat(listed("clerk", View.OPEN)).hasSize(2);
        } finally {
            office.owner()
                    .sql("alter table tasks.task enable row level security")
                    .update();
        }
    }

    @Test
    void opensWhatIsNewWithdrawsWhatIsGoneAndTouchesNothingElse() {
        sync(visit("stays", STAFFED), visit("goes", STAFFED), visit("grows", STAFFED));
        office.asProgram(() -> tasks.open(TestTasks.KIND, visit("kept", OTHER)));
        List<String> before = versions();

        assertThat(sync(
                        visit("stays", STAFFED),
                        visit("grows", STAFFED, 7),
                        visit("comes", OTHER),
                        visit("kept", OTHER)))
                .isEqualTo(new Synced(1, 1, 1));

        assertThat(listed("officer", View.OPEN))
                .extracting(task -> task.cause() + " " + task.amount())
                .containsExactlyInAnyOrder("test:stays 1", "test:grows 7", "test:comes 1", "test:kept 1");
        assertThat(only("officer", View.WITHDRAWN).cause()).isEqualTo("test:goes");
        assertThat(versions())
                .contains(before.stream()
                        .filter(one -> one.startsWith("test:stays"))
                        .findFirst()
                        .orElseThrow());
        assertThat(sync(
                                visit("stays", STAFFED),
                                visit("grows", STAFFED, 7),
                                visit("comes", OTHER),
                                visit("kept", OTHER))
                        .nothing())
                .isTrue();
    }

    private List<String> versions() {
        return office.asProgram(() -> jdbc.sql("select cause || ' ' || version || ' ' || xmin from tasks.task")
                .query(String.class)
                .list());
    }

    @Test
    void leavesTasksOfOtherKindsAlone() {
        office.owner();
        office.asProgram(() -> jdbc.sql("""
                        insert into tasks.task (cause, kind, region, answers, href, opened_on, due_on, raise_on)
                        values ('other:1', 'test.other', ?, ?, '/', '2024-11-30', '2024-12-30', '2024-12-30')""").params(STAFFED, STAFFED).update());
        sync(visit("a", STAFFED));
        sync();

        assertThat(listed("officer", View.OPEN)).extracting(Task::cause).containsExactly("other:1");
    }

    @Test
    void doublesNothingWhenTwoSyncsRunAtTheSameTime() {
        TaskDraft[] all = IntStream.range(0, 200)
                .mapToObj(i -> visit("cause " + i, i % 2 == 0 ? STAFFED : OTHER))
                .toArray(TaskDraft[]::new);
        List<CompletableFuture<Synced>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> sync(all)))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).mapToInt(Synced::opened))
                .containsExactlyInAnyOrder(200, 0);
        assertThat(office.as("officer", () -> desk.counts(new Wanted(View.OPEN, "-", null, null)))
                        .get(View.OPEN))
                .isEqualTo(200);
    }

    @Test
    void refusesASecondTaskOfACauseInTheDatabaseToo() {
        sync(visit("a", STAFFED));

        assertThatThrownBy(() -> office.asProgram(() -> jdbc.sql("""
                        insert into tasks.task (cause, kind, region, answers, href, opened_on, due_on, raise_on)
                        select cause, kind, region, answers, href, opened_on, due_on, raise_on from tasks.task""").update()))
                .hasMessageContaining("one_task_a_cause");
    }

    @Test
    void staysDoneUntilItsCauseHasGoneOnceAndThenComesAgain() {
        sync(visit("a", STAFFED));
        Task open = only("specialist", View.MINE);

        assertThat(office.as("specialist", () -> desk.done(List.of(open.id()), "入户核实")))
                .isEqualTo(1);
        assertThat(sync(visit("a", STAFFED)).nothing()).isTrue();
        assertThat(only("officer", View.DONE).note()).isEqualTo("入户核实");
        sync();
        assertThat(sync(visit("a", STAFFED)).opened()).isEqualTo(1);
    }

    @Test
    void takesBackWhatWasMarkedAsDoneWhileTheCauseStands() {
        sync(visit("a", STAFFED), visit("b", STAFFED));
        List<Long> ids = listed("specialist", View.MINE).stream().map(Task::id).toList();
        office.as("specialist", () -> desk.done(ids, "done"));

        assertThat(office.as("specialist", () -> desk.reopen(ids.get(0)))).isTrue();
        assertThat(listed("specialist", View.MINE)).hasSize(1);
        sync();
        assertThat(office.as("specialist", () -> desk.reopen(ids.get(1)))).isFalse();
    }

    @Test
    void letsNobodyCloseATaskOfAnotherTownship() {
        sync(visit("b", OTHER));
        long id = only("officer", View.OPEN).id();

        assertThat(office.as("clerk", () -> desk.done(List.of(id), "done"))).isZero();
        assertThat(office.as("reader", () -> desk.done(List.of(id), "done"))).isZero();
    }

    @Test
    void closesByItsCauseWithTheEvidence() {
        sync(visit("a", STAFFED));

        assertThat(office.as("officer", () -> tasks.close("test:a", "已补录"))).isTrue();
        assertThat(office.as("officer", () -> tasks.close("test:a", "已补录"))).isFalse();
        assertThat(only("officer", View.DONE).standing()).isFalse();
        assertThat(office.as("officer", () -> audit.page(Long.MAX_VALUE, "task-done", "task", "test:a", 5)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("已补录"));
    }

    @Test
    void goesUpOneLevelEachTimeItsDaysArePastAndStaysAtTheCounty() {
        sync(visit("a", STAFFED));

        on(LocalDate.of(2024, 12, 6));
        assertThat(only("officer", View.OPEN).raised()).isZero();
        on(LocalDate.of(2024, 12, 7));
        assertThat(only("clerk", View.MINE).raised()).isEqualTo(1);
        assertThat(only("clerk", View.MINE).dueOn()).isEqualTo("2024-12-06");
        assertThat(only("clerk", View.OVERDUE).cause()).isEqualTo("test:a");
        on(LocalDate.of(2024, 12, 8));
        assertThat(only("clerk", View.MINE).raised()).isEqualTo(1);
        on(LocalDate.of(2024, 12, 20));
        assertThat(only("officer", View.MINE).raised()).isEqualTo(2);
        on(LocalDate.of(2025, 3, 1));
        assertThat(only("officer", View.MINE).raised()).isEqualTo(2);
    }
}
