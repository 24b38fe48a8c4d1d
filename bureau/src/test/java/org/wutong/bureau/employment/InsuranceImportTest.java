package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.imports.Import.State;
import org.wutong.bureau.register.imports.Outcome;
import org.wutong.bureau.register.sheet.TestSheet;

@BureauTest
class InsuranceImportTest {
    private static final List<String> HEADERS = List.of("姓名", "身份证号", "单位名称", "险种", "费款所属期", "费款所属期止", "缴费基数", "缴费状态");

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    InsuranceMonths insurance;

    @Autowired
    ImportsInTests imports;

    long worker;
    long job;

    @BeforeEach
    void worker() {
        office.empty();
        worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
        job = office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 3, 1)).employer(null, "良田服饰车间")));
    }

    private static List<Object> row(String kind, String from, String until, String base, String state) {
        return new ArrayList<>(
                Arrays.asList("马秀兰", MadeUp.identity(332).full(), "良田服饰车间", kind, from, until, base, state));
    }

    @SafeVarargs
    private static byte[] sheet(List<Object>... rows) {
        List<List<?>> all = new ArrayList<>();
        all.add(HEADERS);
        all.addAll(Arrays.asList(rows));
        return TestSheet.xlsx(all);
    }

    private org.wutong.bureau.register.imports.Import apply(byte[] sheet) {
        return imports.apply("officer", "insurance-months", sheet);
    }

    private List<InsuranceMonth> recorded() {
        return office.as("officer", () -> insurance.of(List.of(worker), YearMonth.of(2024, 1), YearMonth.of(2024, 12)))
                .getOrDefault(worker, List.of());
    }

    @Test
    void recordsMonthsByKindForTheJobTheyWerePaidFor() {
        apply(sheet(row("基本养老保险", "2024-05", "2024-07", "4000", "正常缴费"), row("工伤", "202407", "", "", "欠费")));
        assertThat(recorded())
                .extracting(InsuranceMonth::kind, InsuranceMonth::month, InsuranceMonth::paid, InsuranceMonth::spell)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(InsuranceKind.PENSION, YearMonth.of(2024, 5), true, job),
                        org.assertj.core.groups.Tuple.tuple(InsuranceKind.PENSION, YearMonth.of(2024, 6), true, job),
                        org.assertj.core.groups.Tuple.tuple(InsuranceKind.PENSION, YearMonth.of(2024, 7), true, job),
                        org.assertj.core.groups.Tuple.tuple(InsuranceKind.INJURY, YearMonth.of(2024, 7), false, job));
    }

    @Test
    void bringsTheSameFileInTwiceWithoutChangingAnything() {
        byte[] sheet = sheet(row("养老", "2024-05", "2024-07", "4000", "已缴"));
        apply(sheet);
        List<InsuranceMonth> before = recorded();
        assertThat(apply(sheet).rowsSame()).isEqualTo(1);
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void showsWhatWouldChangeFromWhatToWhat() {
        apply(sheet(row("养老", "2024-05", "", "4000", "已缴")));
        var one = imports.check("officer", "insurance-months", sheet(row("养老", "2024-05", "", "4100", "欠费")));
        assertThat(imports.rows(one, Outcome.CHANGED).get(0).differences())
                .anySatisfy(change -> assertThat(change).contains("2024-05 ✓", "2024-05 !"))
                .anySatisfy(change -> assertThat(change).contains("4000.00", "4100.00"));
    }

    @Test
    void anEmptyCellTakesNothingAway() {
        apply(sheet(row("养老", "2024-05", "", "4000", "欠费")));
        assertThat(apply(sheet(row("养老", "2024-05", "", "", ""))).rowsSame()).isEqualTo(1);
    }

    @Test
    void recordsAMonthWithoutAJobAndWarns() {
        var one = apply(sheet(row("养老", "2024-01", "", "", "")));
        assertThat(imports.codes(imports.warnings(one))).containsExactly("no-spell");
        assertThat(recorded())
                .singleElement()
                .satisfies(month -> assertThat(month.spell()).isNull());
    }

    @Test
    void refusesRowsThatCannotBe() {
        var one = imports.check(
                "officer",
                "insurance-months",
                sheet(
                        row("养老", "2024-05", "2024-04", "", ""),
                        row("养老", "2024-06", "", "", ""),
                        row("养老", "2024-06", "", "", ""),
                        row("", "2024-06", "", "", ""),
                        row("医疗", "2024-12", "", "", "")));
        assertThat(imports.codes(imports.errors(one))).containsExactly("span", "twice", "no-kind", "month-ahead");
    }

    @Test
    void takesEverythingBackUnlessSomethingWasChangedSince() {
        apply(sheet(row("养老", "2024-05", "", "4000", "已缴")));
        List<InsuranceMonth> before = recorded();
        var one = apply(sheet(row("养老", "2024-05", "2024-06", "4100", "欠费")));
        assertThat(imports.undo("officer", one.id()).state()).isEqualTo(State.UNDONE);
        assertThat(recorded())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);

        var other = apply(sheet(row("养老", "2024-08", "", "4000", "已缴")));
        InsuranceMonth august = recorded().get(1);
        office.as("officer", () -> {
            insurance.put(
                    new InsuranceMonth(0, 0, worker, "", job, august.kind(), august.month(), false, "", null, "hand"));
            return null;
        });
        assertThat(imports.undo("officer", other.id()).state()).isEqualTo(State.APPLIED);
    }
}
