package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class SignInTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    StaffDesk desk;

    @Autowired
    JdbcClient jdbc;

    Door door;

    @BeforeEach
    void open() {
        office.empty();
        door = new Door(mvc);
    }

    private String hire() {
        return office.hire(Role.TOWNSHIP_CLERK, TestOffice.TOWNSHIP, TestOffice.TOWNSHIP, TestOffice.COUNTY);
    }

    @Test
    void opensWithTheRightPassword() throws Exception {
        MockHttpSession session = door.enter(hire(), TestOffice.PASSWORD);

        mvc.perform(get("/").session(session)).andExpect(status().isOk());
    }

    @Test
    void keepsPasswordsAsArgon2() {
        assertThat(office.officer(hire()).passwordHash()).startsWith("$argon2id$");
    }

    @Test
    void turnsAwayAWrongPassword() throws Exception {
        door.knock(hire(), "not-the-password").andExpect(redirectedUrl("/sign-in?refused"));
    }

    @Test
    void turnsAwayAnUnknownLoginInTheSameWay() throws Exception {
        door.knock("nobody-at-all", "not-the-password").andExpect(redirectedUrl("/sign-in?refused"));
    }

    @Test
    void recordsARefusalUnderTheLoginThatWasTried() throws Exception {
        String login = hire();
        door.knock(login, "not-the-password");

        assertThat(refusals()).last().isEqualTo(login);
    }

    @Test
    void keepsWhatWasTypedForAnUnknownLoginOutOfTheTrail() throws Exception {
        door.knock("my-password-in-the-wrong-field", "x");

        assertThat(refusals()).last().isEqualTo("?");
        assertThat(refusals()).doesNotContain("my-password-in-the-wrong-field");
    }

    @Test
    void slowsDownAfterTenAttemptsThoughTheEleventhIsRight() throws Exception {
        String login = hire();
        for (int i = 0; i < 10; i++) {
            door.knock(login, "guess-" + i).andExpect(redirectedUrl("/sign-in?refused"));
        }

        door.knock(login, TestOffice.PASSWORD).andExpect(redirectedUrl("/sign-in?slow"));
    }

    @Test
    void slowsDownAnAddressThatTriesManyLogins() throws Exception {
        String address = Door.address();
        for (int i = 0; i < 60; i++) {
            mvc.perform(post("/sign-in")
                    .remoteAddress(address)
                    .param("login", "unknown" + i)
                    .with(csrf()));
        }

        mvc.perform(post("/sign-in")
                        .remoteAddress(address)
                        .param("login", "unknown60")
                        .with(csrf()))
                .andExpect(redirectedUrl("/sign-in?slow"));
    }

    @Test
    void turnsAwayALockedAccountThatKnowsItsPassword() throws Exception {
        String login = hire();
        asOfficer(login, StaffDeskActs::lock);

        door.knock(login, TestOffice.PASSWORD).andExpect(redirectedUrl("/sign-in?locked"));
    }

    @Test
    void doesNotTellAGuesserThatAnAccountIsLocked() throws Exception {
        String login = hire();
        asOfficer(login, StaffDeskActs::lock);

        door.knock(login, "not-the-password").andExpect(redirectedUrl("/sign-in?refused"));
    }

    static Stream<Named<BiConsumer<StaffDesk, Officer>>> narrowings() {
        return Stream.of(
                Named.of("locks", StaffDeskActs::lock),
                Named.of("changes the scope", StaffDeskActs::rescope),
                Named.of("resets the password", StaffDesk::reset));
    }

    /** What an administrator may do to somebody, with all arguments given. */
    static final class StaffDeskActs {
        static void lock(StaffDesk desk, Officer officer) {
            desk.lock(officer, true);
        }

        static void rescope(StaffDesk desk, Officer officer) {
            desk.change(
                    officer,
                    new Staff.Post(
                            officer.name(),
                            officer.title(),
                            officer.office(),
                            officer.role(),
                            null,
                            TestOffice.OTHER_TOWNSHIP,
                            TestOffice.COUNTY));
        }
    }

    @ParameterizedTest
    @MethodSource("narrowings")
    void endsOpenSessionsWhenAnAdministrator(BiConsumer<StaffDesk, Officer> narrowing) throws Exception {
        String login = hire();
        MockHttpSession session = door.enter(login, TestOffice.PASSWORD);
        asOfficer(login, narrowing);

        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/sign-in?expired"));
    }

    @Test
    void endsTheSessionAtTheApiToo() throws Exception {
        String login = hire();
        MockHttpSession session = door.enter(login, TestOffice.PASSWORD);
        asOfficer(login, StaffDeskActs::lock);

        mvc.perform(get("/api/people").session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void refusesAChangeWithoutItsToken() throws Exception {
        mvc.perform(post("/offices/places")
                        .param("parent", TestOffice.TOWNSHIP)
                        .param("name", "新点")
                        .with(authentication(office.signedIn("officer"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void sendsWhoeverIsNotSignedInToTheDoor() throws Exception {
        mvc.perform(get("/owed")).andExpect(redirectedUrl("/sign-in"));
    }

    private void asOfficer(String login, BiConsumer<StaffDesk, Officer> act) {
        office.as("officer", () -> {
            act.accept(desk, office.officer(login));
            return true;
        });
    }

    private List<String> refusals() {
        return office.asProgram(
                () -> jdbc.sql("select actor_name from offices.audit where action = 'sign-in-refused' order by id")
                        .query(String.class)
                        .list());
    }
}
