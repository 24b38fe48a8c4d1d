package org.wutong.bureau.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
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
class SurveyPagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    SurveyBook book;

    @Autowired
    Sheets sheets;

    private long worker;

    @BeforeEach
    void somebody() {
        office.empty();
        worker = office.as("clerk", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 1), "test"));
    }

    @Test
    void goesFromPersonToFinishedSheetToResults() throws Exception {
        call("specialist", get("/surveys/panel/worker/" + worker))
                .andExpect(content().string(containsString("农牧民工工资性收入监测")))
                .andExpect(content().string(containsString("没填")))
                .andExpect(content().string(not(containsString("??"))));
        call("specialist", get(form()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2024年11月")))
                .andExpect(content().string(not(containsString("??"))));
        call("specialist", filled("true", "4500", "all")).andExpect(status().is3xxRedirection());
        call("clerk", get("/surveys/worker-wages"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已填 1 份，应填 1 份")))
                .andExpect(content().string(containsString("平均 4500.00")))
                .andExpect(content().string(not(containsString("??"))));
        call("clerk", get("/surveys/worker-wages/unanswered"))
                .andExpect(content().string(containsString("都填了")));
    }

    @Test
    void tellsEachAnswerThatCannotBeTakenAndKeepsWhatWasTyped() throws Exception {
        call("specialist", filled("true", "四千五", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“四千五”不是金额")))
                .andExpect(content().string(containsString("必答题，没有填")))
                .andExpect(content().string(containsString("value=\"四千五\"")));
        assertThat(sheets()).isEmpty();
    }

    @Test
    void keepsADraftAndSaysWhatIsAskedNow() throws Exception {
        call("specialist", post(form() + "/draft").param("period", "2024-11").param("answer-paid", "true"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Trigger", containsString("\"wage\"")))
                .andExpect(header().string("HX-Trigger", containsString("\"version\":1")));
        call(
                        "specialist",
                        post(form() + "/draft")
                                .param("period", "2024-11")
                                .param("version", "1")
                                .param("answer-paid", "false"))
                .andExpect(header().string("HX-Trigger", not(containsString("\"wage\""))));
        assertThat(sheets())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.done()).isFalse());
    }

    @Test
    void showsEveryKindOfQuestionInBothLanguages() throws Exception {
        for (Survey survey : book.all()) {
            for (String lang : List.of("zh-CN", "en")) {
                call("specialist", get("/surveys/" + survey.id() + "/of/" + worker + "?lang=" + lang))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
                call("clerk", get("/surveys/" + survey.id() + "?lang=" + lang))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        call("clerk", get("/surveys")).andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void keepsSingleSheetsFromReadersAboveTheOffice() throws Exception {
        call("specialist", filled("false", "", ""));
        call("reader", get(form())).andExpect(status().isForbidden());
        call("reader", get("/surveys/worker-wages/unanswered")).andExpect(status().isForbidden());
        call("reader", get("/surveys/worker-wages"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已填不足 5 份")));
        call("clerk2", get(form())).andExpect(status().isNotFound());
        call("auditor", filled("false", "", "")).andExpect(status().isForbidden());
    }

    @Test
    void answersNothingForAPeriodYetToCome() throws Exception {
        call("clerk", get("/surveys/worker-wages?period=2024-12")).andExpect(status().isNotFound());
        call("clerk", get("/surveys/worker-wages?period=2024Q4")).andExpect(status().isNotFound());
        call("clerk", get("/surveys/nothing")).andExpect(status().isNotFound());
    }

    @Test
    void readsPlacesDatesAndSeveralAnswers() throws Exception {
        call(
                        "specialist",
                        post("/surveys/worker-settling/of/" + worker)
                                .param("period", "2024")
                                .param("answer-in_town", "true")
                                .param("answer-town", "浙江省绍兴市柯桥区")
                                .param("answer-since", "2023-03-05")
                                .param("answer-dwelling", "rented")
                                .param("answer-household_size", "3人")
                                .param("answer-insured", "health", "injury")
                                .param("answer-stay", "stay")
                                .param("answer-hindrance", "没有"))
                .andExpect(status().is3xxRedirection());
        assertThat(sheets())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.answers().values())
                        .isEqualTo(Map.of(
                                "in_town", true,
                                "town", "330603",
                                "since", "2023-03-05",
                                "dwelling", "rented",
                                "household_size", 3L,
                                "insured", List.of("health", "injury"),
                                "stay", "stay")));
    }

    private String form() {
        return "/surveys/worker-wages/of/" + worker;
    }

    private MockHttpServletRequestBuilder filled(String paid, String wage, String received) {
        return post(form())
                .param("period", "2024-11")
                .param("answer-paid", paid)
                .param("answer-wage", wage)
                .param("answer-received", received);
    }

    private List<Sheet> sheets() {
        return office.as("clerk", () -> sheets.of(About.WORKER, worker));
    }

    private ResultActions call(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }
}
