package org.wutong.bureau.services.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.sheet.TestSheet;
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.Gaps;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.ServiceDraft;
import org.wutong.bureau.services.Services;
import org.wutong.bureau.services.TalkDraft;
import org.wutong.bureau.services.Talks;

@BureauTest
class ServiceSheetsTest {
    private static final List<String> HEAD =
            List.of("姓名", "身份证号码", "服务类型", "服务日期", "服务人员", "服务方式", "服务内容", "服务结果", "是否免费", "备注");

    @Autowired
    TestOffice office;

    @Autowired
    ImportsInTests imports;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Services services;

    @Autowired
    Talks talks;

    @Autowired
    Gaps gaps;

    private long worker;

    @BeforeEach
    void somebody() {
        office.empty();
        worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 1), "test"));
    }

    @Test
    void bringsInServicesThatCountAndTakesThemBack() {
        var done = imports.apply(
                "clerk",
                "services",
                sheet(
                        row("马秀兰", 1, "政策宣介", "2024-11-05", "王专干", "面对面", "补贴政策", "", "", ""),
                        row("马秀兰", 1, "岗位推荐", "2024.11.6", "王专干", "电话", "缝纫工", "愿意", "", ""),
                        row("马秀兰", 1, "免费培训", "2024年11月7日", "培训中心", "", "电工班", "合格", "是", "")));
        assertThat(imports.errors(done)).isEmpty();
        assertThat(had(Counted.POLICY_TALKS)).isEqualTo(1);
        assertThat(had(Counted.JOB_RECOMMENDATIONS)).isEqualTo(1);
        assertThat(had(Counted.FREE_TRAININGS)).isEqualTo(1);
        imports.undo("clerk", done.id());
        assertThat(all()).isEmpty();
        assertThat(had(Counted.POLICY_TALKS)).isZero();
    }

    @Test
    void changesNothingWhenTheSameFileComesTwice() {
        byte[] sheet = sheet(row("马秀兰", 1, "政策宣讲", "2024-11-05", "王专干", "当面", "补贴政策", "", "", ""));
        imports.apply("clerk", "services", sheet);
        int version = all().get(0).version();
        imports.apply("clerk", "services", sheet);
        assertThat(all())
                .singleElement()
                .satisfies(one -> assertThat(one.version()).isEqualTo(version));
    }

    @Test
    void leavesWhatAnEmptyCellDoesNotSay() {
        imports.apply(
                "clerk", "services", sheet(row("马秀兰", 1, "政策宣讲", "2024-11-05", "王专干", "电话", "补贴政策", "有意向", "", "备注")));
        imports.apply("clerk", "services", sheet(row("马秀兰", 1, "政策宣讲", "2024-11-05", "李专干", "", "", "", "", "")));
        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.givenBy()).isEqualTo("李专干");
            assertThat(one.channel()).isEqualTo("phone");
            assertThat(one.content()).isEqualTo("补贴政策");
            assertThat(one.outcome()).isEqualTo("interested");
            assertThat(one.note()).isEqualTo("备注");
        });
    }

    @Test
    void takesGoodRowsAndSaysOfEachBadOneWhatIsWrong() {
        var done = imports.apply(
                "clerk",
                "services",
                sheet(
                        row("马秀兰", 1, "政策宣讲", "2024-11-05", "王专干", "", "", "", "", ""),
                        row("无此人", 9, "政策宣讲", "2024-11-05", "王专干", "", "", "", "", ""),
                        row("李四", 1, "政策宣讲", "2024-11-06", "王专干", "", "", "", "", ""),
                        row("马秀兰", 1, "岗位推荐", "2024-11-05", "王专干", "", "", "", "", ""),
                        row("马秀兰", 1, "政策宣讲", "2024-12-05", "王专干", "", "", "", "", ""),
                        row("马秀兰", 1, "喝茶", "2024-11-05", "王专干", "", "", "", "", ""),
                        row("马秀兰", 1, "政策宣讲", "2024-11-05", "王专干", "", "", "", "", ""),
                        row("马秀兰", 1, "职业指导", "2024-11-05", "", "", "", "", "", "")));
        assertThat(all()).hasSize(1);
        assertThat(imports.errors(done)).hasSize(7);
    }

    @Test
    void doesNotBringBackWhatWasTakenBack() {
        byte[] sheet = sheet(row("马秀兰", 1, "政策宣讲", "2024-11-05", "王专干", "", "", "", "", ""));
        imports.apply("clerk", "services", sheet);
        office.as("clerk", () -> services.takeBack(List.of(all().get(0).id()), "人不在场"));
        imports.apply("clerk", "services", sheet);
        assertThat(all())
                .singleElement()
                .satisfies(one -> assertThat(one.stands()).isFalse());
    }

    @Test
    void changesNothingWhenAnExportIsBroughtInAgain() throws Exception {
        LocalDate day = LocalDate.of(2024, 11, 5);
        office.as(
                "clerk",
                () -> services.record(List.of(
                        ServiceDraft.of(worker, "job-recommendation", day, "王专干", "phone")
                                .withContent("V0012", "缝纫工")
                                .withOutcome("declined", "太远"),
                        ServiceDraft.of(worker, "training", day, "培训中心", "group")
                                .withContent("", "电工班")
                                .at("镇政府", false),
                        ServiceDraft.of(worker, "job-recommendation", day, "程序", "list")
                                .withContent("V0013", "电工")
                                .from("matching", "matching:x", "/vacancies/1"))));
        office.as(
                "clerk",
                () -> talks.add(
                        "one",
                        new TalkDraft(MadeUp.VILLAGE, "policy-talk", day, "进村宣讲", "马小军", "村委会", null, ""),
                        List.of(worker)));
        List<Service> before = all();
        byte[] export = mvc.perform(get("/services/ledger/export")
                        .param("purpose", "核对")
                        .with(authentication(office.signedIn("clerk"))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var done = imports.check("clerk", "services", export);
        assertThat(imports.errors(done)).isEmpty();
        assertThat(done.rowsNew()).isZero();
        assertThat(done.rowsChanged()).isZero();
        assertThat(all()).isEqualTo(before);
    }

    private int had(Counted counted) {
        return office.as("officer", () -> gaps.had(worker)).getOrDefault(counted, 0);
    }

    private List<Service> all() {
        return office.as("officer", () -> services.of(worker));
    }

    private static List<String> row(
            String name,
            int identity,
            String kind,
            String day,
            String by,
            String channel,
            String content,
            String outcome,
            String free,
            String note) {
        return List.of(name, MadeUp.identity(identity).full(), kind, day, by, channel, content, outcome, free, note);
    }

    @SafeVarargs
    private static byte[] sheet(List<String>... rows) {
        List<List<?>> all = new ArrayList<>();
        all.add(HEAD);
        all.addAll(List.of(rows));
        return TestSheet.xlsx(all);
    }
}
