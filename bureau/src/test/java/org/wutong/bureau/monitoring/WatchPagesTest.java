package org.wutong.bureau.monitoring;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.monitoring.watch.WatchInTests;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;

@BureauTest
class WatchPagesTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 11, 4);

    @Autowired
    TestOffice office;

    @Autowired
    WatchInTests watch;

    @Autowired
    BusinessDate businessDate;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private long worker;
    private long alert;
    private long household;

    @BeforeEach
    void oneLostJob() {
        watch.empty(MONDAY);
        worker = watch.add(MadeUp.VILLAGE, "3-027");
        watch.work(worker, MONDAY.minusMonths(8), MONDAY.minusDays(1));
        long doubtful = watch.add(MadeUp.VILLAGE, "3-028");
        watch.change(doubtful, WorkerDraft.change().set(WorkerField.LABOUR_CAPACITY, null));
        watch.go();
        alert = office.asProgram(() ->
                jdbc.sql("select id from monitoring.alert").query(Long.class).single());
        household = watch.household(worker);
    }

    @AfterEach
    void backToToday() {
        businessDate.fix(TestOffice.TODAY);
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))))
                .andExpect(status().isOk());
    }

    private ResultActions send(String login, String path, String... form) throws Exception {
        var request = post(path).with(authentication(office.signedIn(login))).with(csrf());
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return mvc.perform(request);
    }

    @Test
    void listsWhatHappenedToWhomAndByWhen() throws Exception {
        see("specialist", "/monitoring/alerts")
                .andExpect(content().string(containsString("马秀兰")))
                .andExpect(content().string(containsString("在“金凤服装厂”的工作到 2024-11-03 为止")));
        see("officer", "/monitoring/alerts?view=OVERDUE&rule=AL-01")
                .andExpect(content().string(containsString("没有逾期的预警")));
        see("officer", "/monitoring/alerts?lang=en")
                .andExpect(content().string(containsString("no work on record since")));
        see("clerk2", "/monitoring/alerts").andExpect(content().string(not(containsString("马秀兰"))));
        mvc.perform(get("/monitoring/alerts/" + alert).with(authentication(office.signedIn("clerk2"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void recordsACallAndClosesWithAnOutcome() throws Exception {
        send("specialist", "/monitoring/alerts/note", "id", "" + alert, "way", "PHONE", "contact", "")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("note.needed"))));
        send(
                        "specialist",
                        "/monitoring/alerts/note",
                        "id",
                        "" + alert,
                        "way",
                        "PHONE",
                        "contact",
                        "family",
                        "note",
                        "在银川找活")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("note.done"))));
        send("specialist", "/monitoring/alerts/close", "id", "" + alert, "outcome", "recommended")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("close.done"))));
        see("officer", "/monitoring/alerts/" + alert)
                .andExpect(content().string(containsString("在银川找活")))
                .andExpect(content().string(containsString("已推荐岗位")));
        see("officer", "/monitoring/alerts?view=CLOSED").andExpect(content().string(containsString("马秀兰")));
        send("specialist", "/monitoring/alerts/" + alert + "/reopen")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("reopen.done"))));
    }

    @Test
    void showsBeforeSeveralAreChangedWhichTheyAre() throws Exception {
        see("specialist", "/monitoring/alerts/several?id=" + alert)
                .andExpect(content().string(containsString("将处理 1 条")));
        see("officer", "/monitoring/alerts?view=CLOSED").andExpect(content().string(containsString("还没有办结的预警")));
        send("specialist", "/monitoring/alerts/snooze", "id", "" + alert, "until", "2024-11-20", "why", "等学校开学")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("snooze.done"))));
        see("officer", "/monitoring/alerts?view=SNOOZED").andExpect(content().string(containsString("推迟到 11-20")));
    }

    @Test
    void letsReadersLookAndNotDeal() throws Exception {
        see("reader", "/monitoring/alerts/" + alert).andExpect(content().string(not(containsString("记一次联系"))));
        send("reader", "/monitoring/alerts/close", "id", "" + alert, "outcome", "other")
                .andExpect(status().isForbidden());
        send("reader", "/monitoring/zero-households/" + household + "/close", "reason", "care")
                .andExpect(status().isForbidden());
        send("clerk", "/monitoring/alerts/run").andExpect(status().isForbidden());
    }

    @Test
    void printsWhomToCallWithTheLastFourUnlessAPurposeIsGiven() throws Exception {
        see("clerk", "/monitoring/alerts/calls")
                .andExpect(content().string(containsString("电话联系名单")))
                .andExpect(content().string(not(containsString("13900000002"))));
        send("clerk", "/monitoring/alerts/calls", "reason", "失业回访")
                .andExpect(content().string(containsString("13900000002")));
    }

    @Test
    void listsHouseholdsAndClosesOneForAReason() throws Exception {
        see("specialist", "/monitoring/zero-households")
                .andExpect(content().string(containsString("3-027")))
                .andExpect(content().string(containsString("马秀兰")));
        see("officer", "/monitoring/zero-households?days=7").andExpect(content().string(not(containsString("3-027"))));
        see("officer", "/monitoring/zero-households/to-confirm")
                .andExpect(content().string(containsString("3-028")))
                .andExpect(content().string(containsString("劳动能力没有登记")));
        send("specialist", "/monitoring/zero-households/" + household + "/close", "reason", "illness")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("note-needed"))));
        send("specialist", "/monitoring/zero-households/" + household + "/close", "reason", "care")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("close.done"))));
        see("officer", "/monitoring/zero-households?view=REASON")
                .andExpect(content().string(containsString("照料老人")));
        see("officer", "/monitoring/zero-households/" + household)
                .andExpect(content().string(containsString("照料老人")))
                .andExpect(content().string(containsString("specialist")));
    }

    @Test
    void standsOnThePagesOfThePersonTheHouseholdAndTheDesk() throws Exception {
        see("specialist", "/monitoring/alerts/panel/person/" + worker)
                .andExpect(content().string(containsString("失去工作")));
        see("specialist", "/monitoring/zero-households/panel/" + household)
                .andExpect(content().string(containsString("第 1 次")));
        see("specialist", "/monitoring/alerts/card").andExpect(content().string(containsString("马秀兰")));
        see("officer", "/monitoring/zero-households/card").andExpect(content().string(containsString("马秀兰")));
        see("specialist", "/tasks").andExpect(content().string(containsString("新出现一户零就业家庭")));
    }

    @Test
    void goesOutAsSheets() throws Exception {
        for (String path : new String[] {
            "/monitoring/alerts/export",
            "/monitoring/zero-households/export",
            "/monitoring/zero-households/to-confirm/export"
        }) {
            see("officer", path + "?purpose=check")
                    .andExpect(header().string("Content-Disposition", containsString("xlsx")));
            mvc.perform(get(path + "?purpose=check").with(authentication(office.signedIn("specialist"))))
                    .andExpect(status().isForbidden());
        }
    }
}
