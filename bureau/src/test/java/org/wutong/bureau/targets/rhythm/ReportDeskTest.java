package org.wutong.bureau.targets.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.targets.Shares;
import org.wutong.bureau.targets.ranking.RankedPlace;
import org.wutong.bureau.targets.ranking.Rankings;
import org.wutong.bureau.targets.rhythm.Report.State;

@BureauTest
class ReportDeskTest {
    private static final String MONTHLY = "jinfeng-township-month";
    private static final String RANKING = "jinfeng-month";
    private static final String TRANSFERRED = "JF-T04";
    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 1);
    private static final Remarks WORDS = new Remarks("进展", "问题", "下一步");

    @Autowired
    TestOffice office;

    @Autowired
    Reports reports;

    @Autowired
    ReportDesk desk;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Rankings rankings;

    @Autowired
    Shares shares;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    BusinessDate businessDate;

    @BeforeEach
    void twoTownships() {
        office.empty();
        transferred(MadeUp.VILLAGE, 1, 3);
        transferred(MadeUp.OTHER_VILLAGE, 11, 2);
        office.as("officer", () -> {
            shares.put(TRANSFERRED, Map.of(TestOffice.TOWNSHIP, 10L, TestOffice.OTHER_TOWNSHIP, 10L), "test");
            return true;
        });
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
                        .until(LocalDate.of(2024, 9, 30))
                        .employer(null, "绍兴柯岭服饰")
                        .at("330600")
                        .industry("C18")
                        .selfEmployed(false)
                        .monthlyWage(400_000L)));
            }
            return true;
        });
    }

    private Report report(String line, String place, LocalDate from) {
        return office.as("officer", () -> reports.find(line, place, from)).orElseThrow();
    }

    private long handIn(String login, Report report) {
        return office.as(login, () -> desk.handIn(report, WORDS));
    }

    private Snapshot frozen(long entry) {
        return office.as("officer", () -> {
            Report.Entry of = reports.find(entry).orElseThrow().entry();
            return snapshots.find(of == null ? -1 : of.snapshot()).orElseThrow();
        });
    }

    private static Long actual(Snapshot snapshot, String place) {
        Long actual = snapshot.figure(place, TRANSFERRED).orElseThrow().actual();
        assertThat(actual).isNotNull();
        return actual;
    }

    @Test
    void whatChangesAfterwardsNeverChangesWhatWasFrozen() {
        long id = handIn("clerk", report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER));
        Snapshot before = frozen(id);

        transferred(MadeUp.VILLAGE, 21, 4);

        assertThat(actual(before, TestOffice.TOWNSHIP)).isEqualTo(3);
        assertThat(frozen(id).body()).isEqualTo(before.body());
        assertThat(frozen(id).sound()).isTrue();
        assertThat(actual(frozen(id), TestOffice.TOWNSHIP)).isEqualTo(3);
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        Report report = report(RANKING, TestOffice.COUNTY, OCTOBER);
        Snapshot snapshot = frozen(handIn("officer", report));

        Content again = office.as(
                "officer", () -> snapshots.count(report.place(), report.period().to()));
        assertThat(Freezing.digest(Freezing.write(again))).isEqualTo(snapshot.digest());
    }

    @Test
    void bytesThatWereTamperedWithAreNotSound() {
        Snapshot snapshot = frozen(handIn("clerk", report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER)));
        Snapshot other = new Snapshot(
                snapshot.id(),
                snapshot.kind(),
                snapshot.content(),
                snapshot.body().replace("\"actual\":3", "\"actual\":9"),
                snapshot.digest(),
                snapshot.software(),
                snapshot.takenAt(),
                snapshot.takenBy());

        assertThat(other.body()).isNotEqualTo(snapshot.body());
        assertThat(other.sound()).isFalse();
    }

    @Test
    void theDatabaseChangesNoReportAndNoSnapshotForTheApplication() {
        handIn("clerk", report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER));

        for (String attempt : List.of(
                "update targets.snapshot set day = day",
                "delete from targets.snapshot",
                "update targets.report set progress = ''",
                "delete from targets.report")) {
            assertThatThrownBy(() -> office.asProgram(() -> jdbc.sql(attempt).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Test
    void aCorrectionIsANewEntryAndTheOldOneStays() {
        long first = handIn("clerk", report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER));
        Snapshot before = frozen(first);
        transferred(MadeUp.VILLAGE, 21, 4);

        long second = office.as(
                "clerk",
                () -> desk.correct(
                        reports.find(MONTHLY, TestOffice.TOWNSHIP, OCTOBER).orElseThrow(), WORDS, "漏报四人"));

        assertThat(actual(frozen(second), TestOffice.TOWNSHIP)).isEqualTo(7);
        assertThat(frozen(first).body()).isEqualTo(before.body());
        Report now = report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER);
        assertThat(now.state(TestOffice.TODAY)).isEqualTo(State.CORRECTED);
        assertThat(office.as("officer", () -> reports.entries(now)))
                .extracting(Report.Entry::number, Report.Entry::corrects, Report.Entry::reason)
                .containsExactly(tuple(2, first, "漏报四人"), tuple(1, null, null));
    }

    @Test
    void refusesACorrectionWithoutAReason() {
        handIn("clerk", report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER));
        Report report = report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER);

        assertThatThrownBy(() -> office.as("clerk", () -> desk.correct(report, WORDS, "  ")))
                .isInstanceOf(ReportRefused.class);
        assertThat(office.as("officer", () -> reports.entries(report))).hasSize(1);
    }

    @Test
    void refusesToCorrectAnEntryThatIsNotTheNewest() {
        handIn("clerk", report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER));
        Report first = report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER);
        office.as("clerk", () -> desk.correct(first, WORDS, "一"));

        assertThatThrownBy(() -> office.as("clerk", () -> desk.correct(first, WORDS, "二")))
                .isInstanceOf(ReportRefused.class);
    }

    @Test
    void isHandedInOnce() {
        Report report = report(MONTHLY, TestOffice.TOWNSHIP, OCTOBER);
        handIn("clerk", report);

        assertThatThrownBy(() -> handIn("officer", report)).isInstanceOf(ReportRefused.class);
    }

    @Test
    void isNotHandedInWhileItsPeriodRuns() {
        businessDate.fix(LocalDate.of(2024, 11, 29));

        assertThatThrownBy(() -> handIn("clerk", report(MONTHLY, TestOffice.TOWNSHIP, NOVEMBER)))
                .isInstanceOf(ReportRefused.class);
        businessDate.fix(LocalDate.of(2024, 11, 30));
        assertThat(handIn("clerk", report(MONTHLY, TestOffice.TOWNSHIP, NOVEMBER)))
                .isPositive();
    }

    @Test
    void isNotHandedInForAPlaceBeyondTheEditScope() {
        Report report = report(MONTHLY, TestOffice.OTHER_TOWNSHIP, OCTOBER);

        assertThatThrownBy(() -> handIn("clerk", report)).isInstanceOf(DataAccessException.class);
        assertThat(office.as("officer", () -> reports.entries(report))).isEmpty();
    }

    @Test
    void aClerkSeesTheReportsOfTheirTownshipAlone() {
        long other = handIn("clerk2", report(MONTHLY, TestOffice.OTHER_TOWNSHIP, OCTOBER));

        assertThat(office.as("clerk", () -> reports.find(other))).isEmpty();
        assertThat(office.as("clerk2", () -> reports.find(other))).isPresent();
    }

    @Test
    void movementIsToldAgainstTheLastFrozenRanking() {
        handIn("officer", report(RANKING, TestOffice.COUNTY, OCTOBER));
        transferred(MadeUp.OTHER_VILLAGE, 31, 5);

        List<RankedPlace> now = office.as("officer", () -> rankings.of(TestOffice.COUNTY, TestOffice.TODAY));
        assertThat(now)
                .filteredOn(RankedPlace::ranked)
                .extracting(it -> it.place().code(), RankedPlace::rank, RankedPlace::moved)
                .containsExactly(tuple(TestOffice.OTHER_TOWNSHIP, 1, 1), tuple(TestOffice.TOWNSHIP, 2, -1));
        assertThat(office.as("officer", () -> rankings.of(TestOffice.COUNTY, LocalDate.of(2024, 10, 31))))
                .allMatch(it -> it.moved() == null);
    }
}
