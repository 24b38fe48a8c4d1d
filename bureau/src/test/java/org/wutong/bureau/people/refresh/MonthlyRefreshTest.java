package org.wutong.bureau.people.refresh;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.ResponsibilityDraft;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.people.refresh.MonthlyRefresh.Way;
import org.wutong.bureau.people.storage.ConfirmationRows.Count;
import org.wutong.vocabulary.RegionCode.Level;

@BureauTest
class MonthlyRefreshTest {
    private static final LocalDate LAST_MONTH =
            TestOffice.TODAY.withDayOfMonth(1).minusDays(1);

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    MonthlyRefresh refreshes;

    @Autowired
    MonthlyRefreshCounts counts;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    ReportingTree tree;

    long late;
    long fresh;
    long elsewhere;

    @BeforeEach
    void people() {
        office.empty();
        late = add(MadeUp.VILLAGE, "马秀兰", 332, LAST_MONTH);
        fresh = add(MadeUp.VILLAGE, "杨建国", 101, TestOffice.TODAY.withDayOfMonth(1));
        elsewhere = add(MadeUp.OTHER_VILLAGE, "李桂英", 104, null);
    }

    private long add(String village, String name, int sequence, @Nullable LocalDate refreshed) {
        return office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(village, name, sequence).set(WorkerField.REFRESHED_ON, refreshed), "test"));
    }

    private Worker found(long id) {
        return office.as("officer", () -> workers.find(id)).orElseThrow();
    }

    private Count total(String place) {
        return office.as("officer", () -> counts.total(tree.find(place).orElseThrow()));
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    @Test
    void countsWhoWasNotConfirmedSinceTheMonthBegan() {
        assertThat(total(TestOffice.TOWNSHIP)).isEqualTo(new Count(2, 1));
        assertThat(total(TestOffice.COUNTY)).isEqualTo(new Count(3, 2));
    }

    @Test
    void confirmsSeveralAtOnceAndTellsHow() {
        MonthlyRefresh.Confirmed confirmed =
                office.as("officer", () -> refreshes.confirm(List.of(late, elsewhere), Way.VISIT, false));

        assertThat(confirmed.people()).isEqualTo(2);
        assertThat(found(late).date(WorkerField.REFRESHED_ON)).isEqualTo(TestOffice.TODAY);
        assertThat(found(late).date(WorkerField.CONTACTED_ON)).isEqualTo(TestOffice.TODAY);
        assertThat(total(TestOffice.COUNTY).due()).isZero();
        assertThat(Objects.requireNonNull(office.as("officer", () -> refreshes.latest(List.of(late)))
                                .get(late))
                        .way())
                .isEqualTo("VISIT");
    }

    @Test
    void confirmsNobodyOutsideTheEditScope() {
        assertThat(office.as("clerk", () -> refreshes.confirm(List.of(elsewhere), Way.PHONE, false))
                        .people())
                .isZero();
        assertThat(found(elsewhere).date(WorkerField.REFRESHED_ON)).isNull();
    }

    @Test
    void putsTheDaysBackWhenAConfirmationIsTakenBack() {
        MonthlyRefresh.Confirmed confirmed =
                office.as("officer", () -> refreshes.confirm(List.of(late, elsewhere), Way.PHONE, false));

        assertThat(office.as("officer", () -> refreshes.undo(confirmed.batch())))
                .isEqualTo(2);
        assertThat(found(late).date(WorkerField.REFRESHED_ON)).isEqualTo(LAST_MONTH);
        assertThat(found(elsewhere).date(WorkerField.REFRESHED_ON)).isNull();
    }

    @Test
    void takesBackOnlyWhatTheSamePersonConfirmed() {
        MonthlyRefresh.Confirmed confirmed =
                office.as("officer", () -> refreshes.confirm(List.of(late), Way.PHONE, false));

        assertThat(office.as("clerk", () -> refreshes.undo(confirmed.batch()))).isZero();
        assertThat(found(late).date(WorkerField.REFRESHED_ON)).isEqualTo(TestOffice.TODAY);
    }

    @Test
    void countsByTheContactOfTheHousehold() {
        office.as(
                "officer",
                () -> responsibilities.add(new ResponsibilityDraft(
                        MadeUp.VILLAGE,
                        Level.VILLAGE,
                        ResponsibilityKind.SPECIALIST,
                        "马小军",
                        "",
                        null,
                        null,
                        TestOffice.TODAY,
                        null,
                        "")));

        List<MonthlyRefreshCounts.OfContact> contacts = office.as(
                "officer", () -> counts.contacts(tree.find(TestOffice.COUNTY).orElseThrow()));
        assertThat(contacts)
                .extracting(
                        one -> one.who() == null ? "nobody" : one.who().name(), MonthlyRefreshCounts.OfContact::count)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("马小军", new Count(2, 1)),
                        org.assertj.core.groups.Tuple.tuple("nobody", new Count(1, 1)));
    }

    @Test
    void listsWhoIsDueAndConfirmsAtOneTap() throws Exception {
        as("clerk", get("/refresh"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("马秀兰")))
                .andExpect(content().string(not(containsString("杨建国"))))
                .andExpect(content().string(not(containsString("李桂英"))));
        as(
                        "clerk",
                        post("/refresh")
                                .param("place", TestOffice.TOWNSHIP)
                                .param("way", "PHONE")
                                .param("id", Long.toString(late)))
                .andExpect(redirectedUrl("/refresh?place=" + TestOffice.TOWNSHIP));
        as("clerk", get("/refresh")).andExpect(content().string(not(containsString("马秀兰"))));
        as("clerk", get("/people?refreshed=done")).andExpect(content().string(containsString("马秀兰")));
    }

    @Test
    void confirmsAlongWithAChangeThatWasFound() throws Exception {
        Worker before = found(late);
        as("clerk", get("/people/" + late + "/edit?confirm=VISIT"))
                .andExpect(content().string(containsString("name=\"confirm\" value=\"VISIT\"")));
        as(
                        "clerk",
                        post("/people/" + late)
                                .param("version", Integer.toString(before.version()))
                                .param("confirm", "VISIT")
                                .param("name", "马秀兰")
                                .param("gender", "FEMALE")
                                .param("birth-date", "1981-05-02")
                                .param("labour-capacity", "WEAK")
                                .param("refreshed-on", LAST_MONTH.toString()))
                .andExpect(redirectedUrl("/people/" + late));

        assertThat(found(late).date(WorkerField.REFRESHED_ON)).isEqualTo(TestOffice.TODAY);
        assertThat(Objects.requireNonNull(office.as("officer", () -> refreshes.latest(List.of(late)))
                                .get(late))
                        .changed())
                .isTrue();
    }

    @Test
    void exportsWhoIsDueAndLetsNobodyDoItWithoutTheRight() throws Exception {
        as("clerk", get("/refresh/export?purpose=check")).andExpect(status().isOk());
        as("specialist", get("/refresh/export?purpose=check")).andExpect(status().isForbidden());
        as("reader", post("/refresh").param("way", "PHONE").param("id", Long.toString(late)))
                .andExpect(status().isForbidden());
    }
}
