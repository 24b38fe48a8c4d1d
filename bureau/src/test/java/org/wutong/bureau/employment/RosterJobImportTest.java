package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.imports.Findings;
import org.wutong.bureau.register.imports.Import.State;
import org.wutong.bureau.register.imports.Outcome;
import org.wutong.bureau.register.sheet.TestSheet;

@BureauTest
class RosterJobImportTest {
    private static final List<String> HEADERS = List.of(
            "姓名", "证件号码", "镇街", "村(社区)", "就业单位", "就业地点", "工种", "入职日期", "离职日期", "月工资", "是否签订合同", "是否参保", "是否有组织",
            "就业渠道");
    private static final String NUMBER = "640399198506150019";

    @Autowired
    TestOffice office;

    @Autowired
    ImportsInTests imports;

    @Autowired
    Spells spells;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        office.empty();
    }

    /** A row with a job at a factory in Shaoxing, some cells of it changed: header, value, header, value… */
    private static byte[] sheet(Object... changes) {
        List<Object> row = new ArrayList<>(Arrays.asList(
                "马秀兰", NUMBER, "良田镇", "和顺新村", "绍兴某纺织厂", "浙江绍兴", "缝纫工", "2024-03-01", "", "4500", "是", "否", "", ""));
        for (int i = 0; i < changes.length; i += 2) {
            row.set(HEADERS.indexOf((String) changes[i]), changes[i + 1]);
        }
        return TestSheet.xlsx(List.of(HEADERS, row));
    }

    private List<Spell> recorded() {
        List<Long> workers = office.asProgram(
                () -> jdbc.sql("select id from people.worker").query(Long.class).list());
        return office.asProgram(() -> spells.of(workers)).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<String> everything() {
        return office.asProgram(() -> jdbc.sql(
                        "select (to_jsonb(s) - 'version' - 'updated_at')::text from employment.spell s order by id")
                .query(String.class)
                .list());
    }

    @Test
    void recordsTheJobOfARow() {
        imports.apply("officer", "roster", sheet());
        assertThat(recorded()).singleElement().satisfies(spell -> {
            assertThat(spell.employerName()).isEqualTo("绍兴某纺织厂");
            assertThat(spell.workRegion()).isEqualTo("3306");
            assertThat(spell.fromDate()).isEqualTo(LocalDate.of(2024, 3, 1));
            assertThat(spell.toDate()).isNull();
            assertThat(spell.monthlyWageFen()).isEqualTo(450_000);
            assertThat(spell.contractSigned()).isTrue();
            assertThat(spell.socialInsurance()).isFalse();
            assertThat(spell.organised()).isNull();
        });
    }

    @Test
    void importingTheSameJobAgainChangesNothing() {
        imports.apply("officer", "roster", sheet());
        List<String> before = everything();
        assertThat(imports.apply("officer", "roster", sheet()).rowsSame()).isEqualTo(1);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void updatesTheJobOfTheSameFirstDay() {
        imports.apply("officer", "roster", sheet());
        var one = imports.apply("officer", "roster", sheet("月工资", "5200", "离职日期", "2024-10-31", "工种", ""));
        assertThat(imports.rows(one, Outcome.CHANGED).get(0).differences())
                .anySatisfy(change -> assertThat(change).containsExactly("月工资", "4500.00", "5200.00"));
        assertThat(recorded()).singleElement().satisfies(spell -> {
            assertThat(spell.monthlyWageFen()).isEqualTo(520_000);
            assertThat(spell.toDate()).isEqualTo(LocalDate.of(2024, 10, 31));
            assertThat(spell.occupationTitle()).isEqualTo("缝纫工");
        });
    }

    @Test
    void keepsThePlaceThatIsKnownInMoreDepth() {
        imports.apply("officer", "roster", sheet("就业地点", "浙江省绍兴市柯桥区"));
        assertThat(imports.check("officer", "roster", sheet("就业地点", "浙江")).rowsSame())
                .isEqualTo(1);
    }

    @Test
    void endsTheOpenJobTheDayBeforeALaterOneBegins() {
        imports.apply("officer", "roster", sheet());
        var one = imports.apply("officer", "roster", sheet("就业单位", "银川某餐厅", "入职日期", "2024-09-01"));
        assertThat(imports.codes(imports.warnings(one))).contains("ends-previous");
        assertThat(recorded()).extracting(Spell::toDate).containsExactly(LocalDate.of(2024, 8, 31), null);
    }

    @Test
    void refusesToTakeBackWhatWouldOpenAJobOverALaterOne() {
        imports.apply("officer", "roster", sheet());
        var one =
                imports.apply("officer", "roster", sheet("就业单位", "银川某餐厅", "入职日期", "2024-09-01", "离职日期", "2024-09-30"));
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(recorded().get(0).worker(), LocalDate.of(2024, 10, 5))
                        .employer(null, "银川某商场")));

        var undone = imports.undo("officer", one.id());

        assertThat(undone.state()).isEqualTo(State.APPLIED);
        assertThat(recorded()).hasSize(3);
    }

    @Test
    void refusesAJobThatOverlapsAClosedOne() {
        imports.apply("officer", "roster", sheet("离职日期", "2024-10-31"));
        var one = imports.check("officer", "roster", sheet("入职日期", "2024-09-01"));
        assertThat(imports.codes(imports.errors(one))).containsExactly("overlap");
    }

    @Test
    void refusesAJobThatEndsBeforeItBegins() {
        var one = imports.check("officer", "roster", sheet("离职日期", "2024-02-01"));
        assertThat(imports.codes(imports.errors(one))).containsExactly("reversed");
    }

    @Test
    void warnsOfAnEmployerWithoutFirstDayAndRecordsNoJob() {
        var one = imports.apply("officer", "roster", sheet("入职日期", ""));
        assertThat(imports.codes(imports.warnings(one))).contains("no-start");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void warnsOfTimeWithoutPlaceOrEmployer() {
        var one = imports.check("officer", "roster", sheet("就业单位", "", "就业地点", ""));
        assertThat(imports.codes(imports.warnings(one))).containsExactlyInAnyOrder("no-place", "no-employer");
    }

    @Test
    void warnsOfAWorkshopOutsideTheCounty() {
        var one = imports.check("officer", "roster", sheet("就业渠道", "帮扶车间"));
        assertThat(imports.codes(imports.warnings(one))).containsExactly("channel-away");
    }

    @Test
    void undoTakesJobsBack() {
        imports.apply("officer", "roster", sheet());
        List<String> before = everything();
        var one = imports.apply("officer", "roster", sheet("就业单位", "银川某餐厅", "入职日期", "2024-09-01"));
        assertThat(imports.undo("officer", one.id()).state()).isEqualTo(State.UNDONE);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void undoOfNewPeopleTakesTheirJobsAlong() {
        var one = imports.apply("officer", "roster", sheet());
        assertThat(imports.undo("officer", one.id()).state()).isEqualTo(State.UNDONE);
        assertThat(recorded()).isEmpty();
        assertThat(everything()).isEmpty();
    }

    @Test
    void refusesToUndoWhereSomebodyNewHasFoundOtherWork() {
        var one = imports.apply("officer", "roster", sheet("离职日期", "2024-08-31"));
        long worker = recorded().get(0).worker();
        office.as("officer", () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 9, 1))));
        assertThat(imports.undo("officer", one.id()).refusal()).isEqualTo("undo");
        assertThat(recorded()).hasSize(2);
    }

    @Test
    void dividesIncomeOfAYearByTwelve() {
        byte[] r4 = TestSheet.xlsx(List.of(
                List.of("劳动力资源登记台帐"),
                List.of("街道（乡镇）", "社区（村）", "姓名", "身份证号码", "就业单位", "就业时间(yyyymmdd)", "就业地点", "外出省份", "年收入（万元）"),
                List.of("良田镇", "和顺新村", "马秀兰", NUMBER, "某厂", "20240301", "长三角", "浙江省", 5.4)));
        imports.apply("officer", "roster", r4);
        assertThat(recorded()).singleElement().satisfies(spell -> {
            assertThat(spell.monthlyWageFen()).isEqualTo(450_000);
            assertThat(spell.workRegion()).isEqualTo("33");
        });
    }

    @Test
    void refusesIncomeThatIsInYuanUnderAHeaderOfTenThousands() {
        byte[] r4 = TestSheet.xlsx(List.of(
                List.of("街道（乡镇）", "社区（村）", "姓名", "身份证号码", "就业单位", "就业时间(yyyymmdd)", "就业地点", "年收入（万元）"),
                List.of("良田镇", "和顺新村", "马秀兰", NUMBER, "某厂", "20240301", "县内", 38650)));
        List<Findings.Listed> errors = imports.errors(imports.check("officer", "roster", r4));
        assertThat(imports.codes(errors)).containsExactly("money-unit");
        assertThat(errors.get(0).args()).isEqualTo("3.87");
    }
}
