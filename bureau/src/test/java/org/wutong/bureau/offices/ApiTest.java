package org.wutong.bureau.offices;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.Visitor;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;

/** The read-only API for sister systems: who gets in, and that the row guard holds there too. */
@BureauTest
class ApiTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @LocalServerPort
    int port;

    String login;
    long here;
    long elsewhere;

    @BeforeEach
    void twoPeople() {
        office.empty();
        login = office.hire(Role.TOWNSHIP_CLERK, TestOffice.TOWNSHIP, TestOffice.TOWNSHIP, TestOffice.COUNTY);
        here = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
        elsewhere = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.OTHER_VILLAGE, "杨建国", 331), "test"));
    }

    private ResultActions ask(String path) throws Exception {
        return ask(path, login, TestOffice.PASSWORD);
    }

    private ResultActions ask(String path, String name, String password) throws Exception {
        return mvc.perform(get(path).remoteAddress(Door.address()).with(httpBasic(name, password)));
    }

    @Test
    void answersWithoutKeepingASession() throws Exception {
        var answer = new Visitor(port).ask("/api/people", login, TestOffice.PASSWORD);

        Assertions.assertThat(answer.statusCode()).isEqualTo(200);
        Assertions.assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void listsNobodyOfAnotherTownship() throws Exception {
        ask("/api/people")
                .andExpect(jsonPath("$.people", hasSize(1)))
                .andExpect(jsonPath("$.people[0].name").value("马秀兰"));
    }

    @Test
    void listsNobodyOfAnotherTownshipThatIsAskedForByName() throws Exception {
        ask("/api/people?place=" + TestOffice.OTHER_TOWNSHIP).andExpect(jsonPath("$.people", hasSize(0)));
    }

    @Test
    void doesNotKnowAPersonOfAnotherTownship() throws Exception {
        ask("/api/people/" + elsewhere)
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void givesOfNumbersOnlyTheLastFour() throws Exception {
        ask("/api/people/" + here)
                .andExpect(jsonPath("$.identityLastFour")
                        .value(MadeUp.identity(332).lastFour()))
                .andExpect(jsonPath("$.phoneLastFour").value("0332"))
                .andExpect(
                        content().string(not(containsString(MadeUp.identity(332).full()))))
                .andExpect(content().string(not(containsString("13900000332"))))
                .andExpect(content().string(not(containsString("1981-05-02"))));
    }

    @Test
    void goesOnWhereThePageBeforeEnded() throws Exception {
        office.as(
                "officer",
                () -> workers.addAll(
                        List.of(
                                MadeUp.worker(MadeUp.VILLAGE, "甲", 1),
                                MadeUp.worker(MadeUp.VILLAGE, "乙", 2),
                                MadeUp.worker(MadeUp.VILLAGE, "丙", 3)),
                        "test"));
        Long after = null;
        List<Integer> seen = new java.util.ArrayList<>();
        do {
            String answer = ask("/api/people?limit=3" + (after == null ? "" : "&after=" + after))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            seen.addAll(com.jayway.jsonpath.JsonPath.read(answer, "$.people[*].id"));
            Number next = com.jayway.jsonpath.JsonPath.read(answer, "$.next");
            after = next == null ? null : next.longValue();
        } while (after != null);

        Assertions.assertThat(seen).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void showsAClerkTheStandingsOfTheirTownshipAlone() throws Exception {
        ask("/api/targets").andExpect(jsonPath("$.place").value(TestOffice.TOWNSHIP));
        ask("/api/targets?place=" + TestOffice.OTHER_TOWNSHIP).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/people", "/api/owed", "/api/targets", "/api/vacancies", "/api/docs"})
    void turnsAwayWhoeverDoesNotSignIn(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(401));
    }

    @Test
    void turnsAwayAWrongPassword() throws Exception {
        ask("/api/people", login, "not-the-password").andExpect(status().isUnauthorized());
    }

    @Test
    void turnsAwayARoleThatSeesNoPeople() throws Exception {
        ask("/api/people", office.hire(Role.ADMINISTRATOR, null, "", ""), TestOffice.PASSWORD)
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void slowsDownGuessing() throws Exception {
        for (int i = 0; i < 10; i++) {
            ask("/api/people", login, "guess-" + i).andExpect(status().isUnauthorized());
        }

        ask("/api/people").andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
    }

    @Test
    void doesNotSlowDownWhoKnowsThePassword() throws Exception {
        for (int i = 0; i < 12; i++) {
            ask("/api/people").andExpect(status().isOk());
        }
    }

    @Test
    void changesNothing() throws Exception {
        mvc.perform(post("/api/people").remoteAddress(Door.address()).with(httpBasic(login, TestOffice.PASSWORD)))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/people?limit=0, 400",
        "/api/people?limit=501, 400",
        "/api/people?after=x, 400",
        "/api/owed?after=x, 400",
        "/api/owed?outcome=MAYBE, 400",
        "/api/nothing-here, 404"
    })
    void saysWhatIsWrongAsAProblem(String path, int status) throws Exception {
        ask(path)
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void describesItself() throws Exception {
        ask("/api/docs")
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$.paths.keys()",
                        hasItems("/api/people", "/api/people/{id}", "/api/owed", "/api/targets", "/api/vacancies")));
    }

    @Test
    void listsOpenVacancies() throws Exception {
        ask("/api/vacancies").andExpect(status().isOk()).andExpect(jsonPath("$.vacancies", hasSize(0)));
    }
}
