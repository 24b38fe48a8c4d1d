package org.wutong.bureau.targets.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.Role;

/** Every role at every state with every step, as the table of states has it: of a case of the county, of a township, of a village. */
@BureauTest
@Tag("once")
class PermissionMatrixTest {
    private static final int FORBIDDEN = 403;

    @Autowired
    SupervisionCounty county;

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    private final Map<Role, String> logins = new EnumMap<>(Role.class);

    @BeforeEach
    void people() {
        office.empty();
        for (Role role : Role.values()) {
            logins.put(
                    role,
                    switch (role) {
                        case ADMINISTRATOR -> office.hire(role, null, TestOffice.COUNTY, TestOffice.COUNTY);
                        case COUNTY_OFFICER -> "officer";
                        case COUNTY_LEADER -> "leader";
                        case TOWNSHIP_CLERK -> "clerk";
                        case VILLAGE_SPECIALIST -> "specialist";
                        case CITY_READER -> "reader";
                        case CITY_OFFICER -> "city";
                        case AUDITOR -> "auditor";
                    });
        }
    }

    private int status(Role role, long id, Step step) throws Exception {
        Words words = SupervisionCounty.words(step);
        var request = post("/supervision/cases/" + id + "/" + step.word())
                .param("said", words.said())
                .param("people", words.people());
        if (words.day() != null) {
            request.param("day", words.day().toString());
        }
        if (words.outcome() != null) {
            request.param("outcome", words.outcome().name());
        }
        return mvc.perform(request.with(authentication(office.signedIn(logins.get(role))))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private long refusals() {
        return county.one(Long.class, "select count(*) from offices.audit where action = 'supervision-refused'");
    }

    /** Who may, said again in words of this test: it must not be read from the table it tries. */
    private static boolean expected(Role role, CaseState state, Step step, String place) {
        List<Role> steers = place.equals(TestOffice.COUNTY)
                ? List.of(Role.CITY_OFFICER)
                : List.of(Role.CITY_OFFICER, Role.COUNTY_OFFICER);
        Role answers = switch (place.length()) {
            case 6 -> Role.COUNTY_OFFICER;
            case 9 -> Role.TOWNSHIP_CLERK;
            default -> Role.VILLAGE_SPECIALIST;
        };
        boolean open = state != CaseState.CLOSED;
        return switch (step) {
            case OPEN -> false;
            case RECEIVE -> role == answers && state == CaseState.OPENED;
            case ANSWER -> role == answers && (state == CaseState.RECEIVED || state == CaseState.TALKED);
            case TALK ->
                steers.contains(role)
                        && (state == CaseState.OPENED || state == CaseState.RECEIVED || state == CaseState.TALKED);
            case SEND_BACK, CHECK -> steers.contains(role) && state == CaseState.ANSWERED;
            case RAISE, LAPSE -> steers.contains(role) && open;
            case CLOSE -> steers.contains(role) && state == CaseState.CHECKED;
            case REOPEN -> steers.contains(role) && !open;
            case INSTRUCT -> role == Role.COUNTY_LEADER && open;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {TestOffice.COUNTY, TestOffice.TOWNSHIP, TestOffice.TOWNSHIP + "207"})
    void forbidsWhatTheTableDoesNotHaveAndTellsTheTrail(String place) throws Exception {
        long id = county.open("city", place);
        for (CaseState state : CaseState.values()) {
            for (Role role : Role.values()) {
                for (Step step : Step.values()) {
                    county.force(id, state);
                    String cell = place + " " + role + " " + state + " " + step;
                    long before = refusals();
                    int status = status(role, id, step);
                    if (expected(role, state, step, place)) {
                        assertThat(status).as(cell).isNotEqualTo(FORBIDDEN);
                        assertThat(refusals()).as(cell).isEqualTo(before);
                    } else {
                        assertThat(status).as(cell).isEqualTo(FORBIDDEN);
                        assertThat(refusals()).as(cell).isEqualTo(before + 1);
                        assertThat(county.one(String.class, "select state from targets.supervision where id = ?", id))
                                .as(cell)
                                .isEqualTo(state.name());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk2", "leader", "reader", "auditor", "specialist", "clerk"})
    void nobodyElseOpensACaseOfATownship(String login) throws Exception {
        int status = mvc.perform(post("/supervision/new")
                        .param("place", TestOffice.TOWNSHIP)
                        .param("title", "事项")
                        .param("asked", "说明")
                        .with(authentication(office.signedIn(login)))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(status).isEqualTo(FORBIDDEN);
        assertThat(county.one(Long.class, "select count(*) from targets.supervision"))
                .isZero();
    }

    @Test
    void aCountyOpensNoCaseOfItselfAndTheTrailTellsSo() throws Exception {
        long before = refusals();
        int status = mvc.perform(post("/supervision/new")
                        .param("place", TestOffice.COUNTY)
                        .param("title", "事项")
                        .param("asked", "说明")
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(status).isEqualTo(FORBIDDEN);
        assertThat(refusals()).isEqualTo(before + 1);
    }
}
