package org.wutong.bureau.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class PlacesTest {
    private static final String LOCAL = TestOffice.TOWNSHIP + "L01";

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    ReportingTree tree;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        office.empty();
    }

    @AfterEach
    void onlyCodes() {
        TestPlaces.onlyCodes(office.owner(), tree);
    }

    private ResultActions add(String login, String parent, String name) throws Exception {
        return mvc.perform(post("/offices/places")
                .param("parent", parent)
                .param("name", name)
                .with(authentication(office.signedIn(login)))
                .with(csrf()));
    }

    private ResultActions alias(String login, String code, String alias) throws Exception {
        return mvc.perform(post("/offices/places/" + code + "/aliases")
                .param("alias", alias)
                .with(authentication(office.signedIn(login)))
                .with(csrf()));
    }

    @Test
    void aLocalPlaceGetsACodeUnderItsParent() throws Exception {
        add("officer", TestOffice.TOWNSHIP, "移民安置点").andExpect(redirectedUrl("/offices/places?q=" + LOCAL));

        assertThat(tree.find(LOCAL))
                .get()
                .extracting(Node::parent, Node::local)
                .containsExactly(TestOffice.TOWNSHIP, true);
    }

    @Test
    void theNextLocalPlaceGetsTheNextCode() throws Exception {
        add("officer", TestOffice.TOWNSHIP, "移民安置点");
        add("officer", TestOffice.TOWNSHIP, "园区宿舍")
                .andExpect(redirectedUrl("/offices/places?q=" + TestOffice.TOWNSHIP + "L02"));
    }

    @Test
    void theRowGuardCountsALocalPlaceWithItsParent() throws Exception {
        add("officer", TestOffice.TOWNSHIP, "移民安置点");
        office.asProgram(() -> jdbc.sql(
                        "insert into targets.share (target, node, region, number, how) values ('T', ?, ?, 1, '')")
                .params(LOCAL, LOCAL)
                .update());

        assertThat(office.as("clerk", this::shares)).isEqualTo(1);
        assertThat(office.as("clerk2", this::shares)).isZero();
    }

    @Test
    void rulesSeeTheParentOfALocalPlace() throws Exception {
        add("officer", TestOffice.TOWNSHIP, "移民安置点");

        assertThat(tree.statistical(LOCAL)).get().hasToString(TestOffice.TOWNSHIP);
    }

    @Test
    void aNameIsGivenOnceUnderAParent() throws Exception {
        add("officer", TestOffice.TOWNSHIP, "移民安置点");
        add("officer", TestOffice.TOWNSHIP, "移民安置点").andExpect(flash().attribute("problem", "offices.place.known"));
    }

    @Test
    void aVillageHasNothingBelowIt() throws Exception {
        add("officer", TestOffice.TOWNSHIP + "207", "三队").andExpect(status().isNotFound());
    }

    @Test
    void anAliasFindsItsPlace() throws Exception {
        alias("officer", TestOffice.TOWNSHIP, "良田 老镇");

        assertThat(tree.named(TestOffice.COUNTY, "良田老镇", TestOffice.TODAY))
                .extracting(Node::code)
                .containsExactly(TestOffice.TOWNSHIP);
    }

    @Test
    void anAdministratorOfATownshipLeavesOtherTownshipsAlone() throws Exception {
        String admin = office.hire(Role.COUNTY_OFFICER, TestOffice.TOWNSHIP, TestOffice.TOWNSHIP, TestOffice.COUNTY);

        add(admin, TestOffice.OTHER_TOWNSHIP, "移民安置点").andExpect(status().isNotFound());
        alias(admin, TestOffice.OTHER_TOWNSHIP, "老镇").andExpect(status().isNotFound());
        add(admin, TestOffice.TOWNSHIP, "移民安置点").andExpect(redirectedUrl("/offices/places?q=" + LOCAL));
    }

    @Test
    void aClerkAddsNoPlaces() throws Exception {
        add("clerk", TestOffice.TOWNSHIP, "移民安置点").andExpect(status().isForbidden());
    }

    private int shares() {
        return jdbc.sql("select count(*) from targets.share")
                .query(Integer.class)
                .single();
    }
}
