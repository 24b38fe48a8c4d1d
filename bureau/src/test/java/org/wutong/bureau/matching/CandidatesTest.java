package org.wutong.bureau.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employers.ChangedMeanwhile;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.matching.candidates.CandidateRefused;
import org.wutong.bureau.matching.candidates.Consent;
import org.wutong.bureau.matching.candidates.Consents;
import org.wutong.bureau.matching.candidates.Entry;
import org.wutong.bureau.matching.candidates.Masked;
import org.wutong.bureau.matching.candidates.Shortlists;
import org.wutong.bureau.matching.candidates.Status;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;

@BureauTest
class CandidatesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Shortlists shortlists;

    @Autowired
    Consents consents;

    @Autowired
    Answers answers;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private long job;
    private long here;
    private long there;
    private long before;

    @BeforeEach
    void oneJobTwoCandidates() {
        office.empty();
        before = office.asProgram(() -> jdbc.sql("select coalesce(max(id), 0) from offices.audit")
                .query(Long.class)
                .single());
        job = office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "5000-5800", "330603"))))
                .get(0);
        here = office.asProgram(() -> workers.add(Seekers.seamstress(MadeUp.VILLAGE, 2), "test"));
        there = office.asProgram(() -> workers.add(Seekers.seamstress(MadeUp.OTHER_VILLAGE, 1), "test"));
    }

    @Test
    void masksNameAgeAndPlace() {
        assertThat(Masked.name("张丽华")).isEqualTo("张*");
        assertThat(Masked.name("𠮷野")).isEqualTo("𠮷*");
        assertThat(Masked.age(43)).isEqualTo("40–44");
        assertThat(Masked.age(45)).isEqualTo("45–49");
        assertThat(Masked.age(null)).isEqualTo("—");
    }

    @Test
    void namesACandidateOnlyAfterConsentAndNoLongerWhenWithdrawn() throws Exception {
        String path = "/matching/vacancies/" + job;
        see("officer", path).andExpect(content().string(containsString("马*"))).andExpect(namesNobody());
        give("officer", here, job);
        see("officer", path).andExpect(content().string(containsString("马秀芳")));
        office.as("specialist", () -> consents.withdraw(here, job));
        see("officer", path).andExpect(namesNobody());
        assertThat(office.as("officer", () -> consents.history(here)))
                .singleElement()
                .satisfies(one -> assertThat(one.withdrawnBy()).isEqualTo("specialist"));
    }

    @Test
    void countsConsentForAnyJobForThisOne() throws Exception {
        give("specialist", here, null);
        see("officer", "/matching/vacancies/" + job).andExpect(content().string(containsString("马秀芳")));
    }

    @Test
    void countsConsentForOneJobForThatOneAlone() {
        give("specialist", here, job + 1);
        assertThat(office.as("officer", () -> consents.of(List.of(here), job))).isEmpty();
    }

    @Test
    void takesNoConsentFromTomorrowAndNoneTwice() {
        assertThatThrownBy(() -> office.as(
                        "specialist",
                        () -> consents.give(here, job, Consent.How.WRITTEN, TestOffice.TODAY.plusDays(1), null)))
                .isInstanceOf(CandidateRefused.class)
                .hasMessage("matching.consent.ahead");
        assertThat(give("specialist", here, job)).isTrue();
        assertThat(give("specialist", here, job)).isFalse();
    }

    @Test
    void showsTheEmployerInFullOnlyWhoAgreed() throws Exception {
        office.as("officer", () -> shortlists.add(job, List.of(here, there)));
        give("officer", here, job);
        String sheet = "/matching/vacancies/" + job + "/shortlist/sheet";
        see("officer", sheet)
                .andExpect(content().string(containsString("马秀芳")))
                .andExpect(content().string(not(containsString("13900000002"))))
                .andExpect(content().string(not(containsString("马秀梅"))));
        mvc.perform(post(sheet)
                        .param("reason", "给用人单位")
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("13900000002")))
                .andExpect(content().string(not(containsString("13900000001"))));
        assertThat(audited("unmask")).isEqualTo(1);
        mvc.perform(post(sheet)
                        .param("reason", "给用人单位")
                        .with(authentication(office.signedIn("specialist")))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void putsOnWhoAcceptsAndTakesOffWhoThinksAgain() {
        office.as("specialist", () -> answers.record(here, job, Choice.ACCEPTED, null, null));
        assertThat(entry(here).status()).isEqualTo(Status.RECOMMENDED);
        office.as("specialist", () -> answers.record(here, job, Choice.DECLINED, "TOO_FAR", null));
        assertThat(entry(here).status()).isEqualTo(Status.WITHDRAWN);
        office.as("specialist", () -> answers.record(here, job, Choice.ACCEPTED, null, null));
        assertThat(entry(here).status()).isEqualTo(Status.RECOMMENDED);
        assertThat(office.as(
                                "officer",
                                () -> shortlists.steps(List.of(entry(here).id())))
                        .get(entry(here).id()))
                .hasSize(3);
    }

    @Test
    void proposesNobodyWhoDeclinedTheJobOrItsEmployer() throws Exception {
        office.as("specialist", () -> answers.record(here, job, Choice.DECLINED, "EMPLOYER", null));
        see("officer", "/matching/vacancies/" + job)
                .andExpect(content().string(not(containsString("/people/" + here + '"'))))
                .andExpect(content().string(containsString("/people/" + there + '"')));
        office.as("specialist", () -> answers.undo(here, job));
        see("officer", "/matching/vacancies/" + job)
                .andExpect(content().string(containsString("/people/" + here + '"')));
    }

    @Test
    void tellsHowManySeatsAreKept() throws Exception {
        office.as("specialist", () -> answers.record(here, job, Choice.ACCEPTED, null, null));
        see("officer", "/matching/vacancies/" + job + "/shortlist")
                .andExpect(content().string(containsString("其中 1 个名额为已接受的人保留")));
        step("officer", here, Status.HIRED);
        see("officer", "/matching/vacancies/" + job + "/shortlist")
                .andExpect(content().string(containsString("还招 4 人")))
                .andExpect(content().string(not(containsString("名额为已接受的人保留"))));
    }

    @Test
    void takesASeatWhenSomebodyIsHiredAndGivesItBack() {
        office.as("clerk", () -> shortlists.add(job, List.of(here)));
        step("clerk", here, Status.HIRED);
        assertThat(seats()).isEqualTo(4);
        step("clerk", here, Status.REFUSED);
        assertThat(seats()).isEqualTo(5);
    }

    @Test
    void hiresNobodyWhereNoSeatIsLeft() {
        office.as("officer", () -> shortlists.add(job, List.of(here)));
        office.asProgram(() -> {
            vacancies.seats(job, vacancies.find(job).orElseThrow().version(), 0);
            return true;
        });
        assertThatThrownBy(() -> step("officer", here, Status.HIRED)).hasMessage("matching.shortlist.no-seat");
        assertThat(entry(here).status()).isEqualTo(Status.RECOMMENDED);
    }

    @Test
    void losesNoStepOfTwoOfficers() {
        office.as("officer", () -> shortlists.add(job, List.of(here)));
        Entry seen = entry(here);
        step("clerk", here, Status.CONTACTED);
        assertThatThrownBy(() -> office.as("officer", () -> {
                    shortlists.step(seen.id(), seen.version(), Status.INTERVIEW, null);
                    return true;
                }))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void keepsEachToTheirOwnPlace() {
        assertThat(office.as("clerk", () -> shortlists.add(job, List.of(here, there))))
                .isEqualTo(1);
        office.as("officer", () -> shortlists.add(job, List.of(there)));
        assertThat(office.as("clerk", () -> shortlists.of(job, null)))
                .extracting(Entry::worker)
                .containsExactly(here);
        assertThatThrownBy(() -> step("clerk", there, Status.HIRED)).isInstanceOf(CandidateRefused.class);
        assertThatThrownBy(() -> give("clerk2", here, job)).hasMessage("matching.answer.no-worker");
        assertThatThrownBy(() -> give("auditor", here, job)).hasMessage("matching.answer.no-worker");
    }

    @Test
    void leadsThePagesFromCandidatesToProgress() throws Exception {
        String list = "/matching/vacancies/" + job + "/shortlist";
        mvc.perform(post(list)
                        .param("worker", Long.toString(here))
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(redirectedUrl(list));
        mvc.perform(post(list + "/consent")
                        .param("worker", Long.toString(here))
                        .param("how", "WRITTEN")
                        .param("day", "2024-11-28")
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(redirectedUrl(list));
        mvc.perform(post(list + "/" + entry(here).id())
                        .param("version", "0")
                        .param("status", "INTERVIEW")
                        .param("note", "周五面试")
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(redirectedUrl(list));
        see("clerk", list + "?status=INTERVIEW")
                .andExpect(content().string(containsString("马秀芳")))
                .andExpect(content().string(containsString("书面，2024-11-28，clerk 记")))
                .andExpect(content().string(containsString("周五面试")));
        see("clerk", list + "?status=HIRED").andExpect(content().string(not(containsString("马秀芳"))));
        see("auditor", list).andExpect(content().string(not(containsString("记下"))));
        see("clerk", list + "/export?purpose=check");
        mvc.perform(get(list + "/export?purpose=check").with(authentication(office.signedIn("specialist"))))
                .andExpect(status().isForbidden());
        assertThat(audited("export")).isEqualTo(1);
    }

    private static org.springframework.test.web.servlet.ResultMatcher namesNobody() {
        return content().string(not(containsString("马秀")));
    }

    private boolean give(String login, long worker, @Nullable Long vacancy) {
        return office.as(login, () -> consents.give(worker, vacancy, Consent.How.SPOKEN, null, null));
    }

    private void step(String login, long worker, Status status) {
        Entry entry = entry(worker);
        office.as(login, () -> {
            shortlists.step(entry.id(), entry.version(), status, null);
            return true;
        });
    }

    private Entry entry(long worker) {
        return office.as("officer", () -> shortlists.of(job, null)).stream()
                .filter(entry -> entry.worker() == worker)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Integer seats() {
        return office.asProgram(() -> vacancies.find(job).orElseThrow()).headcount();
    }

    private int audited(String action) {
        return office.asProgram(() -> jdbc.sql("select count(*) from offices.audit where action = ? and id > ?")
                .params(action, before)
                .query(Integer.class)
                .single());
    }

    private ResultActions see(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))))
                .andExpect(status().isOk());
    }
}
