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

import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.LongWork;
import org.wutong.vocabulary.Gender;

@BureauTest
class QualityPagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    org.springframework.beans.factory.ObjectProvider<LongWork.Handler> handlers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private long worker;
    private long finding;

    @BeforeEach
    void oneWrongRecord() {
        office.empty();
        worker = office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                                .set(WorkerField.GENDER, Gender.MALE)
                                .set(WorkerField.REFRESHED_ON, TestOffice.TODAY),
                        "test"));
        handlers.stream()
                .filter(handler -> handler.kind().equals("quality"))
                .forEach(handler -> handler.run("", ImportsInTests.QUIET));
        finding = office.asProgram(() -> jdbc.sql("select id from monitoring.finding where rule = 'DQ-03'")
                .query(Long.class)
                .single());
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
    void showsPlacesWithTheirScoreAndWhatIsWrong() throws Exception {
        see("officer", "/quality")
                .andExpect(content().string(containsString("良田镇")))
                .andExpect(content().string(containsString("性别与证件号码不符")));
        see("officer", "/quality?villages=true").andExpect(content().string(containsString("和顺新村")));
        see("specialist", "/quality?lang=en").andExpect(content().string(containsString("Sex differs")));
        see("clerk2", "/quality").andExpect(content().string(not(containsString("性别与证件号码不符"))));
    }

    @Test
    void leadsFromARuleToThePersonAndTheFieldToMend() throws Exception {
        see("specialist", "/quality/findings?rule=DQ-03")
                .andExpect(content().string(containsString("马秀兰")))
                .andExpect(content().string(containsString("/people/" + worker + "/edit#field-gender")));
        see("specialist", "/people/" + worker + "/edit")
                .andExpect(content().string(containsString("id=\"field-gender\"")));
        mvc.perform(get("/quality/findings?place=" + TestOffice.OTHER_TOWNSHIP)
                        .with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void setsAsideWithAReasonAndTakesThatBack() throws Exception {
        send("specialist", "/quality/findings/aside", "id", String.valueOf(finding), "reason", "")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("reason-needed"))));
        send("specialist", "/quality/findings/aside", "id", String.valueOf(finding), "reason", "身份证登记有误，本人确认")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("aside.done"))));
        see("officer", "/quality/findings?aside=true").andExpect(content().string(containsString("本人确认")));
        send("specialist", "/quality/findings/" + finding + "/back")
                .andExpect(flash().attribute("flash", Matchers.hasToString(containsString("aside.back"))));
        see("officer", "/quality/findings?aside=true").andExpect(content().string(containsString("没有放过的问题")));
    }

    @Test
    void letsReadersLookAndNotSetAside() throws Exception {
        see("reader", "/quality/findings").andExpect(content().string(not(containsString("放过所选"))));
        send("reader", "/quality/findings/aside", "id", String.valueOf(finding), "reason", "属实")
                .andExpect(status().isForbidden());
    }

    @Test
    void standsOnThePagesOfThePersonAndTheHousehold() throws Exception {
        see("specialist", "/quality/panel/person/" + worker)
                .andExpect(content().string(containsString("性别与证件号码不符")))
                .andExpect(content().string(containsString("去改：性别")));
        long household =
                office.asProgram(() -> workers.find(worker).orElseThrow().household());
        see("specialist", "/quality/panel/household/" + household)
                .andExpect(content().string(containsString("户里没有户主")))
                .andExpect(content().string(containsString("马秀兰")));
    }

    @Test
    void goesOutAsSheets() throws Exception {
        see("officer", "/quality/export?purpose=check")
                .andExpect(header().string("Content-Disposition", containsString("xlsx")));
        see("officer", "/quality/findings/export?purpose=check")
                .andExpect(header().string("Content-Disposition", containsString("xlsx")));
        mvc.perform(get("/quality/export?purpose=check").with(authentication(office.signedIn("specialist"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void inspectsEveryoneOnDemandOnlyForWhoMayRun() throws Exception {
        send("officer", "/quality/run").andExpect(status().is3xxRedirection());
        send("clerk", "/quality/run").andExpect(status().isForbidden());
    }

    @Test
    void bringsTheVillageItsTask() throws Exception {
        see("specialist", "/tasks").andExpect(content().string(containsString("条资料问题要改")));
    }
}
