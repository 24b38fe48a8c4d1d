package org.wutong.bureau.targets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.targets.Shares;
import org.wutong.bureau.targets.rhythm.Remarks;
import org.wutong.bureau.targets.rhythm.Report;
import org.wutong.bureau.targets.rhythm.ReportDesk;
import org.wutong.bureau.targets.rhythm.Reports;

@BureauTest
class ReportPagesTest {
    private static final String MONTHLY = "jinfeng-township-month";
    private static final String RANKING = "jinfeng-month";
    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);
    private static final String ADDRESS = "/targets/reports/" + MONTHLY + "/" + TestOffice.TOWNSHIP + "/2024-10-01";

    @Autowired
    TestOffice office;

    @Autowired
    Reports reports;

    @Autowired
    ReportDesk desk;

    @Autowired
    Shares shares;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void twoTownships() {
        office.empty();
        transferred(MadeUp.VILLAGE, 1, 3);
        transferred(MadeUp.OTHER_VILLAGE, 11, 2);
        office.as("officer", () -> {
            shares.put("JF-T04", Map.of(TestOffice.TOWNSHIP, 10L, TestOffice.OTHER_TOWNSHIP, 400L), "test");
            return true;
        });
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

    private ResultActions open(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))));
    }

    private ResultActions send(String login, String path, String... form) throws Exception {
        var request = post(path).with(authentication(office.signedIn(login))).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return mvc.perform(request);
    }

    private Report.Entry handedIn(String line, String place) {
        return office.as("officer", () -> {
            Report report = reports.find(line, place, OCTOBER).orElseThrow();
            desk.handIn(report, new Remarks("已核对", "", ""));
            return Objects.requireNonNull(
                    reports.find(line, place, OCTOBER).orElseThrow().entry());
        });
    }

    private List<Report.Entry> entries() {
        return office.as(
                "officer",
                () -> reports.entries(
                        reports.find(MONTHLY, TestOffice.TOWNSHIP, OCTOBER).orElseThrow()));
    }

    @Test
    void theListNamesWhoIsLateAndByHowMuch() throws Exception {
        open("officer", "/targets/reports")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("迟 18 个工作日")))
                .andExpect(content().string(containsString("镇街月报")));
    }

    @Test
    void theListIsNarrowedToAStateAndALine() throws Exception {
        open("officer", "/targets/reports?state=LATE&line=jinfeng-quarter")
                .andExpect(content().string(containsString("2024年第三季度")))
                .andExpect(content().string(not(containsString("2024年10月上旬"))));
    }

    @Test
    void aClerkHandsInWhatTheirTownshipOwes() throws Exception {
        open("clerk", ADDRESS)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("hand-in")))
                .andExpect(content().string(containsString("2024年10月")));
        send("clerk", ADDRESS + "/hand-in", "progress", " 入户四十二户 ", "problems", "", "next", "")
                .andExpect(status().is3xxRedirection());

        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.remarks().progress()).isEqualTo("入户四十二户"));
        open("clerk", ADDRESS)
                .andExpect(content().string(containsString("入户四十二户")))
                .andExpect(content().string(containsString("摘要核对一致")))
                .andExpect(content().string(not(containsString("/hand-in"))));
    }

    @Test
    void aDraftIsKeptAndHandsNothingIn() throws Exception {
        send("clerk", ADDRESS + "/draft", "progress", "写了一半");

        assertThat(entries()).isEmpty();
        open("clerk", ADDRESS).andExpect(content().string(containsString("写了一半")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "auditor", "leader", "specialist", "clerk2"})
    void isNotHandedInByWhoMayNot(String login) throws Exception {
        send(login, ADDRESS + "/hand-in")
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isIn(403, 404));
        assertThat(entries()).isEmpty();
    }

    @Test
    void theCityDoesNotHandInForATownship() throws Exception {
        send("city", ADDRESS + "/hand-in").andExpect(status().isForbidden());
        assertThat(entries()).isEmpty();
    }

    @Test
    void theCityReadsTheReportsOfItsCounties() throws Exception {
        handedIn(RANKING, TestOffice.COUNTY);

        open("city", "/targets/reports?place=6401&line=" + RANKING)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("迟后已报")));
        open("city", "/targets/reports/" + RANKING + "/" + TestOffice.COUNTY + "/2024-10-01")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("摘要核对一致")));
    }

    @Test
    void aReportOfAnotherTownshipIsNotShownToAClerk() throws Exception {
        open("clerk", "/targets/reports/" + MONTHLY + "/" + TestOffice.OTHER_TOWNSHIP + "/2024-10-01")
                .andExpect(status().isNotFound());
        long id = handedIn(MONTHLY, TestOffice.OTHER_TOWNSHIP).id();
        open("clerk", "/targets/reports/entries/" + id + "/sheet").andExpect(status().isNotFound());
        long snapshot = handedIn(RANKING, TestOffice.COUNTY).snapshot();
        open("clerk", "/targets/snapshots/" + snapshot).andExpect(status().isNotFound());
    }

    @Test
    void aCorrectionWithoutAReasonIsRefusedAndSaysWhy() throws Exception {
        long entry = handedIn(MONTHLY, TestOffice.TOWNSHIP).id();

        send("clerk", ADDRESS + "/correct", "entry", Long.toString(entry), "reason", " ")
                .andExpect(flash().attribute("flash", new Flash("bad", "targets.report.reason-needed", List.of())));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aCorrectionIsPrintedWithItsReasonAndTheOldOneAsItWas() throws Exception {
        long first = handedIn(MONTHLY, TestOffice.TOWNSHIP).id();
        send("clerk", ADDRESS + "/correct", "entry", Long.toString(first), "reason", "漏报四人", "progress", "补报")
                .andExpect(status().is3xxRedirection());
        long second = entries().get(0).id();

        open("clerk", "/targets/reports/entries/" + second + "/sheet")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("漏报四人")));
        open("clerk", "/targets/reports/entries/" + first + "/sheet")
                .andExpect(content().string(containsString("已核对")))
                .andExpect(content().string(not(containsString("漏报四人"))));
    }

    @Test
    void tooLongATextIsRefusedWithItsLength() throws Exception {
        send("clerk", ADDRESS + "/hand-in", "progress", "长".repeat(4001))
                .andExpect(flash().attribute(
                                "flash", new Flash("bad", "targets.report.too-long", List.of("4000", "4001"))));
        assertThat(entries()).isEmpty();
    }

    @Test
    void countingAgainShowsWhatChangedSince() throws Exception {
        handedIn(MONTHLY, TestOffice.TOWNSHIP);
        open("officer", ADDRESS + "?recount=true").andExpect(content().string(containsString("重数结果与存档一致")));

        transferred(MadeUp.VILLAGE, 21, 4);
        open("officer", ADDRESS + "?recount=true")
                .andExpect(content().string(not(containsString("重数结果与存档一致"))))
                .andExpect(content().string(containsString("3 / 10 人")))
                .andExpect(content().string(containsString("7 / 10 人")));
    }

    @Test
    void twoSnapshotsAreComparedInWords() throws Exception {
        long before = handedIn(MONTHLY, TestOffice.TOWNSHIP).snapshot();
        transferred(MadeUp.VILLAGE, 21, 4);
        long entry = entries().get(0).id();
        send("clerk", ADDRESS + "/correct", "entry", Long.toString(entry), "reason", "补报");
        long after = entries().get(0).snapshot();

        open("clerk", "/targets/snapshots/compare?a=" + after + "&b=" + before)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("由 3 人 增至 7 人，增加 4 人")));
    }

    @Test
    void leavesAsASpreadsheetWithItsPurpose() throws Exception {
        long snapshot = handedIn(RANKING, TestOffice.COUNTY).snapshot();

        for (String path : List.of(
                "/targets/snapshots/" + snapshot + "/export", "/targets/reports/export", "/targets/ranking/export")) {
            open("officer", path + "?purpose=test").andExpect(status().isOk());
            open("reader", path + "?purpose=test").andExpect(status().isForbidden());
        }
    }

    @Test
    void theBytesThatWereFrozenAreTheBytesThatAreGiven() throws Exception {
        long snapshot = handedIn(RANKING, TestOffice.COUNTY).snapshot();
        byte[] given = open("officer", "/targets/snapshots/" + snapshot + "/bytes?purpose=test")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        String digest = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(given));
        open("officer", "/targets/snapshots/" + snapshot).andExpect(content().string(containsString(digest)));
    }

    @Test
    void theRankingShowsItsFormulaAndMarksASmallPlace() throws Exception {
        open("officer", "/targets/ranking")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("× 100%")))
                .andExpect(content().string(containsString("（各地都没有完成数或分解数，不计）")))
                .andExpect(content().string(containsString("文件没有印出排名办法")))
                .andExpect(content().string(containsString(">小</span>")));
    }

    @ParameterizedTest
    @CsvSource({"2023-06-30, 没有排名办法", "2099-01-01, 2099-01-01 还没有到", "gestern, “gestern”看不懂"})
    void aDayThatTellsNothingSaysSo(String day, String said) throws Exception {
        open("officer", "/targets/ranking?day=" + day)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(said)));
    }

    @Test
    void aRankingIsFrozenByWhoSteersAndNobodyElse() throws Exception {
        for (String login : List.of("clerk", "reader", "auditor", "leader")) {
            send(login, "/targets/ranking/freeze", "place", TestOffice.COUNTY, "day", "2024-11-30")
                    .andExpect(status().isForbidden());
        }
        String frozen = send("officer", "/targets/ranking/freeze", "place", TestOffice.COUNTY, "day", "2024-10-31")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(frozen).startsWith("/targets/snapshots/");
        send("city", "/targets/ranking/freeze", "place", TestOffice.COUNTY, "day", "2024-10-31")
                .andExpect(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(frozen));
        open("officer", "/targets/ranking").andExpect(content().string(containsString("2024-10-31 存档的排名相比")));
    }

    @Test
    void theCityLooksAtItsCounties() throws Exception {
        open("city", "/targets/ranking?place=6401").andExpect(status().isOk());
        open("city", "/targets/ranking?place=" + TestOffice.COUNTY)
                .andExpect(content().string(containsString("镇街综合排名")));
    }
}
