package org.wutong.bureau.vacancies;

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

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.Employers;

@BureauTest
class VacancyPagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Vacancies vacancies;

    @Autowired
    Employers employers;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void none() {
        office.empty();
    }

    @Test
    void addsAVacancyAndLinksItToItsEmployerByName() throws Exception {
        long employer = office.asProgram(() -> employers.add(new EmployerDraft(
                "330603", "绍兴柯岭服饰有限公司", null, EmployerKind.ENTERPRISE, null, null, "", "", null, null, null, false)));
        mvc.perform(form("officer", "缝纫工")).andExpect(status().is3xxRedirection());
        Vacancy vacancy = office.asProgram(vacancies::open).get(0);
        assertThat(vacancy.employer()).isEqualTo(employer);
        assertThat(vacancy.workRegion()).isEqualTo("330603");
        see("reader", "/vacancies/panel/employer/" + employer)
                .andExpect(content().string(containsString("缝纫工")))
                .andExpect(content().string(containsString("5,000–5,800")));
        see("reader", "/vacancies/" + vacancy.id()).andExpect(content().string(containsString("不排除任何人")));
    }

    @Test
    void refusesATitleThatShutsOutASexAndSaysWhatToDo() throws Exception {
        mvc.perform(form("officer", "缝纫工（女）"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("是按性别挡人，不能登记")))
                .andExpect(content().string(containsString("就业促进法第二十七条")));
        assertThat(office.asProgram(vacancies::open)).isEmpty();
    }

    @Test
    void refusesAnAgeLimitWithoutALegalGround() throws Exception {
        mvc.perform(form("officer", "缝纫工").param("ageLimit", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不能只凭年龄把人挡在外面")));
        mvc.perform(form("officer", "缝纫工").param("ageLimit", "true").param("statutory", "SPECIAL_OPERATION"))
                .andExpect(status().is3xxRedirection());
        assertThat(office.asProgram(vacancies::open).get(0).statutory()).isEqualTo(StatutoryAge.SPECIAL_OPERATION);
    }

    @Test
    void namesEveryWrongFieldAtOnce() throws Exception {
        mvc.perform(post("/vacancies")
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf())
                        .param("title", "缝纫工")
                        .param("place", "火星")
                        .param("headcount", "很多")
                        .param("occupation", "6-99-99-99")
                        .param("closes", "2024-02-30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“火星”不是已知的地名")))
                .andExpect(content().string(containsString("很多 不是")))
                .andExpect(content().string(containsString("6-99-99-99”不是职业大典")))
                .andExpect(content().string(containsString("用人单位没有填")))
                .andExpect(content().string(containsString("不是日期")));
    }

    @Test
    void saysThatDailyPayCountsAsUnknownInMatching() throws Exception {
        long id = office.asProgram(() -> vacancies.add(Drafts.vacancy("小工", "200元/天", null)));
        see("clerk", "/vacancies/" + id).andExpect(content().string(containsString("日薪不折算成月薪")));
    }

    @Test
    void letsAnOfficerChooseAmongCandidates() throws Exception {
        office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("量子茶艺体验官", "", null))));
        see("officer", "/vacancies/unsure?title=量子茶艺体验官&word=茶艺")
                .andExpect(content().string(containsString("4-03-02-07")));
        mvc.perform(post("/vacancies/unsure")
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf())
                        .param("title", "量子茶艺体验官")
                        .param("code", "4-03-02-07"))
                .andExpect(redirectedUrl("/vacancies/unsure"));
        assertThat(office.asProgram(vacancies::open).get(0).confidence()).isEqualTo(OccupationConfidence.CONFIRMED);
    }

    @Test
    void showsTheListWithItsFilters() throws Exception {
        office.asProgram(() -> vacancies.load(
                List.of(Drafts.vacancy("缝纫工", "5000", "330603"), Drafts.vacancy("保洁员", "看着给", "640106100"))));
        see("specialist", "/vacancies?place=浙江&wage=4000")
                .andExpect(content().string(containsString("缝纫工")))
                .andExpect(content().string(not(containsString("保洁员"))));
        see("specialist", "/vacancies?unread=true&lang=en").andExpect(content().string(containsString("pay not read")));
    }

    @Test
    void keepsTheVillageFromChangingWhatTheCountyShares() throws Exception {
        mvc.perform(form("clerk", "缝纫工")).andExpect(status().isForbidden());
        see("clerk", "/vacancies").andExpect(content().string(not(containsString("/vacancies/new"))));
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))))
                .andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder form(String login, String title) {
        return post("/vacancies")
                .with(authentication(office.signedIn(login)))
                .with(csrf())
                .param("title", title)
                .param("employerName", "绍兴柯岭服饰有限公司")
                .param("place", "浙江省绍兴市柯桥区")
                .param("headcount", "20")
                .param("payText", "5000-5800")
                .param("ageMin", "18")
                .param("ageMax", "50");
    }
}
