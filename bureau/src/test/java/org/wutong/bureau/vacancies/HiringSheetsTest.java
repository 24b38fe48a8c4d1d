package org.wutong.bureau.vacancies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.EmployerFilter;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.imports.Findings;
import org.wutong.bureau.register.imports.Import;
import org.wutong.bureau.register.imports.ImportRun;
import org.wutong.bureau.register.imports.ImportStore;

@BureauTest
class HiringSheetsTest {
    private static final LongWork.Progress QUIET = new LongWork.Progress() {
        @Override
        public void of(long total) {}

        @Override
        public void done(long done) {}
    };
    private static final String EMPLOYERS = """
            单位名称,统一社会信用代码,单位类型,企业规模,区划代码,是否认定帮扶车间,联系人,联系电话
            甲服饰有限公司,91640399MA00000072,企业,小型,330603,,王芳,13900001234
            乙帮扶车间,,就业帮扶车间,微型,浙江绍兴,是,李,
            """;
    private static final String VACANCIES = """
            岗位编号,单位名称,统一社会信用代码,岗位名称,工作地区划代码,招聘人数,薪资,学历要求,最低年龄,最高年龄,证书要求,是否包吃住,截止日期
            V1,甲服饰有限公司,91640399MA00000072,缝纫工,330603,20,5-5.8千/月,初中,18,50,,是,2024年12月31日
            V2,外地某厂,,小工,640106,3,200元/天,不限,,,,,2024-12-31
            """;

    @Autowired
    TestOffice office;

    @Autowired
    ImportStore store;

    @Autowired
    ImportRun run;

    @Autowired
    Findings findings;

    @Autowired
    Employers employers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void takesEmployersInAndKnowsThemAgain() {
        Import first = apply("employers", EMPLOYERS);
        assertThat(first.rowsNew()).isEqualTo(2);
        assertThat(allEmployers()).extracting(Employer::name).containsExactlyInAnyOrder("甲服饰有限公司", "乙帮扶车间");
        Employer workshop = named("乙帮扶车间");
        assertThat(workshop.kind()).isEqualTo(EmployerKind.WORKSHOP);
        assertThat(workshop.region()).isEqualTo("3306");
        assertThat(workshop.workshopRecognised()).isTrue();
        Import again = apply("employers", EMPLOYERS.replace("小型", "中型"));
        assertThat(again.rowsNew()).isZero();
        assertThat(again.rowsChanged()).isEqualTo(1);
        assertThat(again.rowsSame()).isEqualTo(1);
        assertThat(allEmployers()).hasSize(2);
    }

    @Test
    void takesBackWhatAnImportChangedAndAdded() {
        apply("employers", EMPLOYERS.replace("乙帮扶车间", "甲二厂"));
        Import second = apply("employers", EMPLOYERS.replace("王芳", "赵敏"));
        assertThat(named("甲服饰有限公司").contact()).isEqualTo("赵敏");
        undo(second);
        assertThat(named("甲服饰有限公司").contact()).isEqualTo("王芳");
        assertThat(named("甲服饰有限公司").phoneTail()).isEqualTo("1234");
        assertThat(allEmployers()).extracting(Employer::name).containsExactlyInAnyOrder("甲服饰有限公司", "甲二厂");
    }

    @Test
    void namesTheProblemOfACreditCode() {
        Import one = check("employers", EMPLOYERS.replace("91640399MA00000072", "91640399MA00000070"));
        assertThat(codes(one)).containsExactly("employers.import.code.BAD_CHECK_CHARACTER");
    }

    @Test
    void takesVacanciesInAndLinksThemToTheirEmployers() {
        apply("employers", EMPLOYERS);
        assertThat(apply("vacancies", VACANCIES).rowsNew()).isEqualTo(2);
        Vacancy sewing =
                office.asProgram(() -> vacancies.byNumbers(List.of("V1"))).get("V1");
        assertThat(sewing.employer()).isEqualTo(named("甲服饰有限公司").id());
        assertThat(sewing.pay().lowFen()).isEqualTo(500_000);
        assertThat(sewing.statutory()).isNull();
        assertThat(sewing.boardLodging()).isTrue();
        Import again = apply("vacancies", VACANCIES.replace("V1,", "V1,").replace(",20,", ",18,"));
        assertThat(again.rowsChanged()).isEqualTo(1);
        assertThat(again.rowsSame()).isEqualTo(1);
        undo(again);
        assertThat(office.asProgram(() -> vacancies.byNumbers(List.of("V1")))
                        .get("V1")
                        .headcount())
                .isEqualTo(20);
    }

    @Test
    void refusesRowsThatShutPeopleOut() {
        Import one = check("vacancies", "单位名称,岗位名称,性别要求,薪资\n甲厂,缝纫工,女,5000\n甲厂,普工45岁以下,不限,5000\n甲厂,电工,,看着给\n");
        assertThat(codes(one)).containsExactly("vacancies.import.SEX", "vacancies.import.AGE");
        assertThat(one.rowsNew()).isEqualTo(1);
    }

    @Test
    void takesAnAgeAsALimitOnlyWithTheCodeOfItsGround() {
        String head = "岗位编号,单位名称,岗位名称,薪资,最低年龄,最高年龄,年龄限制依据\n";
        Import one = check("vacancies", head + "S1,甲公司,保安,3000,18,55,公司规定\nS2,甲公司,保安,3000,,,保安员\n");
        assertThat(codes(one)).hasSize(2).contains("vacancies.import.no-limit");
        apply("vacancies", head + "S3,甲公司,保安,3000,18,60,SECURITY_GUARD\nS4,甲公司,保洁,3000,18,60,\n");
        var taken = office.asProgram(() -> vacancies.byNumbers(List.of("S1", "S3", "S4")));
        assertThat(taken).doesNotContainKey("S1");
        assertThat(taken.get("S3").statutory()).isEqualTo(StatutoryAge.SECURITY_GUARD);
        assertThat(taken.get("S4").statutory()).isNull();
    }

    @Test
    void bringsInAgainWhatItExports() throws Exception {
        apply("employers", EMPLOYERS);
        apply("vacancies", VACANCIES);
        for (String kind : List.of("employers", "vacancies")) {
            byte[] sheet = mvc.perform(
                            get("/" + kind + "/export?purpose=check").with(authentication(office.signedIn("officer"))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            Import again = check(kind, kind + ".xlsx", sheet);
            assertThat(codes(again)).isEmpty();
            assertThat(again.rowsSame()).isEqualTo(2);
        }
    }

    @Test
    void forgetsTheLinkToAnEmployerThatIsTakenBack() {
        Import employersIn = apply("employers", EMPLOYERS);
        apply("vacancies", VACANCIES);
        undo(employersIn);
        assertThat(office.asProgram(() -> vacancies.byNumbers(List.of("V1")))
                        .get("V1")
                        .employer())
                .isNull();
    }

    private Import check(String kind, String csv) {
        return check(kind, kind + ".csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Import check(String kind, String fileName, byte[] content) {
        return Acting.as(office.officer("officer").actor(), () -> {
            long id = store.add(kind, fileName, content);
            run.check(id, QUIET);
            return store.find(id).orElseThrow();
        });
    }

    private Import apply(String kind, String csv) {
        Import one = check(kind, csv);
        return Acting.as(office.officer("officer").actor(), () -> {
            run.apply(one.id(), QUIET);
            return store.find(one.id()).orElseThrow();
        });
    }

    private void undo(Import one) {
        Acting.as(office.officer("officer").actor(), () -> run.undo(one.id()));
    }

    private List<String> codes(Import one) {
        return office.as("officer", () -> findings.errors(one.id())).stream()
                .map(Findings.Listed::code)
                .toList();
    }

    private List<Employer> allEmployers() {
        return office.asProgram(() -> employers.all(EmployerFilter.ALL, 100));
    }

    private Employer named(String name) {
        return allEmployers().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
