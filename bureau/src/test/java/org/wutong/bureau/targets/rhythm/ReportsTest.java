package org.wutong.bureau.targets.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.targets.rhythm.Report.State;
import org.wutong.bureau.tasks.Task;
import org.wutong.bureau.tasks.TaskDesk;

@BureauTest
class ReportsTest {
    private static final String MONTHLY = "jinfeng-township-month";
    private static final String TEN_DAYS = "jinfeng-ten-days";
    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);

    @Autowired
    TestOffice office;

    @Autowired
    Reports reports;

    @Autowired
    ReportDesk desk;

    @Autowired
    ReportTasks tasks;

    @Autowired
    TaskDesk inbox;

    @Autowired
    BusinessDate businessDate;

    @BeforeEach
    void none() {
        office.empty();
    }

    @AfterEach
    void today() {
        businessDate.fix(TestOffice.TODAY);
    }

    private Report report(String line, String place, LocalDate from) {
        return office.as("officer", () -> reports.find(line, place, from)).orElseThrow();
    }

    private void handIn(Report report) {
        office.as("officer", () -> desk.handIn(report, Remarks.NONE));
    }

    /** 21–30 September: the first days of October are off, the 12th is a Saturday that is worked. */
    @ParameterizedTest
    @CsvSource({
        "jinfeng-ten-days, 640106, 2024-10-01, 2024-10-12",
        "jinfeng-month, 640106, 2024-09-01, 2024-10-12",
        "jinfeng-township-month, 640106100, 2024-09-01, 2024-10-10",
        "jinfeng-township-month, 640106100, 2024-11-01, 2024-12-04",
        "jinfeng-quarter, 640106, 2024-10-01, 2025-01-08"
    })
    void isDueInWorkingDaysOverHolidays(String line, String place, LocalDate from, LocalDate due) {
        assertThat(report(line, place, from).due()).isEqualTo(due);
    }

    @Test
    void isLateFromTheDayAfterItWasDue() {
        Report report = report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER);

        assertThat(report.due()).isEqualTo(LocalDate.of(2024, 11, 5));
        assertThat(report.state(LocalDate.of(2024, 10, 30))).isEqualTo(State.COMING);
        assertThat(report.state(LocalDate.of(2024, 10, 31))).isEqualTo(State.DUE);
        assertThat(report.state(LocalDate.of(2024, 11, 5))).isEqualTo(State.DUE);
        assertThat(report.state(LocalDate.of(2024, 11, 6))).isEqualTo(State.LATE);
    }

    @ParameterizedTest
    @CsvSource({"2024-11-05, 0", "2024-11-06, 1", "2024-11-10, 3", "2024-11-11, 4"})
    void latenessIsCountedInWorkingDays(LocalDate day, int late) {
        assertThat(reports.lateBy(report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER), day))
                .isEqualTo(late);
    }

    @Test
    void whatCameLateStaysLateAndOwesNothing() {
        handIn(report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER));
        Report report = report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER);

        assertThat(report.state(TestOffice.TODAY)).isEqualTo(State.HANDED_IN_LATE);
        assertThat(reports.lateBy(report, TestOffice.TODAY.plusDays(90)))
                .isEqualTo(reports.lateBy(report, TestOffice.TODAY));
        assertThat(office.as("officer", () -> reports.late(TestOffice.COUNTY, TestOffice.TODAY)))
                .noneMatch(other -> other.key().equals(report.key()));
    }

    @Test
    void whatCameInTimeStaysInTimeThoughItIsCorrectedLater() {
        businessDate.fix(LocalDate.of(2024, 11, 4));
        handIn(report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER));
        businessDate.fix(TestOffice.TODAY);
        office.as(
                "officer",
                () -> desk.correct(
                        reports.find(MONTHLY, TestOffice.TOWNSHIP, OCTOBER).orElseThrow(), Remarks.NONE, "补正"));

        Report report = report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER);
        assertThat(report.state(TestOffice.TODAY)).isEqualTo(State.CORRECTED);
        assertThat(reports.lateBy(report, TestOffice.TODAY)).isZero();
    }

    @Test
    void tellsWhoIsLateTheLongestOverdueFirst() {
        handIn(report(TEN_DAYS, TestOffice.COUNTY, LocalDate.of(2024, 11, 11)));

        List<Report> late = office.as("officer", () -> reports.late(TestOffice.COUNTY, TestOffice.TODAY));
        assertThat(late).extracting(Report::due).isSorted();
        assertThat(late)
                .filteredOn(report -> report.rhythm().id().equals(TEN_DAYS))
                .extracting(report -> report.period().from())
                .containsExactly(
                        LocalDate.of(2024, 10, 1),
                        LocalDate.of(2024, 10, 11),
                        LocalDate.of(2024, 10, 21),
                        LocalDate.of(2024, 11, 1));
    }

    @Test
    void theCityHasTheReportsOfItsCounties() {
        assertThat(office.as("city", () -> reports.current("6401", TestOffice.TODAY)))
                .filteredOn(report -> report.rhythm().id().equals(TEN_DAYS))
                .extracting(report -> report.place().code(), report -> report.state(TestOffice.TODAY))
                .contains(tuple(TestOffice.COUNTY, State.DUE), tuple(TestOffice.COUNTY, State.LATE));
    }

    @Test
    void nothingIsAskedOfAPlaceOfAnotherLevelOrBetweenPeriods() {
        assertThat(office.as("officer", () -> reports.find(MONTHLY, TestOffice.COUNTY, OCTOBER)))
                .isEmpty();
        assertThat(office.as("officer", () -> reports.find(MONTHLY, TestOffice.TOWNSHIP, OCTOBER.plusDays(1))))
                .isEmpty();
        assertThat(office.as("officer", () -> reports.find(MONTHLY, TestOffice.TOWNSHIP, LocalDate.of(2024, 8, 1))))
                .isEmpty();
    }

    @Test
    void aTaskWaitsForWhatIsDueAndHandingInEndsIt() {
        office.asProgram(() -> {
            tasks.sync();
            return true;
        });
        Report report = report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER);
        assertThat(tasksOf(report)).extracting(Task::state).containsExactly(Task.State.OPEN);

        handIn(report);
        assertThat(tasksOf(report)).extracting(Task::state).containsExactly(Task.State.DONE);
        office.asProgram(() -> {
            tasks.sync();
            return true;
        });
        assertThat(tasksOf(report)).extracting(Task::state).containsExactly(Task.State.DONE);
    }

    @Test
    void noTaskWaitsForWhatRunsStill() {
        businessDate.fix(LocalDate.of(2024, 11, 29));
        office.asProgram(() -> {
            tasks.sync();
            return true;
        });

        assertThat(tasksOf(report(MONTHLY, TestOffice.TOWNSHIP, LocalDate.of(2024, 11, 1))))
                .isEmpty();
    }

    private List<Task> tasksOf(Report report) {
        return office.as(
                "officer",
                () -> java.util.Arrays.stream(TaskDesk.View.values())
                        .filter(view -> view == TaskDesk.View.OPEN || view == TaskDesk.View.DONE)
                        .flatMap(
                                view -> inbox
                                        .all(new TaskDesk.Wanted(view, TestOffice.COUNTY, ReportTasks.KIND, null), 1000)
                                        .stream())
                        .filter(task -> task.cause().endsWith(report.key()))
                        .toList());
    }
}
