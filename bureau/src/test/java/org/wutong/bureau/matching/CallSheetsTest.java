package org.wutong.bureau.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.matching.CallSheets.Which;
import org.wutong.bureau.matching.answers.Answer;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;

@BureauTest
class CallSheetsTest {
    private static final LongWork.Progress SILENT = new LongWork.Progress() {
        @Override
        public void of(long total) {}

        @Override
        public void done(long done) {}
    };

    @Autowired
    TestOffice office;

    @Autowired
    MatchRun run;

    @Autowired
    CallSheets sheets;

    @Autowired
    Answers answers;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private List<Long> jobs = List.of();
    private long here;
    private long there;

    @BeforeEach
    void twoToCall() {
        office.empty();
        jobs = office.asProgram(() -> vacancies.load(List.of(
                Drafts.vacancy("缝纫工", "5000-5800", "330603"),
                Drafts.vacancy("家政服务员", "200元/天", "640104"),
                Drafts.vacancy("包装工", "面议", "330603"))));
        here = office.asProgram(() -> workers.add(Seekers.seamstress(MadeUp.VILLAGE, 2), "test"));
        there = office.asProgram(() -> workers.add(Seekers.seamstress(MadeUp.OTHER_VILLAGE, 1), "test"));
        office.asProgram(() -> run.run(SILENT));
    }

    @Test
    void listsThoseNobodyHasAskedOfTheOwnVillageOnly() {
        assertThat(called("officer", Which.ALL)).containsExactly(here, there);
        assertThat(called("specialist", Which.ALL)).containsExactly(here);
        assertThat(called("specialist", Which.NEW)).isEmpty();
    }

    @Test
    void leavesOutWhoAcceptedOrAnsweredUntilSomethingNewComes() {
        office.as("specialist", () -> answers.record(here, jobs.get(0), Choice.DECLINED, "TOO_FAR", null));
        assertThat(called("specialist", Which.ALL)).isEmpty();
        office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "6000", "330603"))));
        office.asProgram(() -> run.follow("test", SILENT));
        assertThat(called("specialist", Which.ALL)).containsExactly(here);
        assertThat(called("specialist", Which.NEW)).containsExactly(here);
        office.as("specialist", () -> answers.record(here, jobs.get(1), Choice.ACCEPTED, null, null));
        assertThat(called("specialist", Which.ALL)).isEmpty();
    }

    @Test
    void tellsEachJobInOneSentenceWithWhyAndWhatIsNotStated() throws Exception {
        see("specialist", "/matching/calls")
                .andExpect(content().string(containsString("绍兴柯岭服饰有限公司招缝纫工，在浙江绍兴，每月 5,000–5,800 元。合适：")))
                .andExpect(content().string(containsString("正是想做的工种")))
                .andExpect(content().string(containsString("每天 200 元")))
                .andExpect(content().string(containsString("工资面议")))
                .andExpect(content().string(containsString("还不清楚：工资没有按月写明")))
                .andExpect(content().string(not(containsString("不合适：不要求证书"))));
        see("specialist", "/matching/calls?lang=en")
                .andExpect(content().string(containsString("the monthly pay is not stated")));
    }

    @Test
    void fillsInByTheNumbersOfThePaper() throws Exception {
        fillIn("specialist", here, "2", "1").andExpect(status().is3xxRedirection());
        assertThat(history())
                .extracting(answer -> answer.choice() + " " + answer.reason() + " " + answer.note())
                .containsExactly("ACCEPTED null 说好了", "DECLINED TOO_FAR 说好了");
        fillIn("specialist", here, "2", "1");
        assertThat(history()).hasSize(2);
    }

    @Test
    void recordsNothingWhenOneAnswerIsNoNumberOfTheTable() throws Exception {
        fillIn("specialist", here, "1", "77");
        assertThat(history()).isEmpty();
    }

    @Test
    void refusesWhoOnlyReadsAndStrangers() throws Exception {
        fillIn("auditor", here, "1", "").andExpect(status().isForbidden());
        fillIn("specialist", there, "1", "");
        assertThat(office.as("officer", () -> answers.history(there))).isEmpty();
        see("auditor", "/matching/calls").andExpect(content().string(not(containsString("name=\"answer\""))));
    }

    @Test
    void printsWholePhonesOnlyByRightAndForAPurpose() throws Exception {
        see("clerk", "/matching/calls/sheet")
                .andExpect(content().string(containsString("电话通知单")))
                .andExpect(content().string(containsString("不愿去这家单位")))
                .andExpect(content().string(not(containsString("13900000002"))));
        mvc.perform(post("/matching/calls/sheet")
                        .param("reason", "打电话通知岗位")
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(content().string(containsString("13900000002")));
        mvc.perform(post("/matching/calls/sheet")
                        .param("reason", "打电话通知岗位")
                        .with(authentication(office.signedIn("specialist")))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void keepsPurposeAndAuthorOfAnExport() throws Exception {
        see("clerk", "/matching/calls/export?purpose=发给村专干");
        assertThat(office.asProgram(() -> jdbc.sql(
                                "select actor_name || ' ' || reason || ' ' || detail from offices.audit where action = 'export' order by id desc limit 1")
                        .query(String.class)
                        .single()))
                .isEqualTo("clerk 发给村专干 1 calls ALL");
        mvc.perform(get("/matching/calls/export?purpose=x").with(authentication(office.signedIn("specialist"))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/matching/calls/export").with(authentication(office.signedIn("clerk"))))
                .andExpect(status().is3xxRedirection());
    }

    private ResultActions fillIn(String login, long worker, String first, String second) throws Exception {
        return mvc.perform(post("/matching/calls")
                .param("worker", Long.toString(worker))
                .param("vacancy", jobs.get(0).toString(), jobs.get(1).toString())
                .param("answer", first, second)
                .param("note", "说好了")
                .with(authentication(office.signedIn(login)))
                .with(csrf()));
    }

    private List<Answer> history() {
        return office.as("specialist", () -> answers.history(here));
    }

    private List<Long> called(String login, Which which) {
        return office.as(login, () -> sheets.all(TestOffice.COUNTY, which, 10)).stream()
                .map(call -> call.worker().id())
                .toList();
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))))
                .andExpect(status().isOk());
    }
}
