package org.wutong.bureau.services.web;

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

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.services.Counted;
import org.wutong.bureau.services.Gaps;
import org.wutong.bureau.services.Service;
import org.wutong.bureau.services.ServiceDraft;
import org.wutong.bureau.services.Services;

@BureauTest
class ServicePagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Services services;

    @Autowired
    Gaps gaps;

    @Autowired
    BusinessDate businessDate;

    private long first;
    private long second;

    @BeforeEach
    void village() {
        office.empty();
        first = add("马秀兰", 1);
        second = add("杨学明", 2);
    }

    @AfterEach
    void today() {
        businessDate.fix(TestOffice.TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "officer, /services",
        "officer, /services?by=villages",
        "officer, /services?by=people",
        "leader, /services",
        "reader, /services",
        "auditor, /services/gaps",
        "clerk, /services/gaps?lack=JOB_RECOMMENDATIONS",
        "clerk, /services/gaps?lack=UNKNOWN",
        "specialist, /services/gaps",
        "specialist, /services/talks",
        "specialist, /services/talks/new",
        "officer, /services/talks/new",
        "officer, /services/ledger",
        "officer, /services/ledger?takenBack=true",
        "specialist, /services/panel/desk"
    })
    void saysEverythingInWords(String login, String page) throws Exception {
        call(login, get(page)).andExpect(status().isOk()).andExpect(content().string(not(containsString("??"))));
        call(login, get(page).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void showsWhichReadingAppliesAndWhatItLeavesOpen() throws Exception {
        call("officer", get("/services"))
                .andExpect(content().string(containsString("3次岗位推荐")))
                .andExpect(content().string(containsString("十三")))
                .andExpect(content().string(containsString("待明确")))
                .andExpect(content().string(containsString("JF-13-period")));
    }

    @Test
    void saysThatNothingIsPromisedAnyMoreAfterTheEnd() throws Exception {
        businessDate.fix(LocalDate.of(2025, 1, 1));
        call("officer", get("/services"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2024-12-31 到期")));
        call("officer", get("/services/gaps")).andExpect(status().isOk());
        call("specialist", get("/services/panel/person/" + first)).andExpect(status().isOk());
    }

    @Test
    void recordsFromThePersonsPageAndShowsItBehindTheTick() throws Exception {
        call(
                        "specialist",
                        form(post("/services/people/" + first), "policy-talk", "补贴政策")
                                .param("back", "person"))
                .andExpect(redirectedUrl("/people/" + first));
        assertThat(had(first, Counted.POLICY_TALKS)).isEqualTo(1);
        call("specialist", get("/services/panel/person/" + first))
                .andExpect(content().string(containsString("1/1")))
                .andExpect(content().string(containsString("岗位推荐3次")))
                .andExpect(content().string(not(containsString("??"))));
        call("specialist", get("/services/people/" + first).param("counted", "POLICY_TALKS"))
                .andExpect(content().string(containsString("补贴政策")))
                .andExpect(content().string(not(containsString("??"))));
        call("specialist", get("/services/people/" + first).param("counted", "GUIDANCES"))
                .andExpect(content().string(not(containsString("补贴政策"))));
    }

    @Test
    void recordsForEverybodyTickedOnTheGapList() throws Exception {
        call(
                        "clerk",
                        form(post("/services/gaps/record"), "job-recommendation", "缝纫工")
                                .param("id", Long.toString(first), Long.toString(second)))
                .andExpect(status().is3xxRedirection());
        assertThat(had(first, Counted.JOB_RECOMMENDATIONS)).isEqualTo(1);
        assertThat(had(second, Counted.JOB_RECOMMENDATIONS)).isEqualTo(1);
    }

    @Test
    void recordsNobodyWhenTheContentIsMissing() throws Exception {
        call(
                        "clerk",
                        form(post("/services/gaps/record"), "job-recommendation", "")
                                .param("id", Long.toString(first)))
                .andExpect(status().is3xxRedirection());
        assertThat(had(first, Counted.JOB_RECOMMENDATIONS)).isZero();
    }

    @Test
    void letsNobodyRecordWhoMayOnlyLook() throws Exception {
        for (String login : List.of("reader", "auditor", "leader")) {
            call(login, form(post("/services/people/" + first), "policy-talk", "补贴政策"))
                    .andExpect(status().isForbidden());
        }
        call("clerk2", get("/services/people/" + first)).andExpect(status().isNotFound());
    }

    @Test
    void takesBackAndGivesBackWithReasons() throws Exception {
        office.as(
                "specialist",
                () -> services.record(ServiceDraft.of(first, "guidance", TestOffice.TODAY, "王专干", "face")));
        Service one = office.as("specialist", () -> services.of(first)).get(0);
        call("specialist", get("/papers/of/service/" + one.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("现场照片")));
        call("specialist", post("/services/" + one.id() + "/take-back").param("reason", "记错人"))
                .andExpect(status().is3xxRedirection());
        assertThat(had(first, Counted.GUIDANCES)).isZero();
        call("specialist", get("/services/" + one.id()))
                .andExpect(content().string(containsString("记错人")))
                .andExpect(content().string(not(containsString("??"))));
        call("specialist", post("/services/" + one.id() + "/give-back").param("reason", "查实"))
                .andExpect(status().is3xxRedirection());
        assertThat(had(first, Counted.GUIDANCES)).isEqualTo(1);
    }

    @Test
    void recordsATalkByTicksAndPrintsItsSheet() throws Exception {
        String where = call("specialist", talk().param("worker", Long.toString(first)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(had(first, Counted.POLICY_TALKS)).isEqualTo(1);
        assertThat(had(second, Counted.POLICY_TALKS)).isZero();
        call("specialist", get(where))
                .andExpect(content().string(containsString("马秀兰")))
                .andExpect(content().string(not(containsString("??"))));
        call("specialist", get(where + "/sheet"))
                .andExpect(content().string(containsString("政策宣讲签到表")))
                .andExpect(content().string(not(containsString("??"))));
        call("specialist", get(where.replace("/services/talks/", "/papers/of/talk/")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("签到表、交接单")));
        call("specialist", get(where + "/edit"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        call(
                        "specialist",
                        get("/services/talks/sheet")
                                .param("place", MadeUp.VILLAGE)
                                .param("lacking", "true"))
                .andExpect(content().string(containsString("杨学明")))
                .andExpect(content().string(not(containsString("马秀兰"))));
    }

    @Test
    void takesEverybodyOrAllButTheTickedWithoutScript() throws Exception {
        call("specialist", talk().param("who", "all")).andExpect(status().is3xxRedirection());
        assertThat(had(first, Counted.POLICY_TALKS)).isEqualTo(1);
        assertThat(had(second, Counted.POLICY_TALKS)).isEqualTo(1);
        call("specialist", talk().param("formKey", "two").param("who", "others").param("worker", Long.toString(first)))
                .andExpect(status().is3xxRedirection());
        assertThat(office.as("officer", () -> services.of(first))).hasSize(1);
        assertThat(office.as("officer", () -> services.of(second))).hasSize(2);
    }

    @Test
    void keepsWhatWasFilledInWhenNobodyIsTicked() throws Exception {
        call("specialist", talk())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有人参加")))
                .andExpect(content().string(containsString("value=\"进村宣讲\"")));
    }

    @Test
    void keepsAViewOfTheGapList() throws Exception {
        call("clerk", post("/services/views").param("name", "缺岗位").param("lack", "JOB_RECOMMENDATIONS"))
                .andExpect(status().is3xxRedirection());
        call("clerk", get("/services/gaps")).andExpect(content().string(containsString("缺岗位")));
    }

    @Test
    void givesTheGapListAndPlacesOutWithAPurpose() throws Exception {
        for (String export : List.of("/services/gaps/export", "/services/export", "/services/ledger/export")) {
            call("clerk", get(export).param("purpose", "核对")).andExpect(status().isOk());
            call("specialist", get(export).param("purpose", "核对")).andExpect(status().isForbidden());
        }
    }

    private MockHttpServletRequestBuilder talk() {
        return post("/services/talks")
                .param("place", MadeUp.VILLAGE)
                .param("kind", "policy-talk")
                .param("day", "2024-11-20")
                .param("title", "进村宣讲")
                .param("speaker", "马小军");
    }

    private static MockHttpServletRequestBuilder form(
            MockHttpServletRequestBuilder request, String kind, String content) {
        return request.param("kind", kind)
                .param("day", "2024-11-20")
                .param("givenBy", "王专干")
                .param("channel", "phone")
                .param("content", content);
    }

    private ResultActions call(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    private long add(String name, int sequence) {
        return office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(MadeUp.VILLAGE, name, sequence)
                                .set(WorkerField.RURAL_HUKOU, true)
                                .set(WorkerField.WILLING, true),
                        "test"));
    }

    private int had(long worker, Counted counted) {
        return office.as("officer", () -> gaps.had(worker)).getOrDefault(counted, 0);
    }
}
