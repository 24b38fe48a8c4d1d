package org.wutong.bureau.matching;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;

@BureauTest
class AdvicePagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    MockMvc mvc;

    private long here;
    private long there;
    private List<Long> jobs = List.of();

    @BeforeEach
    void aSmallCounty() {
        office.empty();
        jobs = office.asProgram(() -> vacancies.load(List.of(
                Drafts.vacancy("缝纫工", "3000-3500", "330603"),
                Drafts.vacancy("缝纫工", "3000-3600", "330603"),
                Drafts.vacancy("装卸工", "200元/天", "440300"))));
        here = add(1, MadeUp.VILLAGE);
        there = add(2, MadeUp.OTHER_VILLAGE);
    }

    @Test
    void tellsAWorkerEachConcreteStepWithWhatItAdds() throws Exception {
        see("clerk", "/matching/panel/advice/worker/" + here)
                .andExpect(content().string(containsString("若接受每月 3,500 元（现为 4,000 元），可多 2 个岗位")))
                .andExpect(content().string(containsString("若接受每月 3,600 元（现为 4,000 元），可多 1 个岗位")))
                .andExpect(content().string(containsString("可多 1 个岗位")));
        see("clerk", "/matching/workers/" + here)
                .andExpect(content().string(containsString("/matching/panel/advice/worker/" + here)));
        see("clerk", "/matching/workers/" + here + "/advice?lang=en")
                .andExpect(content().string(containsString("Accepting 3,500 yuan a month (now 4,000) adds 2 jobs")));
    }

    @Test
    void opensTheVacanciesBehindAStep() throws Exception {
        see("clerk", "/matching/workers/" + here + "/advice?give=WAGE&value=350000")
                .andExpect(content().string(containsString("/vacancies/" + jobs.get(0))))
                .andExpect(content().string(containsString("/vacancies/" + jobs.get(1))))
                .andExpect(content().string(not(containsString("/vacancies/" + jobs.get(2)))));
        refuse("/matching/workers/" + here + "/advice?give=WAGE&value=much");
        refuse("/matching/workers/" + here + "/advice?give=STATUTORY_AGE&value=60");
    }

    @Test
    void tellsAVacancyWhatItCouldGiveWayInAndWho() throws Exception {
        see("officer", "/matching/panel/advice/vacancy/" + jobs.get(0))
                .andExpect(content().string(containsString("若工资最高给到每月 4,000 元（现为 3,500 元），可多 2 人")));
        see("officer", "/matching/vacancies/" + jobs.get(0) + "/advice?give=WAGE&value=400000")
                .andExpect(content().string(containsString("/people/" + here)))
                .andExpect(content().string(containsString("/people/" + there)));
        see("officer", "/matching/vacancies/" + jobs.get(2) + "/advice?give=REGION")
                .andExpect(content().string(containsString("另有 2 人只差一条")))
                .andExpect(content().string(containsString("/people/" + here)));
    }

    @Test
    void countsAndShowsPeopleInSightOnly() throws Exception {
        see("clerk", "/matching/vacancies/" + jobs.get(0) + "/advice?give=WAGE&value=400000")
                .andExpect(content().string(containsString("可多 1 人")))
                .andExpect(content().string(not(containsString("/people/" + there))));
        refuse("/matching/workers/" + there + "/advice");
        refuse("/matching/panel/advice/worker/" + there);
    }

    @Test
    void saysThatAVacancyIsOverInsteadOfAdvising() throws Exception {
        office.asProgram(() -> {
            vacancies.seats(jobs.get(0), 0, 0);
            return 0;
        });
        see("officer", "/matching/panel/advice/vacancy/" + jobs.get(0))
                .andExpect(content().string(containsString("岗位已截止、关闭或招满")));
    }

    @Test
    void asksNobodyToGiveWayWhoHasEnough() throws Exception {
        office.asProgram(() -> vacancies.load(List.of(
                Drafts.vacancy("缝纫工", "5000", "330603"),
                Drafts.vacancy("缝纫工", "5100", "330603"),
                Drafts.vacancy("缝纫工", "5200", "330603"))));
        see("clerk", "/matching/panel/advice/worker/" + here)
                .andExpect(content().string(containsString("合适岗位已有 3 个，不用放宽")));
    }

    private long add(int sequence, String village) {
        return office.asProgram(() -> workers.add(
                Seekers.seamstress(village, sequence).set(WorkerField.WISH_REGIONS, List.of("33")), "test"));
    }

    private void refuse(String path) throws Exception {
        mvc.perform(get(path).with(authentication(office.signedIn("clerk")))).andExpect(status().isNotFound());
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))))
                .andExpect(status().isOk());
    }
}
