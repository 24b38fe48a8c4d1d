package org.wutong.bureau.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Closing.Outcome;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.sheet.TestSheet;

@BureauTest
class ClosingTest {
    private static final LocalDate DAY = TestOffice.TODAY.minusDays(10);

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Closing closing;

    @Autowired
    Roster roster;

    @Autowired
    Spells spells;

    @Autowired
    WorkerSubjects subjects;

    @Autowired
    ReportingTree tree;

    @Autowired
    ImportsInTests imports;

    @Autowired
    JdbcClient jdbc;

    long worker;
    long mate;

    @BeforeEach
    void people() {
        office.empty();
        worker = add("马秀兰", 332);
        mate = add("杨建国", 101);
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 1, 1)).employer(null, "甲厂")));
    }

    private long add(String name, int sequence) {
        return office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, name, sequence), "test"));
    }

    private Outcome close(LocalDate day) {
        return office.as("officer", () -> closing.close(worker, null, day, ClosingReason.DIED, "证明 1 号", ""));
    }

    private List<String> listed() {
        return office
                .as("officer", () -> roster.page(RosterWanted.EVERYONE, null, null, 25, Locale.CHINA))
                .lines()
                .stream()
                .map(line -> line.worker().name())
                .toList();
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    @Test
    void aClosedRecordIsInNoListFactOrCount() {
        assertThat(close(DAY)).isEqualTo(Outcome.DONE);

        assertThat(listed()).containsExactly("杨建国");
        assertThat(office.as("officer", () -> workers.find(worker))).isEmpty();
        assertThat(office.asProgram(subjects::everyone)).extracting(Subject::id).containsExactly(mate);
        assertThat(office.asProgram(() -> spells.standings(List.of(worker)))).isEmpty();
    }

    @Test
    void aQueryThatForgetsAboutClosedRecordsDoesNotSeeThem() {
        close(DAY);

        assertThat(office.as(
                        "officer",
                        () -> jdbc.sql("select count(*) from people.worker")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void wouldShowClosedRecordsIfTheirGuardWereOff() {
        close(DAY);
        office.owner().sql("drop policy open_only on people.worker").update();
        try {
            assertThat(listed()).contains("马秀兰");
        } finally {
            office.owner().sql("""
                    create policy open_only on people.worker as restrictive for select using (
                      closed_on is null or (select current_setting('wutong.closed_too', true)) = 'yes')""").update();
        }
    }

    @Test
    void theRecordItsWorkAndItsPastStay() {
        close(DAY);

        assertThat(office.as("officer", () -> closing.find(worker))
                        .orElseThrow()
                        .name())
                .isEqualTo("马秀兰");
        assertThat(office.as("officer", () -> spells.of(worker))).hasSize(1);
        assertThat(office.as("officer", () -> closing.of(worker)).orElseThrow())
                .isEqualTo(new Closed(DAY, ClosingReason.DIED, "证明 1 号", "", "officer"));
    }

    @Test
    void anOpenedRecordIsBackInEveryList() {
        close(DAY);
        assertThat(office.as("officer", () -> closing.reopen(worker, "错报"))).isTrue();

        assertThat(listed()).contains("马秀兰");
        assertThat(office.asProgram(() -> spells.standings(List.of(worker)))).hasSize(1);
    }

    @Test
    void refusesADayAfterTodayOrBeforeBirth() {
        assertThat(close(TestOffice.TODAY.plusDays(1))).isEqualTo(Outcome.DAY_IMPOSSIBLE);
        assertThat(close(LocalDate.of(1950, 1, 1))).isEqualTo(Outcome.DAY_IMPOSSIBLE);
        assertThat(listed()).contains("马秀兰");
    }

    @Test
    void closesNothingOutOfReachAndNothingTwice() {
        assertThat(office.as("clerk2", () -> closing.close(worker, null, DAY, ClosingReason.OTHER, "", "")))
                .isEqualTo(Outcome.NOT_FOUND);
        close(DAY);
        assertThat(close(DAY)).isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void nobodyIsRegisteredAgainUnderANumberOfAClosedRecord() throws Exception {
        close(DAY);
        as(
                        "officer",
                        post("/people")
                                .param("version", "0")
                                .param("region", MadeUp.VILLAGE)
                                .param("name", "马秀兰")
                                .param("identity", MadeUp.identity(332).full())
                                .param("birth-date", "1981-05-02"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("已减员的记录")));
    }

    @Test
    void closesAndOpensByPagesAndStaysFindable() throws Exception {
        as(
                        "clerk",
                        post("/people/" + worker + "/close")
                                .param("version", "0")
                                .param("on", DAY.toString())
                                .param("reason", "MOVED_OUT")
                                .param("paper", "迁移证 2 号"))
                .andExpect(redirectedUrl("/people/" + worker));
        as("clerk", get("/people")).andExpect(content().string(not(containsString("马秀兰"))));
        as("clerk", get("/people/closed"))
                .andExpect(content().string(containsString("马秀兰")))
                .andExpect(content().string(containsString("迁移证 2 号")));
        as("clerk", get("/people/" + worker))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已减员")));
        as("clerk2", get("/people/" + worker)).andExpect(status().isNotFound());
        as("clerk", get("/people/closed/export?reason=MOVED_OUT&purpose=check")).andExpect(status().isOk());

        as("clerk", post("/people/" + worker + "/reopen").param("why", "")).andExpect(status().is3xxRedirection());
        as("clerk", get("/people")).andExpect(content().string(not(containsString("马秀兰"))));
        as("clerk", post("/people/" + worker + "/reopen").param("why", "错报"));
        as("clerk", get("/people")).andExpect(content().string(containsString("马秀兰")));
    }

    private byte[] sheet(String reason, String day) {
        return TestSheet.xlsx(List.of(
                List.of("姓名", "证件号码", "镇街", "村(社区)", "户编号", "减员原因", "减员日期"),
                List.of(
                        "马秀兰",
                        MadeUp.identity(332).full(),
                        tree.shortName(TestOffice.TOWNSHIP),
                        tree.shortName(MadeUp.VILLAGE),
                        "1",
                        reason,
                        day)));
    }

    @Test
    void aRosterClosesARecordAndTakesItBack() {
        var applied = imports.apply("officer", "roster", sheet("死亡", DAY.toString()));
        assertThat(applied.rowsBad()).isZero();
        assertThat(listed()).doesNotContain("马秀兰");

        imports.undo("officer", applied.id());
        assertThat(listed()).contains("马秀兰");
    }

    @Test
    void aRosterRowWithoutTheDayOfClosingIsRefused() {
        assertThat(imports.check("officer", "roster", sheet("死亡", "")).rowsBad())
                .isEqualTo(1);
        assertThat(imports.check("officer", "roster", sheet("", DAY.toString())).rowsBad())
                .isEqualTo(1);
    }

    @Test
    void aRosterRowOfAClosedRecordIsRefused() {
        close(DAY);
        assertThat(imports.check("officer", "roster", sheet("", "")).rowsBad()).isEqualTo(1);
    }
}
