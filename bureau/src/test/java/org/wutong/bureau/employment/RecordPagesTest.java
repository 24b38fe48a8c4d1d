package org.wutong.bureau.employment;

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

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Merging;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;

@BureauTest
class RecordPagesTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    InsuranceMonths insurance;

    @Autowired
    WageSlips slips;

    @Autowired
    Merging merging;

    long worker;
    long job;

    @BeforeEach
    void job() {
        office.empty();
        worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
        job = office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, MARCH)
                        .employer(null, "甲厂")
                        .at("330600")
                        .monthlyWage(400_000L)));
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    private Spell found() {
        return office.as("officer", () -> spells.find(job)).orElseThrow();
    }

    private List<InsuranceMonth> insured(long of) {
        return office.as("officer", () -> insurance.of(List.of(of), YearMonth.of(2024, 1), YearMonth.of(2024, 12)))
                .getOrDefault(of, List.of());
    }

    private void insure(Boolean paid, InsuranceKind... kinds) {
        office.as("officer", () -> {
            insurance.record(
                    worker, Set.of(kinds), YearMonth.of(2024, 5), YearMonth.of(2024, 6), paid, "甲厂", 400_000L, "test");
            return null;
        });
    }

    @Test
    void leavingTakesADayAndAReason() throws Exception {
        as(
                        "clerk",
                        post("/employment/spells/" + job + "/leave")
                                .param("version", "0")
                                .param("to", "2024-10-31"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择离职原因")));
        as(
                        "clerk",
                        post("/employment/spells/" + job + "/leave")
                                .param("version", "0")
                                .param("to", "2024-12-31")
                                .param("leave-reason", "FAMILY"))
                .andExpect(status().isUnprocessableContent());
        as("clerk", get("/employment/spells/" + job + "/leave")).andExpect(status().isOk());
        as(
                        "clerk",
                        post("/employment/spells/" + job + "/leave")
                                .param("version", "0")
                                .param("to", "2024-10-31")
                                .param("leave-reason", "FAMILY"))
                .andExpect(redirectedUrl("/people/" + worker));
        assertThat(found().toDate()).isEqualTo("2024-10-31");
        assertThat(found().leaveReason()).isEqualTo(LeaveReason.FAMILY);
        as("clerk", get("/employment/of/" + worker)).andExpect(content().string(containsString("照顾家庭")));
        as("clerk2", get("/employment/spells/" + job + "/leave")).andExpect(status().isNotFound());
        as("reader", get("/employment/spells/" + job + "/leave")).andExpect(status().isForbidden());
    }

    @Test
    void changingTermsMakesTwoSpellsOfOneRunAndTakesLaterSlipsAlong() throws Exception {
        office.as("officer", () -> {
            slips.put(job, YearMonth.of(2024, 5), 400_000, null, "test");
            slips.put(job, YearMonth.of(2024, 8), 500_000, null, "test");
            return null;
        });
        as("clerk", get("/employment/spells/" + job + "/turn")).andExpect(status().isOk());
        as(
                        "clerk",
                        post("/employment/spells/" + job + "/turn")
                                .param("version", "0")
                                .param("from", "2024-07-01")
                                .param("employer", "甲厂")
                                .param("wage", "5000"))
                .andExpect(redirectedUrl("/people/" + worker));
        List<Spell> both = office.as("officer", () -> spells.of(worker));
        assertThat(both).hasSize(2);
        assertThat(both.get(0).toDate()).isEqualTo("2024-06-30");
        assertThat(both.get(0).paidFen()).containsOnlyKeys(YearMonth.of(2024, 5));
        assertThat(both.get(1).paidFen()).containsOnlyKeys(YearMonth.of(2024, 8));
        as("clerk", get("/employment/of/" + worker)).andExpect(content().string(containsString("2024 年：稳定 9 个月")));
    }

    @Test
    void aDayOutsideTheJobChangesNothing() throws Exception {
        as(
                        "clerk",
                        post("/employment/spells/" + job + "/turn")
                                .param("version", "0")
                                .param("from", "2024-03-01")
                                .param("employer", "甲厂"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("变更日 2024-03-01 不在这一段里")));
    }

    @Test
    void countsTheMonthsOfAContractWhoseDaysAreKnown() throws Exception {
        as(
                        "clerk",
                        post("/employment/spells/" + job)
                                .param("version", "0")
                                .param("from", "2024-03-01")
                                .param("employer", "甲厂")
                                .param("contract-kind", "FIXED")
                                .param("contract-from", "2024-03-01")
                                .param("contract-until", "2026-02-28"))
                .andExpect(redirectedUrl("/people/" + worker));
        assertThat(found().contractMonths()).isEqualTo(24);
        assertThat(found().contractSigned()).isTrue();
        as("clerk", get("/employment/of/" + worker))
                .andExpect(content().string(containsString("固定期限合同 2024-03-01 至 2026-02-28")));
    }

    @Test
    void recordsInsuranceMonthsAndSlipsFromTheForms() throws Exception {
        as(
                        "clerk",
                        post("/employment/records/" + worker + "/insurance")
                                .param("months-from", "2024-05")
                                .param("months-to", "2024-06")
                                .param("kind-PENSION", "true")
                                .param("kind-INJURY", "true")
                                .param("state", "true")
                                .param("base", "4000")
                                .param("payer", "甲厂"))
                .andExpect(redirectedUrl("/employment/records/" + worker + "?year=2024"));
        assertThat(insured(worker))
                .hasSize(4)
                .allSatisfy(month -> assertThat(month.spell()).isEqualTo(job));
        as(
                        "clerk",
                        post("/employment/records/" + worker + "/wages")
                                .param("spell", Long.toString(job))
                                .param("wage-month", "2024-05")
                                .param("gross", "4200.50"))
                .andExpect(redirectedUrl("/employment/records/" + worker + "?year=2024"));
        assertThat(found().paidFen()).isEqualTo(Map.of(YearMonth.of(2024, 5), 420_050L));
        as("clerk", get("/employment/records/" + worker))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("4200.50")));
        as("clerk", get("/employment/of/" + worker))
                .andExpect(content().string(containsString("养老 工伤")))
                .andExpect(content().string(containsString("band")));
        as("reader", get("/employment/records/" + worker))
                .andExpect(content().string(not(containsString("months-from"))));
        as("clerk2", get("/employment/records/" + worker)).andExpect(status().isNotFound());
        as("clerk2", post("/employment/records/" + worker + "/insurance")).andExpect(status().isNotFound());
    }

    @Test
    void saysWhatIsWrongWithAMonth() throws Exception {
        as("clerk", post("/employment/records/" + worker + "/insurance").param("months-from", "2024-13"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("看不懂月份“2024-13”")))
                .andExpect(content().string(containsString("没有选险种")));
        as(
                        "clerk",
                        post("/employment/records/" + worker + "/wages")
                                .param("spell", Long.toString(job))
                                .param("wage-month", "2024-02")
                                .param("gross", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("2024-02 不在这份工作里")));
    }

    @Test
    void takingARecordOffMakesItUnknownAgain() {
        insure(true, InsuranceKind.PENSION, InsuranceKind.INJURY);
        insure(null, InsuranceKind.PENSION);
        assertThat(insured(worker)).extracting(InsuranceMonth::kind).containsOnly(InsuranceKind.INJURY);
    }

    @Test
    void aSpellThatPaidIsNotRemoved() throws Exception {
        office.as("officer", () -> {
            slips.put(job, YearMonth.of(2024, 5), 400_000, null, "test");
            return null;
        });
        assertThatThrownBy(() -> office.as("officer", () -> spells.remove(job, 0)))
                .isInstanceOf(Spells.Paid.class);
        as("clerk", post("/employment/spells/" + job + "/remove").param("version", "0"))
                .andExpect(redirectedUrl("/employment/records/" + worker));
        assertThat(found().paidFen()).hasSize(1);
    }

    @Test
    void recordsFollowAWorkerWhoMovesAndARecordThatIsMerged() {
        office.as("officer", () -> {
            slips.put(job, YearMonth.of(2024, 5), 400_000, null, "test");
            return null;
        });
        insure(true, InsuranceKind.PENSION);
        long kept = office.as(
                "officer",
                () -> workers.add(
                        WorkerDraft.at(MadeUp.OTHER_VILLAGE).household("2").name("马秀兰"), "test"));
        long merge = office.as("officer", () -> merging.merge(kept, 0, worker, 0, Set.of()));
        assertThat(insured(kept)).hasSize(2);
        assertThat(office.as("clerk2", () -> slips.of(List.of(kept), YearMonth.of(2024, 1), YearMonth.of(2024, 12)))
                        .get(kept))
                .hasSize(1);
        office.as("officer", () -> merging.undo(merge));
        assertThat(insured(worker)).hasSize(2);

        int version =
                office.as("officer", () -> workers.find(worker)).orElseThrow().version();
        office.as("officer", () -> workers.change(worker, version, WorkerDraft.at(MadeUp.OTHER_VILLAGE), "moved"));
        assertThat(office.as("clerk2", () -> slips.of(List.of(worker), YearMonth.of(2024, 1), YearMonth.of(2024, 12))))
                .containsKey(worker);
        assertThat(office.as(
                        "clerk", () -> insurance.of(List.of(worker), YearMonth.of(2024, 1), YearMonth.of(2024, 12))))
                .isEmpty();
    }
}
