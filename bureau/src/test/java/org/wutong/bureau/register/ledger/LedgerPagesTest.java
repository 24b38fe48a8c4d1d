package org.wutong.bureau.register.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

/** The pages that every plain register has, tried on partner regions and their agreements. */
@BureauTest
class LedgerPagesTest {
    private static final String PARTNERS = "/registers/partner-region";

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LedgerTypes types;

    @Autowired
    LedgerDesk desk;

    @Autowired
    LedgerHistory history;

    @BeforeEach
    void nothing() {
        office.empty();
    }

    @Test
    void addsARecordFromTheFormAndKeepsWhoAndWhy() throws Exception {
        long id = added("福建厦门");
        var changes = office.asProgram(() -> history.of(type(), id, 10));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(LedgerHistory.Action.ADD);
            assertThat(change.staffName()).isEqualTo("officer");
            assertThat(change.why()).isEqualTo("签约");
        });
    }

    @Test
    void namesTheFieldTheExpectationAndTheCure() throws Exception {
        send(post(PARTNERS).param("f.name", "厦门").param("f.place", "不存在的地方").param("f.since", "2024-02-30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("读不出地方")))
                .andExpect(content().string(containsString("没有这一天")))
                .andExpect(content().string(containsString("必填")))
                .andExpect(content().string(containsString("不存在的地方")));
        assertThat(office.asProgram(() -> desk.count(type()))).isZero();
    }

    @Test
    void refusesAnEndBeforeTheBeginning() throws Exception {
        send(partner("厦门").param("f.since", "2024-05-01").param("f.until", "2023-05-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不早于 2024-05-01")));
    }

    @Test
    void refusesASecondRecordOfTheSameKey() throws Exception {
        added("福建厦门");
        send(partner("福建厦门"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经登记过")));
    }

    @Test
    void refusesAChangeBasedOnAnOlderVersion() throws Exception {
        long id = added("福建厦门");
        send(partner("福建厦门市", id).param("version", "0")).andExpect(redirectedUrl(PARTNERS + "/" + id));
        send(partner("厦门", id).param("version", "0")).andExpect(redirectedUrl(PARTNERS + "/" + id + "/edit"));
        assertThat(office.asProgram(() -> desk.find(type(), id).orElseThrow().value("name")))
                .isEqualTo("福建厦门市");
    }

    @Test
    void leavesAPhoneThatIsNotTypedAgainAndShowsItsLastFourOnly() throws Exception {
        long id = added("福建厦门");
        send(partner("福建厦门", id).param("version", "0").param("f.office", "协作办"));
        show(PARTNERS + "/" + id)
                .andExpect(content().string(containsString("尾号 5678")))
                .andExpect(content().string(not(containsString("13912345678"))));
    }

    @Test
    void putsBackWhatWasRemoved() throws Exception {
        long id = added("福建厦门");
        send(post(PARTNERS + "/" + id + "/remove").param("version", "0").param("why", "重复登记"));
        assertThat(office.asProgram(() -> desk.find(type(), id))).isEmpty();
        show(PARTNERS + "/" + id).andExpect(content().string(containsString("重复登记")));
        long removal = office.asProgram(() -> history.of(type(), id, 1).get(0).id());
        send(post(PARTNERS + "/" + id + "/take-back").param("change", Long.toString(removal)));
        assertThat(office.asProgram(() -> desk.find(type(), id).orElseThrow().value("name")))
                .isEqualTo("福建厦门");
    }

    @Test
    void removesNothingWithoutAReason() throws Exception {
        long id = added("福建厦门");
        send(post(PARTNERS + "/" + id + "/remove").param("version", "0").param("why", " "));
        assertThat(office.asProgram(() -> desk.find(type(), id))).isPresent();
    }

    @Test
    void keepsARecordThatOthersPointAt() throws Exception {
        long id = added("福建厦门");
        send(post("/registers/agreement")
                        .param("f.name", "协议一")
                        .param("f.partner", "福建厦门")
                        .param("f.signed", "2024-03-01"))
                .andExpect(redirectedUrlPattern("/registers/agreement/*"));
        send(post(PARTNERS + "/" + id + "/remove").param("version", "0").param("why", "撤"));
        assertThat(office.asProgram(() -> desk.find(type(), id))).isPresent();
        show(PARTNERS + "/" + id).andExpect(content().string(containsString("协议一")));
    }

    @Test
    void narrowsTheListByWordChoiceAndPlace() throws Exception {
        added("福建厦门");
        send(post(PARTNERS).param("f.name", "灵武").param("f.kind", "IN_PROVINCE").param("f.place", "640181"));
        show(PARTNERS + "?q=厦门").andExpect(content().string(not(containsString(">灵武<"))));
        show(PARTNERS + "?f.kind=IN_PROVINCE").andExpect(content().string(not(containsString(">福建厦门<"))));
        show(PARTNERS + "?place=64").andExpect(content().string(containsString(">灵武<")));
    }

    @Test
    void showsWhatChangedSinceADay() throws Exception {
        added("福建厦门");
        show(PARTNERS + "/changes?since=2024-01-01").andExpect(content().string(containsString("福建厦门")));
        show(PARTNERS + "/changes?since=2999-01-01").andExpect(content().string(containsString("没有变动")));
    }

    @Test
    void refusesAClerkWhoMayNotChangeWhatTheCountyShares() throws Exception {
        mvc.perform(partner("厦门").with(csrf()).with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isForbidden());
        mvc.perform(get(PARTNERS + "/new").with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isForbidden());
        mvc.perform(get(PARTNERS).with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isOk());
    }

    @Test
    void asksForThePurposeBeforeAnExportAndRecordsIt() throws Exception {
        added("福建厦门");
        show(PARTNERS + "/export?q=厦门")
                .andExpect(
                        redirectedUrl(
                                "/exports/purpose?to=%2Fregisters%2Fpartner-region%2Fexport%3Fq%3D%25E5%258E%25A6%25E9%2597%25A8"));
        show("/exports/purpose?to=/registers/partner-region/export?q=x").andExpect(status().isOk());
        show(PARTNERS + "/export?purpose=报送上级")
                .andExpect(header().string("Content-Type", containsString("spreadsheetml")));
        assertThat(office.asProgram(
                        () -> jdbc.sql("select count(*) from offices.audit where action = 'export' and reason = '报送上级'")
                                .query(Long.class)
                                .single()))
                .isPositive();
    }

    @Test
    void goesOnFromThePurposeToThisProgramOnly() throws Exception {
        show("/exports/purpose?to=//elsewhere.example/x").andExpect(status().isBadRequest());
    }

    @Test
    void tellsSisterSystemsWhichRegistersThereAreAndTheirRecords() throws Exception {
        added("福建厦门");
        show("/api/registers")
                .andExpect(jsonPath("$[?(@.id == 'partner-region')].fields[0].name")
                        .value("name"));
        show("/api/registers/partner-region")
                .andExpect(jsonPath("$.items[0].fields.name").value("福建厦门"))
                .andExpect(jsonPath("$.items[0].fields.phone").value("5678"))
                .andExpect(jsonPath("$.items[0].fields.place").value("3502"));
        show("/api/registers/nothing").andExpect(status().isNotFound());
    }

    @Test
    void opensThePagesOfEveryRegisterInBothLanguages() throws Exception {
        for (LedgerType type : types.all()) {
            for (String page : List.of("", "/new", "/changes")) {
                for (String language : List.of("zh-CN", "en")) {
                    show(type.href() + page + "?lang=" + language).andExpect(status().isOk());
                }
            }
        }
        show("/registers?lang=zh-CN").andExpect(content().string(containsString("劳务品牌")));
    }

    private long added(String name) throws Exception {
        String to = send(partner(name).param("f.phone", "13912345678").param("why", "签约"))
                .andExpect(redirectedUrlPattern(PARTNERS + "/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Long.parseLong(String.valueOf(to).substring(PARTNERS.length() + 1));
    }

    private static MockHttpServletRequestBuilder partner(String name) {
        return fill(post(PARTNERS), name);
    }

    private static MockHttpServletRequestBuilder partner(String name, long id) {
        return fill(post(PARTNERS + "/" + id), name);
    }

    private static MockHttpServletRequestBuilder fill(MockHttpServletRequestBuilder request, String name) {
        return request.param("f.name", name).param("f.kind", "EAST_WEST").param("f.place", "350200");
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(authentication(office.signedIn("officer"))));
    }

    private ResultActions show(String address) throws Exception {
        return mvc.perform(get(java.net.URI.create(address.replace("厦门", "%E5%8E%A6%E9%97%A8")
                        .replace("报送上级", "%E6%8A%A5%E9%80%81%E4%B8%8A%E7%BA%A7")))
                .with(authentication(office.signedIn("officer"))));
    }

    private LedgerType type() {
        return types.find("partner-region").orElseThrow();
    }
}
