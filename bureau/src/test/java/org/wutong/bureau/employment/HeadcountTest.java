package org.wutong.bureau.employment;

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

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.vocabulary.Gender;

@BureauTest
class HeadcountTest {
    private static final String NAME = "良田服饰车间";
    private static final LocalDate TODAY = TestOffice.TODAY;

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Employers employers;

    @Autowired
    Spells spells;

    @Autowired
    Headcounts headcounts;

    @Autowired
    HeadFacts facts;

    long workshop;

    @BeforeEach
    void workshop() {
        office.empty();
        workshop = add(NAME);
    }

    private long add(String name) {
        return office.as(
                "officer",
                () -> employers.add(new EmployerDraft(
                        TestOffice.TOWNSHIP,
                        name,
                        null,
                        EmployerKind.WORKSHOP,
                        null,
                        null,
                        "",
                        "",
                        null,
                        null,
                        true,
                        true)));
    }

    /** Somebody at the workshop since a day; of the classes named it is recorded whether they hold, of others nothing. */
    private long works(String name, int number, String from, Map<CategoryKind, Boolean> classes) {
        return works(name, number, from, null, classes);
    }

    private long works(String name, int number, String from, String to, Map<CategoryKind, Boolean> classes) {
        WorkerDraft draft = MadeUp.worker(number % 2 == 0 ? MadeUp.VILLAGE : MadeUp.OTHER_VILLAGE, name, number)
                .household(Integer.toString(number))
                .set(WorkerField.GENDER, Gender.FEMALE);
        classes.forEach((kind, holds) -> draft.category(
                holds ? CategoryClaim.holds(kind, false, "test") : CategoryClaim.absent(kind, false, "test")));
        return office.as("officer", () -> {
            long worker = workers.add(draft, "test");
            spells.add(SpellDraft.of(worker, LocalDate.parse(from))
                    .until(to == null ? null : LocalDate.parse(to))
                    .employer(workshop, NAME));
            return worker;
        });
    }

    private static Map<CategoryKind, Boolean> all(
            boolean poverty, boolean lowIncome, boolean relocated, boolean monitored) {
        return Map.of(
                CategoryKind.POVERTY_ALLEVIATED,
                poverty,
                CategoryKind.LOW_INCOME,
                lowIncome,
                CategoryKind.RELOCATED,
                relocated,
                CategoryKind.MONITORED,
                monitored);
    }

    private Heads heads(HeadClass counted, LocalDate day) {
        return office.asProgram(() -> headcounts.of(List.of(workshop), day))
                .get(workshop)
                .heads(counted);
    }

    private Map<String, Object> told() {
        return office.asProgram(() -> {
            FactColumns columns = new FactColumns();
            facts.publish(
                    new FactRequest(List.of(new Subject(workshop, null, TestOffice.TOWNSHIP)), TODAY, Map.of()),
                    columns);
            return columns.of(workshop);
        });
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    @Test
    void countsEachPersonInTheClassesThatHold() {
        works("甲", 332, "2024-01-01", all(true, false, false, false));
        works("乙", 334, "2024-10-01", all(false, false, true, true));
        works("丙", 336, "2023-05-01", all(false, false, false, false));

        assertThat(told())
                .containsEntry("heads_target", 2L)
                .containsEntry("heads_poverty", 1L)
                .containsEntry("heads_poverty_stable_6m", 1L)
                .containsEntry("heads_migrant", 1L)
                .containsEntry("new_hires_year", 2L)
                .containsEntry("migrant_poverty_share", new BigDecimal("1.0000000000"));
        assertThat(heads(HeadClass.STABLE, TODAY)).isEqualTo(new Heads(2, 0));
        assertThat(heads(HeadClass.WOMEN, TODAY)).isEqualTo(new Heads(3, 0));
    }

    @Test
    void neverTakesAnUnknownClassForNo() {
        works("甲", 332, "2024-01-01", all(true, false, false, false));
        works("乙", 334, "2024-01-01", Map.of());

        assertThat(heads(HeadClass.POVERTY, TODAY)).isEqualTo(new Heads(1, 1));
        assertThat(heads(HeadClass.TARGET, TODAY)).isEqualTo(new Heads(1, 1));
        assertThat(told())
                .doesNotContainKeys("heads_poverty", "heads_target", "heads_migrant", "migrant_poverty_share")
                .containsEntry("new_hires_year", 2L);
    }

    @Test
    void oneClassThatHoldsSettlesTheThreeTogether() {
        works("甲", 332, "2024-01-01", Map.of(CategoryKind.RELOCATED, true));
        assertThat(told()).containsEntry("heads_target", 1L).doesNotContainKey("heads_poverty");
    }

    @Test
    void knowsNothingOfAnEmployerForWhomNobodyIsRecorded() {
        assertThat(told()).isEmpty();
    }

    @Test
    void countsSixMonthsFromTheDayTheyAreWhole() {
        works("甲", 332, "2024-05-31", all(true, false, false, false));
        assertThat(heads(HeadClass.POVERTY_STABLE, LocalDate.of(2024, 11, 29))).isEqualTo(new Heads(0, 0));
        assertThat(heads(HeadClass.POVERTY_STABLE, LocalDate.of(2024, 11, 30))).isEqualTo(new Heads(1, 0));
    }

    @Test
    void countsTheRunOfARenewedContractAndNotTheOneBeforeAGap() {
        long worker = works("甲", 332, "2024-01-01", "2024-06-30", all(true, false, false, false));
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 7, 1)).employer(null, NAME)));
        assertThat(heads(HeadClass.STABLE, TODAY)).isEqualTo(new Heads(1, 0));

        long other = works("乙", 334, "2024-01-01", "2024-06-30", all(true, false, false, false));
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(other, LocalDate.of(2024, 7, 2)).employer(workshop, NAME)));
        assertThat(heads(HeadClass.STABLE, TODAY)).isEqualTo(new Heads(1, 0));
        assertThat(heads(HeadClass.ALL, TODAY)).isEqualTo(new Heads(2, 0));
    }

    @Test
    void countsNewcomersWhoLeftAndNotThoseWhoWereThereBefore() {
        works("甲", 332, "2024-02-01", "2024-03-31", all(false, false, false, false));
        long returned = works("乙", 334, "2022-02-01", "2022-09-30", all(false, false, false, false));
        office.as(
                "officer",
                () -> spells.add(
                        SpellDraft.of(returned, LocalDate.of(2024, 2, 1)).employer(workshop, NAME)));

        assertThat(heads(HeadClass.NEW_IN_YEAR, TODAY)).isEqualTo(new Heads(1, 0));
        assertThat(heads(HeadClass.ALL, TODAY)).isEqualTo(new Heads(1, 0));
        assertThat(heads(HeadClass.NEW_IN_YEAR, LocalDate.of(2024, 1, 31))).isEqualTo(new Heads(0, 0));
    }

    @Test
    void leavesTheShareUnknownWithoutARelocatedPersonAndNeverRoundsItUp() {
        works("甲", 332, "2024-01-01", all(true, false, false, false));
        assertThat(told()).doesNotContainKey("migrant_poverty_share");
        works("乙", 334, "2024-01-01", all(true, false, true, false));
        works("丙", 336, "2024-01-01", all(false, false, true, false));
        works("丁", 338, "2024-01-01", all(false, false, true, false));
        assertThat(told()).containsEntry("migrant_poverty_share", new BigDecimal("0.3333333333"));
    }

    @Test
    void showsListPanelPeopleAndSheetsWithinTheScope() throws Exception {
        works("甲某", 332, "2024-01-01", all(true, false, false, false));
        works("乙某", 333, "2024-01-01", all(true, false, false, false));

        as("officer", get("/employment/headcounts?group=WORKSHOP"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(NAME)));
        as("officer", get("/employment/headcounts?group=HOME_SERVICE"))
                .andExpect(content().string(not(containsString(NAME))));
        as("officer", get("/employment/panel/employer/" + workshop)).andExpect(status().isOk());
        as("officer", get("/employment/headcounts/" + workshop + "?class=POVERTY"))
                .andExpect(content().string(containsString("甲某")))
                .andExpect(content().string(containsString("乙某")));
        as("clerk2", get("/employment/headcounts/" + workshop + "?class=POVERTY"))
                .andExpect(content().string(not(containsString("甲某"))))
                .andExpect(content().string(containsString("乙某")));
        as("officer", get("/employment/headcounts/export?purpose=check")).andExpect(status().isOk());
        as("officer", get("/employment/headcounts/" + workshop + "/export?purpose=check"))
                .andExpect(status().isOk());
        as("specialist", get("/employment/headcounts/export?purpose=check")).andExpect(status().isForbidden());
    }

    @Test
    void tiesWorkThatOnlyBearsTheName() throws Exception {
        long worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 1, 1)).employer(null, "新车间")));
        long fresh = add("新车间");
        assertThat(office.as("officer", () -> spells.of(worker)).get(0).employer())
                .isNull();
        as("officer", get("/employment/panel/employer/" + fresh))
                .andExpect(content().string(containsString("关联到本单位")));

        as("officer", post("/employment/panel/employer/" + fresh + "/tie"))
                .andExpect(redirectedUrl("/employers/" + fresh));

        assertThat(office.as("officer", () -> spells.of(worker)).get(0).employer())
                .isEqualTo(fresh);
        as("reader", post("/employment/panel/employer/" + fresh + "/tie")).andExpect(status().isForbidden());
    }

    @Test
    void knowsARegisteredEmployerByItsNameWhenWorkIsRecorded() {
        long worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 1, 1)).employer(null, NAME)));
        assertThat(office.as("officer", () -> spells.of(worker)).get(0).employer())
                .isEqualTo(workshop);
    }
}
