package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;

@GrantsTest
class GrantPagesTest {
    @Autowired
    GrantsCounty county;

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    List<Long> people;

    @BeforeEach
    void decided() {
        office.empty();
        people = county.people(MadeUp.VILLAGE, 1, 3);
        county.decideEveryone();
    }

    @AfterEach
    void asItWas() {
        county.today(TestOffice.TODAY);
    }

    private ResultActions call(String login, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    private ResultActions looked(String login, String path) throws Exception {
        ResultActions chinese = null;
        for (String lang : List.of("en", "zh-CN")) {
            chinese = call(login, get(path + (path.contains("?") ? "&" : "?") + "lang=" + lang))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        return chinese;
    }

    @Test
    void oneTapMakesACaseOfWhatIsOwed() throws Exception {
        looked("specialist", "/grants/owed?rule=JF-7").andExpect(content().string(containsString("成员1")));
        call("specialist", post("/grants/owed").param("one", people.get(0) + ".JF-7"))
                .andExpect(redirectedUrl("/grants/owed"));

        assertThat(county.one(String.class, "select state || ' ' || consent from grants.grant_case"))
                .isEqualTo("SUBMITTED SPOKEN");
        looked("specialist", "/grants/owed?rule=JF-7").andExpect(content().string(not(containsString("成员1"))));
    }

    @Test
    void whoIsOfAnotherPlaceOpensNothing() throws Exception {
        call("clerk2", post("/grants/owed").param("one", people.get(0) + ".JF-7"));
        call("auditor", post("/grants/owed").param("one", people.get(0) + ".JF-7"))
                .andExpect(status().isForbidden());

        assertThat(county.one(Long.class, "select count(*) from grants.grant_case"))
                .isZero();
    }

    @Test
    void showsEveryPageOfACasesLife() throws Exception {
        List<Long> ids = county.opened(people);
        looked("clerk", "/grants?view=mine").andExpect(content().string(containsString("待初审")));
        looked("clerk", "/grants/cases/" + ids.get(0)).andExpect(content().string(containsString("初审通过")));
        long notice = county.hungOut(ids);
        looked("officer", "/grants/notices");
        county.notices.object(county.who("officer"), notice, ids.get(2), "没有外出", "村民");
        looked("officer", "/grants/notices/" + notice);
        county.today(LocalDate.of(2024, 12, 10));
        looked("leader", "/grants/cases/" + ids.get(0)).andExpect(content().string(containsString("审批同意")));
        county.act("leader", Step.APPROVE, ids.subList(0, 2));
        looked("officer", "/grants/batches").andExpect(content().string(containsString("制作批次（2 件）")));
        long batch = county.batch();
        looked("officer", "/grants/batches/" + batch).andExpect(content().string(containsString("你制作的批次")));
        String number = county.sent(batch).name().replace(".csv", "");
        looked("leader", "/grants/second-factor");
        call(
                        "officer",
                        multipart("/grants/batches/" + batch + "/result")
                                .file(new MockMultipartFile(
                                        "file",
                                        "r.csv",
                                        "text/csv",
                                        GrantsCounty.answer(
                                                number, 2, "2000.00", line -> line == 1 ? "成功," : "失败,已销户"))))
                .andExpect(redirectedUrl("/grants/batches/" + batch));
        looked("officer", "/grants/batches/" + batch).andExpect(content().string(containsString("账户已销")));
        looked("officer", "/grants/cases/" + ids.get(1)).andExpect(content().string(containsString("账户已销")));
        looked("officer", "/grants/cases/" + ids.get(0)).andExpect(content().string(containsString("追回")));
        looked("officer", "/grants/funds");
        looked("officer", "/grants/funds/sums").andExpect(content().string(containsString("分文不差")));
        call(
                "officer",
                post("/grants/samples")
                        .param("rule", "JF-7")
                        .param("from", "2024-01-01")
                        .param("to", "2024-12-31")
                        .param("seed", "7"));
        long sample = county.one(Long.class, "select max(id) from grants.sample");
        looked("officer", "/grants/samples");
        looked("officer", "/grants/samples/" + sample);
        looked("clerk", "/grants/panel/person/" + people.get(0))
                .andExpect(content().string(containsString("已发放")));
        looked("clerk", "/grants/panel/desk");
    }

    @Test
    void aNoticeShowsNoMoreThanItMay() throws Exception {
        long notice = county.hungOut(county.opened(people));

        looked("officer", "/grants/notices/" + notice + "/sheet")
                .andExpect(content().string(containsString("成**")))
                .andExpect(content().string(not(containsString("成员1"))))
                .andExpect(content().string(not(containsString("6228"))))
                .andExpect(content().string(not(containsString("脱贫"))));
    }

    @Test
    void manyAtOnceAreShownBeforeTheyAreDone() throws Exception {
        List<Long> ids = county.opened(people);
        String[] all = ids.stream().map(String::valueOf).toArray(String[]::new);
        call("clerk", post("/grants/bulk/preview").param("id", all).param("step", "check"))
                .andExpect(content().string(containsString("初审通过 3 件")));
        assertThat(county.one(Long.class, "select count(*) from grants.grant_case where state = 'CHECKED'"))
                .isZero();
        call("clerk", post("/grants/bulk/act").param("id", all).param("step", "check"));

        assertThat(county.one(Long.class, "select count(*) from grants.grant_case where state = 'CHECKED'"))
                .isEqualTo(3);
    }

    @Test
    void anExportAsksForItsPurposeFirst() throws Exception {
        county.opened(people);
        call("officer", get("/grants/export")).andExpect(status().is3xxRedirection());
        call("specialist", get("/grants/export").param("purpose", "月报")).andExpect(status().isForbidden());
        call("officer", get("/grants/export").param("purpose", "月报"))
                .andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        call("officer", get("/grants/owed/export").param("purpose", "月报")).andExpect(status().isOk());
    }

    @Test
    void sisterSystemsReadCasesWithinTheirPlaces() throws Exception {
        county.opened(people);
        call("officer", get("/api/grants?state=SUBMITTED&limit=2"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"state\":\"SUBMITTED\"")))
                .andExpect(content().string(containsString("\"next\":\"f2")))
                .andExpect(content().string(not(containsString("成员"))));
        call("clerk2", get("/api/grants")).andExpect(content().string(containsString("\"cases\":[]")));
    }

    @Test
    void aCaseOfAnotherTownshipIsNotThere() throws Exception {
        List<Long> ids = county.opened(people);
        call("clerk2", get("/grants/cases/" + ids.get(0))).andExpect(status().isNotFound());
    }
}
