package org.wutong.bureau.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class CategoryPapersTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Households households;

    long worker;

    @BeforeEach
    void people() {
        office.empty();
        worker = office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                                .category(CategoryClaim.holds(CategoryKind.HARDSHIP, false, "test")),
                        "test"));
    }

    private Category category() {
        long household =
                office.as("officer", () -> workers.find(worker)).orElseThrow().household();
        return office.as("officer", () -> households.categories(household)).get(0);
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    private ResultActions prove(String login, String from, String to) throws Exception {
        return as(
                login,
                post("/people/categories/" + category().id())
                        .param("from", from)
                        .param("to", to)
                        .param("paper", "认定 7 号"));
    }

    @Test
    void recordsDaysAndPaperWithTheDayOfRecording() throws Exception {
        prove("clerk", "2024-01-01", "").andExpect(redirectedUrl("/people/" + worker));

        assertThat(category().fromDate()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(category().paper()).isEqualTo("认定 7 号");
        assertThat(category().recordedOn()).isEqualTo(TestOffice.TODAY);
        as("clerk", get("/people/" + worker + "/categories"))
                .andExpect(content().string(containsString("认定 7 号")));
    }

    @Test
    void aPaperStaysWhenALaterSourceMerelyRefinesTheCategory() throws Exception {
        prove("clerk", "2024-01-01", "");
        office.as(
                "officer",
                () -> workers.change(
                        worker,
                        workers.find(worker).orElseThrow().version(),
                        WorkerDraft.change()
                                .category(new CategoryClaim(
                                        CategoryKind.HARDSHIP, false, true, "ELDER", null, null, "roster")),
                        "test"));

        assertThat(category().subkind()).isEqualTo("ELDER");
        assertThat(category().paper()).isEqualTo("认定 7 号");
    }

    @Test
    void refusesDaysTheWrongWayRoundAndWhoeverIsOutOfReach() throws Exception {
        prove("clerk", "2024-05-01", "2024-01-01").andExpect(status().is(422));
        prove("clerk2", "2024-01-01", "").andExpect(status().isNotFound());
        assertThat(category().paper()).isNull();
    }
}
