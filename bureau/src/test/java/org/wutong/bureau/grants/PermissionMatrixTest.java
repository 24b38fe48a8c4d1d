package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.people.MadeUp;

/** Every role at every state with every step, as the table of states has it. */
@GrantsTest
@Tag("once")
class PermissionMatrixTest {
    private static final int FORBIDDEN = 403;

    @Autowired
    GrantsCounty county;

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    private final Map<Role, String> logins = new EnumMap<>(Role.class);
    private final Deque<Long> spare = new ArrayDeque<>();
    private long shared;

    @BeforeEach
    void cases() {
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
        int allowed = Transitions.ALL.stream()
                .mapToInt(one -> one.roles().size() * (one.from() == null ? CaseState.values().length : 1))
                .sum();
        String maker = office.hire(Role.VILLAGE_SPECIALIST, MadeUp.VILLAGE, MadeUp.VILLAGE, TestOffice.TOWNSHIP);
        List<Long> ids = county.opening
                .open(
                        county.who(maker),
                        county.people(MadeUp.VILLAGE, 1, allowed + 1).stream()
                                .map(id -> new CaseOpening.Wanted(id, GrantsCounty.RULE, null))
                                .toList(),
                        Consent.SPOKEN,
                        "")
                .cases();
        shared = ids.get(0);
        spare.addAll(ids.subList(1, ids.size()));
    }

    private void force(long id, CaseState state) {
        county.sql(
                "update grants.grant_case set state = ?, resume = ? where id = ?",
                state.name(),
                state == CaseState.MENDING ? "SUBMITTED" : null,
                id);
    }

    /** As if an organisation that stands in no township were paid. */
    private void becomesOfTheCounty(long id) {
        county.sql(
                "update grants.grant_case set worker = 0, household = 0, employer = id, region = ? where id = ?",
                TestOffice.COUNTY,
                id);
    }

    private int status(Role role, long id, Step step) throws Exception {
        return mvc.perform(post("/grants/cases/" + id + "/" + step.word())
                        .param("reason", "理由")
                        .with(authentication(office.signedIn(logins.get(role))))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private long refusals() {
        return county.one(Long.class, "select count(*) from offices.audit where action = 'grant-refused'");
    }

    private String state(long id) {
        return county.one(String.class, "select state from grants.grant_case where id = ?", id);
    }

    @Test
    void forbidsWhatTheTableDoesNotHaveAndTellsTheTrail() throws Exception {
        int cells = 0;
        for (CaseState state : CaseState.values()) {
            force(shared, state);
            for (Role role : Role.values()) {
                for (Step step : Step.values()) {
                    cells++;
                    String cell = role + " " + state + " " + step;
                    CaseState from = step == Step.DRAFT ? null : state;
                    if (Transitions.allowed(step, from, role).isPresent()) {
                        long id = spare.removeFirst();
                        force(id, state);
                        if (role == Role.COUNTY_OFFICER && step == Step.CHECK) {
                            // The township looks first; the county only at what stands in no township.
                            assertThat(status(role, id, step)).as(cell).isEqualTo(FORBIDDEN);
                            assertThat(state(id)).as(cell).isEqualTo(state.name());
                            becomesOfTheCounty(id);
                        }
                        assertThat(status(role, id, step)).as(cell).isNotEqualTo(FORBIDDEN);
                    } else {
                        long before = refusals();
                        assertThat(status(role, shared, step)).as(cell).isEqualTo(FORBIDDEN);
                        assertThat(refusals()).as(cell).isEqualTo(before + 1);
                        assertThat(state(shared)).as(cell).isEqualTo(state.name());
                    }
                }
            }
        }
        assertThat(cells).isEqualTo(CaseState.values().length * Role.values().length * Step.values().length);
    }
}
