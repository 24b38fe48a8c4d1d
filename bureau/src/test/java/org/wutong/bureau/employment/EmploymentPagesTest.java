package org.wutong.bureau.employment;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;

@BureauTest
class EmploymentPagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    long worker;

    @BeforeEach
    void worker() {
        office.empty();
        worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    private MockHttpServletRequestBuilder shaoxing() {
        return post("/employment/of/" + worker)
                .param("from", "2024-03-01")
                .param("to", "2024-09-30")
                .param("employer", "绍兴柯岭服饰")
                .param("place", "浙江省绍兴市")
                .param("title", "缝纫工")
                .param("wage", "4150")
                .param("contract", "true");
    }

    @Test
    void recordsSpellFromTheForm() throws Exception {
        as("clerk", shaoxing()).andExpect(redirectedUrl("/people/" + worker));

        List<Spell> recorded = office.as("clerk", () -> spells.of(worker));
        assertThat(recorded).singleElement().satisfies(spell -> {
            assertThat(spell.workRegion()).isEqualTo("3306");
            assertThat(spell.monthlyWageFen()).isEqualTo(415_000L);
            assertThat(spell.contractSigned()).isTrue();
            assertThat(spell.socialInsurance()).isNull();
        });
    }

    @Test
    void showsLifeLineWithMonthsAndIncome() throws Exception {
        as("clerk", shaoxing());

        as("clerk", get("/employment/of/" + worker))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("浙江绍兴·缝纫工")))
                .andExpect(content().string(containsString("2024 年：稳定 7 个月·连续 7 个月·累计 7 个月")))
                .andExpect(content().string(containsString("29050.00")));
    }

    @Test
    void refusesOverlapNamingTheOtherSpellAndTheCure() throws Exception {
        as("clerk", shaoxing());

        as("clerk", post("/employment/of/" + worker).param("from", "2024-09-30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("与“绍兴柯岭服饰”（2024-03-01 至 2024-09-30）重叠")));
    }

    @Test
    void refusesSpellThatEndsBeforeItBegins() throws Exception {
        as("clerk", post("/employment/of/" + worker).param("from", "2024-09-30").param("to", "2024-03-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("结束日 2024-03-01 早于开始日 2024-09-30")));
    }

    @Test
    void asksWhichPlaceWhenSeveralFit() throws Exception {
        as("clerk", post("/employment/of/" + worker).param("from", "2024-09-30").param("place", "鼓楼区"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“鼓楼区”有好几处")));
    }

    @Test
    void hidesAndRefusesWorkOfAnotherTownship() throws Exception {
        as("clerk", shaoxing());
        long id = office.as("clerk", () -> spells.of(worker)).get(0).id();

        as("clerk2", get("/employment/of/" + worker)).andExpect(status().isNotFound());
        as("clerk2", get("/employment/spells/" + id)).andExpect(status().isNotFound());
        as("clerk2", post("/employment/spells/" + id + "/remove").param("version", "0"))
                .andExpect(status().isNotFound());
        as("reader", get("/employment/spells/" + id)).andExpect(status().isForbidden());
    }

    @Test
    void removesSpellRecordedByMistake() throws Exception {
        as("clerk", shaoxing());
        long id = office.as("clerk", () -> spells.of(worker)).get(0).id();
        as("clerk", get("/employment/spells/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("绍兴柯岭服饰")));

        as("clerk", post("/employment/spells/" + id + "/remove").param("version", "0"))
                .andExpect(redirectedUrl("/people/" + worker));

        assertThat(office.as("clerk", () -> spells.of(worker))).isEmpty();
    }

    @Test
    void countsTheThreeListsForEachTownshipOfTheViewScope() throws Exception {
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 3, 1)).until(LocalDate.of(2024, 9, 30))));

        as("officer", get("/employment"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("良田镇")))
                .andExpect(content()
                        .string(containsString("/people?place=" + TestOffice.TOWNSHIP + "&amp;status=unemployed")));
        as("clerk2", get("/employment")).andExpect(content().string(not(containsString("良田镇"))));
        as("clerk2", get("/employment?place=" + TestOffice.TOWNSHIP)).andExpect(status().isNotFound());
    }
}
