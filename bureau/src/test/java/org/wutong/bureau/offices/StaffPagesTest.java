package org.wutong.bureau.offices;

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

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class StaffPagesTest {
    private static final String PROVINCE = TestOffice.COUNTY.substring(0, 2);

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Staff staff;

    String admin;

    @BeforeEach
    void open() {
        office.empty();
        admin = office.hire(Role.COUNTY_OFFICER, TestOffice.TOWNSHIP, TestOffice.TOWNSHIP, TestOffice.COUNTY);
    }

    private String hire(String view) {
        return office.hire(Role.TOWNSHIP_CLERK, view, view, TestOffice.COUNTY);
    }

    private MockHttpServletRequestBuilder asAdmin(MockHttpServletRequestBuilder request) {
        return request.with(authentication(office.signedIn(admin))).with(csrf());
    }

    private ResultActions save(String address, Map<String, String> changes) throws Exception {
        Map<String, String> form = new HashMap<>(Map.of(
                "login",
                "n" + Long.toString(System.nanoTime(), 36),
                "name",
                "新人",
                "role",
                "TOWNSHIP_CLERK",
                "viewScope",
                TestOffice.TOWNSHIP,
                "editScope",
                TestOffice.TOWNSHIP,
                "searchScope",
                TestOffice.COUNTY));
        form.putAll(changes);
        MockHttpServletRequestBuilder request = asAdmin(post(address));
        form.forEach(request::param);
        return mvc.perform(request);
    }

    @Test
    void listOnlyStaffOfTheAdministratorsOwnPlace() throws Exception {
        String here = hire(TestOffice.TOWNSHIP);
        String elsewhere = hire(TestOffice.OTHER_TOWNSHIP);

        mvc.perform(asAdmin(get("/offices/staff")))
                .andExpect(content().string(containsString(here)))
                .andExpect(content().string(not(containsString(elsewhere))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/reset", "/lock?locked=true"})
    void doNotReachStaffBeyondTheOwnPlace(String act) throws Exception {
        Officer elsewhere = office.officer(hire(TestOffice.OTHER_TOWNSHIP));

        mvc.perform(asAdmin(post("/offices/staff/" + elsewhere.id() + act))).andExpect(status().isNotFound());
        assertThat(office.officer(elsewhere.login()).passwordHash()).isEqualTo(elsewhere.passwordHash());
        assertThat(office.officer(elsewhere.login()).locked()).isFalse();
    }

    @Test
    void doNotReachStaffOfTheCountyFromATownship() throws Exception {
        mvc.perform(asAdmin(get("/offices/staff/" + office.officer("officer").id())))
                .andExpect(status().isNotFound());
    }

    @Test
    void doNotReachAnAdministratorFromAnotherRole() throws Exception {
        String above = office.hire(Role.ADMINISTRATOR, null, TestOffice.TOWNSHIP, TestOffice.TOWNSHIP);

        mvc.perform(asAdmin(post("/offices/staff/" + office.officer(above).id() + "/reset")))
                .andExpect(status().isNotFound());
    }

    @Test
    void showAFirstPasswordOnceAndOnlyOnce() throws Exception {
        MockHttpSession session = new Door(mvc).enter(admin, TestOffice.PASSWORD);
        Officer someone = office.officer(hire(TestOffice.TOWNSHIP));
        mvc.perform(post("/offices/staff/" + someone.id() + "/reset")
                .session(session)
                .with(csrf()));

        mvc.perform(get("/offices/staff").session(session))
                .andExpect(content().string(containsString("id=\"first-password\"")));
        mvc.perform(get("/offices/staff").session(session))
                .andExpect(content().string(not(containsString("id=\"first-password\""))));
    }

    @Test
    void giveANewMemberAPasswordThatOpens() throws Exception {
        var added = save("/offices/staff", Map.of())
                .andExpect(redirectedUrl("/offices/staff"))
                .andReturn();
        var first = (StaffDesk.FirstPassword)
                Objects.requireNonNull(added.getFlashMap().get("firstPassword"));

        new Door(mvc).knock(first.login(), first.password()).andExpect(redirectedUrl("/"));
        assertThat(office.officer(first.login()).mustChange()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "login, 1abc",
        "login, ab",
        "name, ' '",
        "viewScope, 640106101",
        "viewScope, 640106",
        "viewScope, ''",
        "viewScope, 640106199",
        "editScope, 640106101",
        "editScope, 640106",
        "searchScope, 640106100207",
        "searchScope, 640106101",
        "searchScope, 64",
        "role, ADMINISTRATOR",
    })
    void refuseWhatAnAdministratorMayNotGive(String field, String value) throws Exception {
        save("/offices/staff", Map.of(field, value)).andExpect(status().is(422));
    }

    @Test
    void refuseALoginThatIsTaken() throws Exception {
        save("/offices/staff", Map.of("login", "clerk")).andExpect(status().is(422));
    }

    @Test
    void giveReadersNothingToEdit() throws Exception {
        String login = "r" + Long.toString(System.nanoTime(), 36);
        save("/offices/staff", Map.of("login", login, "role", "AUDITOR"));

        assertThat(office.officer(login).editScope()).isNull();
    }

    @Test
    void searchTheViewScopeWhenNothingWiderIsChosen() throws Exception {
        String login = "s" + Long.toString(System.nanoTime(), 36);
        save("/offices/staff", Map.of("login", login, "searchScope", ""));

        assertThat(office.officer(login).searchScope()).isEqualTo(TestOffice.TOWNSHIP);
    }

    @Test
    void keepAdministratorsFromLosingTheirOwnRole() throws Exception {
        save("/offices/staff/" + office.officer(admin).id(), Map.of("role", "AUDITOR"))
                .andExpect(status().is(422));
    }

    @Test
    void keepAdministratorsFromLockingThemselvesOut() throws Exception {
        long id = office.officer(admin).id();
        mvc.perform(asAdmin(post("/offices/staff/" + id + "/lock").param("locked", "true")));
        mvc.perform(asAdmin(post("/offices/staff/" + id + "/reset"))).andExpect(redirectedUrl("/password"));

        assertThat(office.officer(admin).locked()).isFalse();
        assertThat(office.officer(admin).mustChange()).isFalse();
    }

    @Test
    void letTheFirstAdministratorChangeTheirOwnName() throws Exception {
        admin = office.hire(Role.ADMINISTRATOR, null, "", "");
        save(
                        "/offices/staff/" + office.officer(admin).id(),
                        Map.of(
                                "name",
                                "李主任",
                                "role",
                                "ADMINISTRATOR",
                                "viewScope",
                                "",
                                "editScope",
                                "",
                                "searchScope",
                                ""))
                .andExpect(redirectedUrl("/offices/staff"));

        assertThat(office.officer(admin).name()).isEqualTo("李主任");
    }

    @Test
    void areClosedToWhoDoesNotAdminister() throws Exception {
        mvc.perform(get("/offices/staff").with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void offerNoPlaceBeyondWhereTheAdministratorSearches() throws Exception {
        mvc.perform(asAdmin(get("/offices/staff/new")))
                .andExpect(content().string(containsString("value=\"" + TestOffice.COUNTY + "\"")))
                .andExpect(content().string(not(containsString("value=\"" + PROVINCE + "\""))));
    }
}
