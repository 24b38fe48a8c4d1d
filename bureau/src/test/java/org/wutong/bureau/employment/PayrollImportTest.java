package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.imports.Import.State;
import org.wutong.bureau.register.imports.ImportRun;
import org.wutong.bureau.register.imports.ImportStore;
import org.wutong.bureau.register.imports.Outcome;
import org.wutong.bureau.register.sheet.TestSheet;

@BureauTest
class PayrollImportTest {
    private static final List<String> HEADERS = List.of("姓名", "身份证号", "单位名称", "工资月份", "应发工资", "入职日期", "离职日期", "离职原因");
    private static final String FACTORY = "良田服饰车间";

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    ImportsInTests imports;

    @Autowired
    ImportStore store;

    @Autowired
    ImportRun run;

    @Autowired
    JdbcClient jdbc;

    long worker;

    @BeforeEach
    void worker() {
        office.empty();
        worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
    }

    private long works(String from, String to) {
        return office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.parse(from))
                        .until(to == null ? null : LocalDate.parse(to))
                        .employer(null, FACTORY)
                        .monthlyWage(400_000L)));
    }

    private static List<Object> row(String month, String gross, String... more) {
        List<Object> row =
                new ArrayList<>(Arrays.asList("马秀兰", MadeUp.identity(332).full(), FACTORY, month, gross, "", "", ""));
        for (int i = 0; i < more.length; i++) {
            row.set(5 + i, more[i]);
        }
        return row;
    }

    @SafeVarargs
    private static byte[] sheet(List<Object>... rows) {
        List<List<?>> all = new ArrayList<>();
        all.add(HEADERS);
        all.addAll(Arrays.asList(rows));
        return TestSheet.xlsx(all);
    }

    private org.wutong.bureau.register.imports.Import apply(byte[] sheet) {
        return imports.apply("officer", "payroll", sheet);
    }

    /** With the layout that records hirings and leavings, chosen on the page of the check. */
    private org.wutong.bureau.register.imports.Import applyWithStaff(byte[] sheet) {
        var one = imports.check("officer", "payroll", sheet);
        return imports.then("officer", one.id(), () -> {
            store.choose(one.id(), "payroll-staff", Map.of());
            run.check(one.id(), ImportsInTests.QUIET);
            run.apply(one.id(), ImportsInTests.QUIET);
        });
    }

    private List<Spell> jobs() {
        return office.as("officer", () -> spells.of(worker));
    }

    private List<String> everything() {
        return office.asProgram(() -> jdbc.sql("""
                        select (to_jsonb(s) - 'version' - 'updated_at')::text from employment.spell s union all
                        select (to_jsonb(w) - 'version' - 'updated_at')::text from employment.wage_slip w order by 1""").query(String.class).list());
    }

    @Test
    void recordsASlipForTheJobOfTheMonth() {
        works("2024-03-01", null);
        assertThat(apply(sheet(row("2024-10", "4150.5"))).rowsNew()).isEqualTo(1);
        assertThat(jobs())
                .singleElement()
                .satisfies(job -> assertThat(job.paidFen()).isEqualTo(Map.of(YearMonth.of(2024, 10), 415_050L)));
    }

    @Test
    void bringsTheSameFileInTwiceWithoutChangingAnything() {
        works("2024-03-01", null);
        apply(sheet(row("2024-10", "4150")));
        List<String> before = everything();
        var again = apply(sheet(row("2024-10", "4150")));
        assertThat(again.rowsSame()).isEqualTo(1);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void showsWhatASlipWouldBecomeBeforeAnythingIsWritten() {
        works("2024-03-01", null);
        apply(sheet(row("2024-10", "4150")));
        List<String> before = everything();
        var check = imports.check("officer", "payroll", sheet(row("2024-10", "3900")));
        assertThat(imports.rows(check, Outcome.CHANGED).get(0).differences())
                .anySatisfy(change -> assertThat(change).contains("4150.00", "3900.00"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void warnsWhereThePayDiffersFromTheWageOnRecord() {
        works("2024-03-01", null);
        var one = imports.check("officer", "payroll", sheet(row("2024-10", "3900")));
        assertThat(imports.codes(imports.warnings(one))).containsExactly("wage-differs");
    }

    @Test
    void refusesAMonthWithoutAJobAndSomebodyWhoIsNotOnTheRoster() {
        works("2024-03-01", "2024-08-31");
        List<Object> stranger = row("2024-05", "4000");
        stranger.set(1, MadeUp.identity(334).full());
        var one = imports.check("officer", "payroll", sheet(row("2024-10", "4150"), stranger));
        assertThat(imports.codes(imports.errors(one))).containsExactlyInAnyOrder("no-spell", "not-here");
    }

    @Test
    void refusesTheSameMonthTwiceInOneFile() {
        works("2024-03-01", null);
        var one = imports.check("officer", "payroll", sheet(row("2024-10", "4150"), row("2024-10", "100")));
        assertThat(imports.codes(imports.errors(one))).containsExactly("twice");
    }

    @Test
    void proposesHiringsAndLeavingsWithoutRecordingThem() {
        works("2024-03-01", null);
        var one = apply(sheet(row("2024-10", "4000", "2024-03-01", "2024-10-15")));
        assertThat(imports.codes(imports.warnings(one))).containsExactly("left-seen");
        assertThat(jobs())
                .singleElement()
                .satisfies(job -> assertThat(job.toDate()).isNull());

        var nobody = imports.check("officer", "payroll", sheet(row("2023-10", "4000", "2023-01-01")));
        assertThat(imports.codes(imports.errors(nobody))).containsExactly("no-spell-yet");
    }

    @Test
    void recordsALeavingWhereTheLayoutThatDoesIsChosen() {
        works("2024-03-01", null);
        var one = applyWithStaff(sheet(row("2024-10", "4000", "", "2024-10-15", "辞职")));
        assertThat(one.state()).isEqualTo(State.APPLIED);
        assertThat(jobs()).singleElement().satisfies(job -> {
            assertThat(job.toDate()).isEqualTo("2024-10-15");
            assertThat(job.leaveReason()).isEqualTo(LeaveReason.RESIGNED);
        });
    }

    @Test
    void hiresOnceForSeveralMonthsAndEndsTheOpenJobBefore() {
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 1, 1)).employer(null, "旧厂")));
        var one = applyWithStaff(sheet(row("2024-07", "4000", "2024-07-01"), row("2024-08", "4100", "2024-07-01")));
        assertThat(one.rowsNew()).isEqualTo(2);
        assertThat(jobs()).extracting(Spell::employerName).containsExactly("旧厂", FACTORY);
        assertThat(jobs().get(0).toDate()).isEqualTo("2024-06-30");
        assertThat(jobs().get(1).paidFen()).hasSize(2);
    }

    @Test
    void refusesAHiringThatWouldOverlapAndNamesTheOtherJob() {
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 1, 1))
                        .until(LocalDate.of(2024, 9, 30))
                        .employer(null, "旧厂")));
        var one = applyWithStaff(sheet(row("2024-08", "4100", "2024-07-01")));
        assertThat(imports.codes(imports.errors(one))).contains("overlap");
        assertThat(imports.errors(one))
                .anySatisfy(error -> assertThat(error.arguments()).contains("旧厂", "2024-01-01", "2024-09-30"));
        assertThat(jobs())
                .singleElement()
                .satisfies(job -> assertThat(job.employerName()).isEqualTo("旧厂"));
    }

    @Test
    void takesEverythingBack() {
        works("2024-03-01", null);
        apply(sheet(row("2024-09", "4000")));
        List<String> before = everything();
        var one = applyWithStaff(sheet(
                row("2024-09", "4200"),
                row("2024-10", "4000", "", "2024-10-15", "辞职"),
                hired("2024-11", "2024-11-01")));
        assertThat(everything()).isNotEqualTo(before);
        assertThat(imports.undo("officer", one.id()).state()).isEqualTo(State.UNDONE);
        assertThat(everything()).isEqualTo(before);
    }

    private static List<Object> hired(String month, String from) {
        List<Object> row = row(month, "5000", from);
        row.set(2, "新厂");
        return row;
    }

    @Test
    void refusesToTakeBackWhatWasChangedSince() {
        long job = works("2024-03-01", null);
        var one = apply(sheet(row("2024-10", "4000")));
        office.as("officer", () -> spells.end(job, 0, LocalDate.of(2024, 10, 31)));
        assertThat(imports.undo("officer", one.id()).state()).isEqualTo(State.UNDONE);

        var staff = applyWithStaff(sheet(hired("2024-11", "2024-11-01")));
        Spell fresh = jobs().get(1);
        office.as("officer", () -> spells.end(fresh.id(), fresh.version(), LocalDate.of(2024, 11, 15)));
        assertThat(imports.undo("officer", staff.id()).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void touchesNobodyOutsideTheEditScope() {
        works("2024-03-01", null);
        var one = imports.check("clerk2", "payroll", sheet(row("2024-10", "4000")));
        assertThat(imports.codes(imports.errors(one))).containsExactly("not-here");
    }
}
