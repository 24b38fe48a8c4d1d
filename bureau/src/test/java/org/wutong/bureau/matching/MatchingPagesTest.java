package org.wutong.bureau.matching;

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

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;

@BureauTest
class MatchingPagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    Matches matches;

    @Autowired
    MockMvc mvc;

    private long here;
    private long there;
    private List<Long> jobs = List.of();

    @BeforeEach
    void aSmallCounty() {
        office.empty();
        jobs = office.asProgram(() -> vacancies.load(List.of(
                Drafts.vacancy("缝纫工", "5000-5800", "330603"),
                Drafts.vacancy("家政服务员", "3800-4500", "640104"),
                Drafts.vacancy("装卸工", "200元/天", "440300"))));
        here = add(Seekers.seamstress(MadeUp.VILLAGE, 2));
        there = add(Seekers.seamstress(MadeUp.OTHER_VILLAGE, 1));
    }

    @Test
    void matchesEveryoneInTheBackgroundWhenAnOfficerAsks() throws Exception {
        mvc.perform(post("/matching")
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/matching"));
        waitForTheRun();
        see("officer", "/matching")
                .andExpect(content().string(containsString("2 人 × 3 个岗位")))
                .andExpect(content().string(containsString("若也愿意去")));
        see("officer", "/matching?group=ENOUGH_OR_MORE").andExpect(content().string(containsString("没有符合条件的人")));
        see("clerk", "/matching").andExpect(content().string(not(containsString("/matching/workers/" + there))));
        see("officer", "/matching?place=" + MadeUp.OTHER_VILLAGE)
                .andExpect(content().string(not(containsString("/matching/workers/" + here))));
    }

    @Test
    void letsOnlyThoseStartItWhoMay() throws Exception {
        mvc.perform(post("/matching")
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        see("clerk", "/matching")
                .andExpect(content().string(containsString("还没有匹配过")))
                .andExpect(content().string(not(containsString("匹配全部愿就业人员"))));
    }

    @Test
    void showsTheThreeJobsOnThePersonsPageWithReasons() throws Exception {
        see("specialist", "/matching/panel/person/" + here)
                .andExpect(content().string(containsString("推荐给她的三个岗位")))
                .andExpect(content().string(containsString("1. 缝纫工")))
                .andExpect(content().string(containsString("正是想做的工种")))
                .andExpect(content().string(containsString("工资 5,000 起，达到要的 4,000")))
                .andExpect(content().string(containsString("工资下限差 200，可谈")))
                .andExpect(content().string(not(containsString("装卸工"))));
    }

    @Test
    void hidesAWorkerOfAnotherTownship() throws Exception {
        for (String path : List.of("/matching/panel/person/", "/matching/workers/")) {
            mvc.perform(get(path + there).with(authentication(office.signedIn("clerk"))))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void explainsWhyNotOthers() throws Exception {
        see("clerk", "/matching/workers/" + here + "?barred=REGION")
                .andExpect(content().string(containsString("3 个在招岗位，2 个合适")))
                .andExpect(content().string(containsString("装卸工")))
                .andExpect(content().string(containsString("不在愿意去的地方")))
                .andExpect(content().string(containsString("各项得分")));
        see("clerk", "/matching/workers/" + here + "?lang=en")
                .andExpect(content().string(containsString("outside the regions willing to go to")));
    }

    @Test
    void showsTheBestWorkersOfAVacancyInSight() throws Exception {
        see("officer", "/matching/panel/vacancy/" + jobs.get(0))
                .andExpect(content().string(containsString("/people/" + here)))
                .andExpect(content().string(containsString("/people/" + there)));
        see("clerk", "/matching/vacancies/" + jobs.get(0))
                .andExpect(content().string(containsString("/people/" + here)))
                .andExpect(content().string(not(containsString("/people/" + there))))
                .andExpect(content().string(not(containsString("640399"))));
    }

    @Test
    void saysSoWhereAPersonDoesNotLookForWork() throws Exception {
        office.asProgram(() -> workers.change(here, 0, WorkerDraft.change().set(WorkerField.WILLING, false), "test"));
        see("clerk", "/matching/panel/person/" + here).andExpect(content().string(containsString("没有登记就业意愿")));
    }

    private void waitForTheRun() throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (office.as("officer", () -> matches.lastRun().isEmpty())) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(100);
        }
    }

    private long add(WorkerDraft draft) {
        return office.asProgram(() -> workers.add(draft, "test"));
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))))
                .andExpect(status().isOk());
    }
}
