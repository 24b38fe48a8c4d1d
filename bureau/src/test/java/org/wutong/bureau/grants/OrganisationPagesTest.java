package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.TestOffice;

/** Pages of organisations: who sees what, and that one step from the list makes a case. */
@GrantsTest
class OrganisationPagesTest {
    @Autowired
    GrantsCounty county;

    @Autowired
    OrganisationsCounty organisations;

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    private long agency;
    private String batch;

    @BeforeEach
    void owed() {
        office.empty();
        agency = organisations.agency();
        batch = organisations.placed(agency, 1, 2);
        county.decideEveryone();
    }

    private MockHttpServletResponse read(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))))
                .andReturn()
                .getResponse();
    }

    private String page(String login, String path) throws Exception {
        MockHttpServletResponse response = read(login, path);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String login, String path, String... params) throws Exception {
        var request = post(path).with(authentication(office.signedIn(login))).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String key() {
        return agency + "~" + OrganisationsCounty.PLACEMENT + "~" + batch;
    }

    @Test
    void listsWhatIsOwedToThoseWhoAnswerForThePlaceAlone() throws Exception {
        assertThat(page("clerk", "/grants/owed/organisations")).contains("良田劳务服务", "400.00");
        assertThat(page("auditor", "/grants/owed/organisations")).contains("良田劳务服务");
        assertThat(page("clerk2", "/grants/owed/organisations")).doesNotContain("良田劳务服务");
        assertThat(page("clerk2", "/grants/panel/employer/" + agency))
                .contains("不在您的管辖范围")
                .doesNotContain("400.00");
        assertThat(page("clerk2", "/owed/claims/panel/employer/" + agency)).contains("不在您的管辖范围");
        assertThat(read("clerk2", "/owed/claims/employer/" + agency).getStatus())
                .isEqualTo(404);
        assertThat(read("clerk2", "/owed/claims/of/" + agency).getStatus()).isEqualTo(404);
    }

    @Test
    void oneStepFromTheListMakesACaseWithItsPeople() throws Exception {
        send("officer", "/grants/owed/organisations", "one", key());
        long id = county.one(Long.class, "select id from grants.grant_case");

        assertThat(page("officer", "/grants/cases/" + id)).contains("良田劳务服务", "输出1", "输出2", "200.00", "营业执照");
        assertThat(page("officer", "/grants/panel/employer/" + agency)).contains("/grants/cases/" + id);
        assertThat(page("officer", "/grants/owed/organisations")).doesNotContain(key());
        assertThat(page("officer", "/papers/of/grant/" + id)).contains("signed-list");
    }

    @Test
    void whoMayNotMakeCasesMakesNone() throws Exception {
        assertThat(send("auditor", "/grants/owed/organisations", "one", key()).getStatus())
                .isEqualTo(403);
        assertThat(send("leader", "/grants/organisations/" + agency + "/account", "holder", "x", "number", "62000000")
                        .getStatus())
                .isEqualTo(403);
        send("clerk2", "/grants/owed/organisations", "one", key());
        assertThat(county.one(Long.class, "select count(*) from grants.grant_case"))
                .isZero();
    }

    @Test
    void refusesAnAccountNumberThatCannotBeOneAndNeverShowsAWholeOne() throws Exception {
        send("officer", "/grants/organisations/" + agency + "/account", "holder", "甲", "number", "12 34");
        assertThat(county.one(String.class, "select holder from grants.organisation_account"))
                .isEqualTo("户名");
        send("officer", "/grants/organisations/" + agency + "/account", "holder", "甲", "number", "6222 0000 0000 1234");
        assertThat(page("officer", "/grants/panel/employer/" + agency))
                .contains("…1234")
                .doesNotContain("00001234");
    }

    @Test
    void theNoticeNamesTheOrganisationAndMasksItsPeople() throws Exception {
        String maker = office.hire(
                org.wutong.bureau.offices.Role.TOWNSHIP_CLERK,
                TestOffice.TOWNSHIP,
                TestOffice.TOWNSHIP,
                TestOffice.COUNTY);
        send(maker, "/grants/owed/organisations", "one", key());
        long id = county.one(Long.class, "select id from grants.grant_case");
        county.act("clerk", Step.CHECK, List.of(id));
        county.act("officer", Step.REVIEW, List.of(id));
        long notice = county.notices.hangOut(county.who("officer"), List.of(id)).orElseThrow();

        assertThat(page("officer", "/grants/notices/" + notice + "/sheet"))
                .contains("良田劳务服务", "输**、输**")
                .doesNotContain("输出1");
    }

    @Test
    void sheetsExplainTheOrganisationAndEachPlacement() throws Exception {
        long placement = county.one(Long.class, "select min(id) from dispatch.passenger");
        assertThat(page("clerk", "/owed/claims/employer/" + agency)).contains("良田劳务服务");
        assertThat(page("clerk", "/owed/claims/placement/" + placement)).contains("输出1", "缴纳社会保险");
        assertThat(page("clerk", "/owed/claims/of/" + agency)).contains("输出1", "200.00");
        assertThat(page("officer", "/dispatch/claims?organiser=" + agency))
                .contains("/owed/claims/panel/organiser/" + agency);
        assertThat(page("clerk", "/owed/claims/panel/organiser/" + agency)).contains("JF-6a", "400.00");
    }

    @Test
    void theApiAndTheSheetsOfTheListTellTheSame() throws Exception {
        assertThat(page("officer", "/api/grants/owed/organisations?rule=" + OrganisationsCounty.PLACEMENT))
                .contains("\"leastFen\":40000", "\"employer\":" + agency);
        assertThat(read("officer", "/grants/owed/organisations/export?purpose=核对")
                        .getStatus())
                .isEqualTo(200);
    }
}
