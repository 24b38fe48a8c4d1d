package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class AuditTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Audit audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    String here;
    String elsewhere;

    @BeforeEach
    void twoEntries() {
        office.empty();
        here = "here" + System.nanoTime();
        elsewhere = "elsewhere" + System.nanoTime();
        office.as("officer", () -> {
            audit.record("change", "worker", "1", TestOffice.TOWNSHIP + "207", null, here);
            audit.record("change", "worker", "2", TestOffice.OTHER_TOWNSHIP, null, elsewhere);
            return true;
        });
    }

    private ResultActions page(String login) throws Exception {
        return mvc.perform(get("/offices/audit").with(authentication(office.signedIn(login))));
    }

    @Test
    void showsAnAuditorOfATownshipOnlyWhatHappenedThere() throws Exception {
        page(office.hire(Role.AUDITOR, null, TestOffice.TOWNSHIP, TestOffice.TOWNSHIP))
                .andExpect(content().string(containsString(here)))
                .andExpect(content().string(not(containsString(elsewhere))));
    }

    @Test
    void showsTheCountyItself() throws Exception {
        page("auditor")
                .andExpect(content().string(containsString(here)))
                .andExpect(content().string(containsString(elsewhere)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "specialist", "reader"})
    void staysClosedToWhoMayNotReadIt(String login) throws Exception {
        page(login).andExpect(status().isForbidden());
    }

    @Test
    void showsActsOfTheFirstAdministratorToThemselves() {
        String admin = office.hire(Role.ADMINISTRATOR, null, "", "");
        office.as(admin, () -> {
            audit.record("staff-changed", "staff", "1", "", null, here + "-everywhere");
            return true;
        });

        assertThat(office.as(admin, () -> trail.page(Long.MAX_VALUE, "staff-changed", null, null, 1)))
                .extracting(AuditTrail.Entry::detail)
                .containsExactly(here + "-everywhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update offices.audit set detail = ''", "delete from offices.audit", "truncate offices.audit"})
    void isNeverChangedByTheApplication(String sql) {
        assertThatThrownBy(() -> office.asProgram(() -> jdbc.sql(sql).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void leadsToOlderEntriesWithoutLosingOne() {
        var newest = office.as("auditor", () -> trail.page(Long.MAX_VALUE, null, null, null, 1))
                .get(0);
        var next = office.as("auditor", () -> trail.page(newest.id(), null, null, null, 1))
                .get(0);

        assertThat(newest.detail()).isEqualTo(elsewhere);
        assertThat(next.detail()).isEqualTo(here);
    }
}
