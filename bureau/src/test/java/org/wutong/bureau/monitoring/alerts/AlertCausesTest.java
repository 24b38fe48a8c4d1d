package org.wutong.bureau.monitoring.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.ContractKind;
import org.wutong.bureau.employment.InsuranceKind;
import org.wutong.bureau.employment.InsuranceMonth;
import org.wutong.bureau.employment.InsuranceMonths;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.employment.WageSlips;
import org.wutong.bureau.monitoring.Reached;
import org.wutong.bureau.monitoring.alerts.Alerts.Note;
import org.wutong.bureau.monitoring.alerts.Alerts.View;
import org.wutong.bureau.monitoring.alerts.Alerts.Wanted;
import org.wutong.bureau.monitoring.watch.WatchInTests;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.services.ServiceDraft;
import org.wutong.bureau.services.Services;

/** What is told as an alert, and from which day on. */
@BureauTest
class AlertCausesTest {
    /** A Monday with no holiday in the week. */
    private static final LocalDate MONDAY = LocalDate.of(2024, 11, 4);

    @Autowired
    TestOffice office;

    @Autowired
    WatchInTests watch;

    @Autowired
    Alerts alerts;

    @Autowired
    Reached reached;

    @Autowired
    WageSlips slips;

    @Autowired
    InsuranceMonths insurance;

    @Autowired
    BusinessDate businessDate;

    @Autowired
    Spells spells;

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

    private void pay(long job, int month, long fen) {
        office.as("officer", () -> {
            slips.put(job, YearMonth.of(2024, month), fen, null, "test");
            return true;
        });
    }

    private void insure(long of, int month, boolean paid) {
        office.as("officer", () -> {
            insurance.put(new InsuranceMonth(
                    0, 0, of, "", null, InsuranceKind.PENSION, YearMonth.of(2024, month), paid, "金凤服装厂", null, "test"));
            return true;
        });
    }

    @Test
    void contractThatEndsIsToldThirtyDaysBefore() {
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, MONDAY.minusMonths(10))
                        .employer(null, "金凤服装厂")
                        .contract(ContractKind.FIXED, MONDAY.minusMonths(10), MONDAY.plusDays(40))));
        watch.goTo(MONDAY.plusDays(9));
        assertThat(open()).isEmpty();
        watch.goTo(MONDAY.plusDays(10));
        assertThat(open()).containsExactly("AL-02");
    }

    @Test
    void wageThatFallsByThreeTenthsIsTold() {
        long job = watch.work(worker, MONDAY.minusMonths(8), null);
        pay(job, 7, 400_000);
        pay(job, 8, 400_000);
        pay(job, 9, 400_000);
        pay(job, 10, 280_001);
        watch.go();
        assertThat(open()).isEmpty();
        pay(job, 10, 280_000);
        watch.go();
        assertThat(open()).containsExactly("AL-03");
        watch.goTo(LocalDate.of(2024, 12, 2));
        pay(job, 11, 400_000);
        watch.go();
        assertThat(open()).isEmpty();
    }

    @Test
    void insuranceThatIsKnownToBeUnpaidForTwoMonthsIsTold() {
        watch.work(worker, MONDAY.minusMonths(8), null);
        insure(worker, 8, true);
        insure(worker, 9, false);
        watch.go();
        assertThat(open()).isEmpty();
        insure(worker, 10, false);
        watch.go();
        assertThat(open()).containsExactly("AL-04");
    }

    @Test
    void monthNobodyHasToldOfStopsNoInsuranceUntilThePayerTellsOfOthers() {
        long colleague = watch.add(MadeUp.OTHER_VILLAGE, "2");
        watch.work(worker, MONDAY.minusMonths(8), null);
        watch.work(colleague, MONDAY.minusMonths(8), null);
        insure(worker, 8, true);
        watch.go();
        assertThat(open()).isEmpty();
        insure(colleague, 9, true);
        insure(colleague, 10, true);
        watch.go();
        assertThat(seen("officer", View.OPEN)).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo("AL-04");
            assertThat(alert.worker()).isEqualTo(worker);
        });
    }

    @Test
    void personNobodyReachedForAMonthIsToldUntilADutyReachesThem() {
        watch.change(worker, WorkerDraft.change().category(CategoryClaim.holds(CategoryKind.MONITORED, false, "test")));
        watch.goTo(MONDAY.plusDays(30));
        assertThat(open()).isEmpty();
        watch.goTo(MONDAY.plusDays(31));
        assertThat(open()).containsExactly("AL-05");
        office.as("specialist", () -> {
            reached.tell(List.of(worker), MONDAY.plusDays(31), "services");
            return true;
        });
        watch.go();
        assertThat(open()).isEmpty();
        watch.goTo(MONDAY.plusDays(62));
        assertThat(open()).containsExactly("AL-05");
    }

    @Test
    void serviceReachesThePersonUntilItIsTakenBack(@Autowired Services services) {
        watch.change(worker, WorkerDraft.change().category(CategoryClaim.holds(CategoryKind.MONITORED, false, "test")));
        watch.goTo(MONDAY.plusDays(31));
        assertThat(open()).containsExactly("AL-05");
        office.as(
                "specialist",
                () -> services.record(ServiceDraft.of(worker, "visit", MONDAY.plusDays(30), "王专干", "face")));
        watch.go();
        assertThat(open()).isEmpty();
        office.as(
                "specialist",
                () -> services.takeBack(List.of(services.of(worker).get(0).id()), "记错人"));
        watch.go();
        assertThat(open()).containsExactly("AL-05");
    }

    @Test
    void callThatReachesThePersonSettlesThatNobodyDid() {
        watch.change(worker, WorkerDraft.change().category(CategoryClaim.holds(CategoryKind.MONITORED, false, "test")));
        watch.goTo(MONDAY.plusDays(31));
        long id = only();
        office.as("specialist", () -> alerts.note(List.of(id), new Note(AlertStep.Way.PHONE, "no_answer", "", null)));
        watch.go();
        assertThat(open()).containsExactly("AL-05");
        office.as("specialist", () -> alerts.note(List.of(id), new Note(AlertStep.Way.VISIT, "reached", "在家", null)));
        watch.go();
        assertThat(open()).isEmpty();
        assertThat(office.as("officer", () -> alerts.steps(id)))
                .extracting(AlertStep::kind)
                .containsExactly(AlertStep.Kind.GONE, AlertStep.Kind.NOTE, AlertStep.Kind.NOTE);
    }
}
