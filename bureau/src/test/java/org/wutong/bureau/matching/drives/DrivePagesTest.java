package org.wutong.bureau.matching.drives;

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
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Vacancies;

@BureauTest
class DrivePagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Drives drives;

    @Autowired
    Offers offers;

    @Autowired
    DriveNotices notices;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    DriveBench bench;

    private long job;
    private long here;
    private long there;

    @BeforeEach
    void aDriveOfTwoTownships() {
        office.empty();
        job = office.asProgram(() -> vacancies.load(List.of(DriveBench.job("缝纫工", 5))))
                .get(0);
        here = office.asProgram(() -> workers.add(DriveBench.seeker(MadeUp.VILLAGE, "马秀兰", 2, null), "test"));
        there = office.asProgram(() -> workers.add(DriveBench.seeker(MadeUp.OTHER_VILLAGE, "马秀梅", 4, null), "test"));
    }

    @Test
    void makesADriveFromItsFormWithTheClassesOfThePolicy() throws Exception {
        see("officer", "/matching/drives/new")
                .andExpect(content().string(containsString("家中无人就业")))
                .andExpect(content().string(containsString("JF-14b")));
        mvc.perform(post("/matching/drives")
                        .param("name", "冬季专场")
                        .param("places", TestOffice.TOWNSHIP, MadeUp.VILLAGE)
                        .param("begins", "2024-11-30")
                        .param("ends", "2024-12-31")
                        .param("classes", "monitored")
                        .param("gap", "0.01")
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        Drive made = office.as("officer", () -> drives.all(null, "", 5)).get(0);
        assertThat(made.what().places()).containsExactly(TestOffice.TOWNSHIP);
        assertThat(made.what().classes()).containsExactly("monitored");
        assertThat(made.what().gap()).isEqualTo(100);
    }

    @Test
    void tellsWhatIsWrongInTheFormAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(post("/matching/drives")
                        .param("name", "冬季专场")
                        .param("begins", "2024-11-30")
                        .param("ends", "2024-11-01")
                        .param("gap", "much")
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请至少选一个")))
                .andExpect(content().string(containsString("结束日期早于开始日期")))
                .andExpect(content().string(containsString("0 到 100")))
                .andExpect(content().string(containsString("冬季专场")));
        assertThat(office.as("officer", () -> drives.all(null, "", 5))).isEmpty();
    }

    @Test
    void letsOnlyThosePlanWhoMay() throws Exception {
        long id = bench.drive(TestOffice.COUNTY);
        mvc.perform(post("/matching/drives/" + id + "/plan")
                        .param("kind", "WHOLE")
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        see("clerk", "/matching/drives/" + id).andExpect(content().string(not(containsString("排方案</button>"))));
        see("officer", "/matching/drives/" + id).andExpect(content().string(containsString("排方案</button>")));
    }

    @Test
    void plansInTheBackgroundWhenAnOfficerAsks() throws Exception {
        long id = bench.drive(TestOffice.COUNTY);
        ask(id, "plan", "kind", "WHOLE");
        waitForThePlan(id);
        see("officer", "/matching/drives/" + id)
                .andExpect(content().string(containsString("就是最优")))
                .andExpect(content().string(containsString("2 / 2")))
                .andExpect(content().string(containsString("RS-14")));
    }

    @Test
    void showsEachTownshipItsOwnLinesAndCallList() throws Exception {
        long id = offered();
        for (String path : List.of("/people", "/calls", "/calls/sheet")) {
            see("clerk", "/matching/drives/" + id + path)
                    .andExpect(content().string(containsString("马秀兰")))
                    .andExpect(content().string(not(containsString("马秀梅"))));
        }
        mvc.perform(get("/matching/drives/" + id + "/people/" + there).with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isNotFound());
        see("officer", "/matching/drives/" + id + "/people").andExpect(content().string(containsString("马秀梅")));
    }

    @Test
    void takesAnAnswerByNumberAndDropsThePersonFromTheList() throws Exception {
        long id = offered();
        mvc.perform(post("/matching/drives/" + id + "/calls")
                        .param("worker", Long.toString(here))
                        .param("vacancy", Long.toString(job))
                        .param("answer", "1")
                        .with(authentication(office.signedIn("specialist")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        see("specialist", "/matching/drives/" + id + "/calls")
                .andExpect(content().string(containsString("没有等答复的人")));
        see("officer", "/matching/drives/" + id + "/people?show=ACCEPTED")
                .andExpect(content().string(containsString("马秀兰")));
        see("officer", "/matching/drives/" + id + "/results")
                .andExpect(content().string(containsString("缝纫工")));
    }

    @Test
    void showsWholePhonesOnASheetOnlyForAPurpose() throws Exception {
        long id = offered();
        see("clerk", "/matching/drives/" + id + "/calls/sheet")
                .andExpect(content().string(not(containsString("13900000002"))));
        mvc.perform(post("/matching/drives/" + id + "/calls/sheet")
                        .param("reason", "打电话")
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(content().string(containsString("13900000002")));
        mvc.perform(post("/matching/drives/" + id + "/calls/sheet")
                        .param("reason", "打电话")
                        .with(authentication(office.signedIn("specialist")))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void asksForAPurposeBeforeItExports() throws Exception {
        long id = offered();
        for (String path : List.of("/people/export", "/calls/export", "/results/export", "/vacancies/export")) {
            mvc.perform(get("/matching/drives/" + id + path).with(authentication(office.signedIn("officer"))))
                    .andExpect(status().is3xxRedirection());
            see("officer", "/matching/drives/" + id + path + "?purpose=存档")
                    .andExpect(
                            content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
            mvc.perform(get("/matching/drives/" + id + path).with(authentication(office.signedIn("specialist"))))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void writesToEachPersonOnceHoweverOftenItIsAsked() {
        long id = offered();
        List<Long> waiting = office.as("officer", () -> notices.waiting(id));
        assertThat(waiting).containsExactly(here, there);
        office.as("officer", () -> notices.order(id, waiting));
        office.as("officer", () -> notices.order(id, waiting));
        assertThat(office.asProgram(() -> jdbc.sql("select count(*) from messages.message where template = 'job-offer'")
                        .query(Long.class)
                        .single()))
                .isEqualTo(2);
    }

    @Test
    void followsAWorkerWhoMovesToAnotherVillage() {
        long id = offered();
        office.asProgram(() -> workers.change(here, 0, WorkerDraft.at(MadeUp.OTHER_VILLAGE), "test"));
        assertThat(office.as(
                        "clerk2",
                        () -> offers.waiting(Objects.requireNonNull(bench.at(id).plan()), TestOffice.COUNTY)))
                .containsKeys(here, there);
    }

    private long offered() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        office.as(
                "officer",
                () -> offers.confirm(id, Objects.requireNonNull(bench.at(id).plan())));
        return id;
    }

    private void ask(long id, String deed, String name, String value) throws Exception {
        mvc.perform(post("/matching/drives/" + id + "/" + deed)
                        .param(name, value)
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private void waitForThePlan(long id) throws InterruptedException {
        long until = System.nanoTime() + java.time.Duration.ofSeconds(60).toNanos();
        while (bench.at(id).plan() == null) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(100);
        }
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))))
                .andExpect(status().isOk());
    }
}
