package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class FirstPasswordTest {
    private static final String CHOSEN = "a-password-of-my-own";

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    StaffDesk desk;

    Door door;
    StaffDesk.FirstPassword first;
    MockHttpSession session;

    @BeforeEach
    void firstSignIn() throws Exception {
        office.empty();
        door = new Door(mvc);
        String login = office.hire(Role.TOWNSHIP_CLERK, TestOffice.TOWNSHIP, TestOffice.TOWNSHIP, TestOffice.COUNTY);
        first = office.as("officer", () -> desk.reset(office.officer(login)));
        session = door.enter(first.login(), first.password());
    }

    private ResultActions choose(String current, String chosen, String again) throws Exception {
        return mvc.perform(post("/password")
                .session(session)
                .param("current", current)
                .param("chosen", chosen)
                .param("again", again)
                .with(csrf()));
    }

    @ParameterizedTest
    @CsvSource({"/", "/owed", "/targets", "/offices/places"})
    void mustBeChangedBeforeAnyPageOpens(String page) throws Exception {
        mvc.perform(get(page).session(session)).andExpect(redirectedUrl("/password"));
    }

    @Test
    void isNoKeyToTheApi() throws Exception {
        mvc.perform(get("/api/people").session(session)).andExpect(status().isForbidden());
    }

    @Test
    void endsTheSessionWhenItIsChanged() throws Exception {
        choose(first.password(), CHOSEN, CHOSEN).andExpect(redirectedUrl("/sign-in?changed"));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void isWorthNothingOnceChanged() throws Exception {
        choose(first.password(), CHOSEN, CHOSEN);

        door.knock(first.login(), first.password()).andExpect(redirectedUrl("/sign-in?refused"));
        mvc.perform(get("/").session(door.enter(first.login(), CHOSEN))).andExpect(status().isOk());
    }

    @Test
    void isNotChangedByWhoDoesNotKnowIt() throws Exception {
        choose("something-else", CHOSEN, CHOSEN).andExpect(status().is(422));
    }

    @ParameterizedTest
    @CsvSource({"short", "LOGIN-and-more"})
    void isNotChangedToAWeakOne(String weak) throws Exception {
        String chosen = weak.replace("LOGIN", first.login());
        choose(first.password(), chosen, chosen).andExpect(status().is(422));
    }

    @Test
    void isNotKept() throws Exception {
        choose(first.password(), first.password(), first.password()).andExpect(status().is(422));
    }

    @Test
    void isNotChangedToATypingError() throws Exception {
        choose(first.password(), CHOSEN, CHOSEN + "x").andExpect(status().is(422));
    }
}
