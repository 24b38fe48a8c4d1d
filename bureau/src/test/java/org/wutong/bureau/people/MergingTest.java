package org.wutong.bureau.people;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.duplicates.Suspicion;
import org.wutong.bureau.people.storage.DuplicateRows;

@BureauTest
class MergingTest {
    private static final LocalDate BORN = LocalDate.of(1981, 5, 2);

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Merging merging;

    @Autowired
    Households households;

    @Autowired
    Spells spells;

    @Autowired
    JdbcClient jdbc;

    long kept;
    long dropped;

    @BeforeEach
    void twice() {
        office.empty();
        kept = add(WorkerDraft.at(MadeUp.VILLAGE)
                .household("1")
                .name("马秀兰")
                .set(WorkerField.BIRTH_DATE, BORN)
                .set(WorkerField.HEALTH, "健康"));
        dropped = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                .household("2")
                .set(WorkerField.HEALTH, "一般")
                .category(CategoryClaim.holds(CategoryKind.HARDSHIP, false, "test")));
    }

    private long add(WorkerDraft draft) {
        return office.as("officer", () -> workers.add(draft, "test"));
    }

    private Worker found(long id) {
        return office.as("officer", () -> workers.find(id)).orElseThrow();
    }

    private long merge(Set<WorkerField> taken) {
        return office.as(
                "officer",
                () -> merging.merge(
                        kept, found(kept).version(), dropped, found(dropped).version(), taken));
    }

    private List<DuplicateRows.Pair> pairs() {
        return office.as("officer", () -> merging.page(TestOffice.COUNTY, null, 50))
                .rows();
    }

    private void works(long worker, String employer, LocalDate from, boolean main) {
        office.as(
                "officer",
                () -> spells.add(
                        SpellDraft.of(worker, from).employer(null, employer).main(main)));
    }

    private List<Spell> spellsOf(long worker) {
        return office.as("officer", () -> spells.of(worker));
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    @Test
    void proposesSameNameAndBirthInOneVillage() {
        assertThat(pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.why()).containsExactly(Suspicion.SAME_VILLAGE);
            assertThat(Set.of(pair.one(), pair.other())).containsExactlyInAnyOrder(kept, dropped);
        });
    }

    @Test
    void proposesSameNameAndPhoneAnywhere() {
        long third = add(WorkerDraft.at(MadeUp.OTHER_VILLAGE)
                .name("马秀兰")
                .set(WorkerField.BIRTH_DATE, BORN.plusYears(1))
                .set(WorkerField.PHONE, MadeUp.phone(332)));

        assertThat(pairs()).anySatisfy(pair -> {
            assertThat(pair.why()).containsExactly(Suspicion.SAME_PHONE);
            assertThat(Set.of(pair.one(), pair.other())).containsExactlyInAnyOrder(dropped, third);
        });
    }

    @Test
    void doesNotProposeNamesakesOfDifferentVillagesWhoBothHaveNumbers() {
        add(MadeUp.worker(MadeUp.OTHER_VILLAGE, "马秀兰", 334));

        assertThat(pairs()).hasSize(2).noneMatch(pair -> pair.one() == dropped);
    }

    @Test
    void doesNotProposeAgainWhomSomebodyToldApart() {
        office.as("officer", () -> {
            merging.notSame(dropped, kept, "两姐妹");
            return true;
        });
        assertThat(pairs()).isEmpty();

        office.as("officer", () -> merging.maybeSame(kept, dropped));
        assertThat(pairs()).hasSize(1);
    }

    @Test
    void takesChosenValuesAndTheNumberAndKeepsTheRest() {
        merge(EnumSet.of(WorkerField.IDENTITY, WorkerField.PHONE, WorkerField.GENDER));

        Worker one = found(kept);
        assertThat(one.tail(WorkerField.IDENTITY))
                .isEqualTo(MadeUp.identity(332).lastFour());
        assertThat(one.tail(WorkerField.PHONE)).isEqualTo("0332");
        assertThat(one.text(WorkerField.HEALTH)).isEqualTo("健康");
        assertThat(office.as("officer", () -> workers.find(dropped))).isEmpty();
        assertThat(pairs()).isEmpty();
    }

    @Test
    void categoriesOfThePersonGoAlong() {
        merge(Set.of());

        assertThat(office.as("officer", () -> households.categories(found(kept).household())))
                .extracting(Category::kind)
                .contains(CategoryKind.HARDSHIP);
    }

    @Test
    void jobsGoAlongAndAJobOnBothRecordsCountsOnce() {
        works(kept, "甲厂", LocalDate.of(2024, 1, 1), true);
        works(dropped, "甲厂", LocalDate.of(2024, 1, 1), true);
        works(dropped, "乙厂", LocalDate.of(2024, 3, 1), false);
        merge(Set.of());

        assertThat(spellsOf(kept)).extracting(Spell::employerName).containsExactly("甲厂", "乙厂");
    }

    @Test
    void aMainJobBesideAnotherMainJobIsNoLongerTheMainOne() {
        works(kept, "甲厂", LocalDate.of(2024, 1, 1), true);
        works(dropped, "乙厂", LocalDate.of(2024, 3, 1), true);
        merge(Set.of());

        assertThat(spellsOf(kept)).extracting(Spell::main).containsExactly(true, false);
    }

    @Test
    void answersAndConsentsGoAlong() {
        office.asProgram(() -> jdbc.sql("""
                        insert into matching.answer (worker, region, vacancy, employer_name, choice, offered, day, staff_name)
                        values (?, ?, 7, '甲厂', 'ACCEPTED', '', '2024-11-01', 't')""").params(dropped, MadeUp.VILLAGE).update());
        long merge = merge(Set.of());
        assertThat(owner("select worker from matching.answer")).containsExactly(kept);

        office.as("officer", () -> merging.undo(merge));
        assertThat(owner("select worker from matching.answer")).containsExactly(dropped);
    }

    @Test
    void papersAndSurveySheetsGoAlongAndWhatTheOtherHoldsStays() {
        paper(kept, 1);
        paper(dropped, 1);
        paper(dropped, 2);
        sheet(kept, "2024-10");
        sheet(dropped, "2024-10");
        sheet(dropped, "2024-11");
        long merge = merge(Set.of());
        assertThat(owner("select owner from papers.paper order by id")).containsExactly(kept, dropped, kept);
        assertThat(owner("select subject from surveys.sheet order by id")).containsExactly(kept, dropped, kept);

        office.as("officer", () -> merging.undo(merge));
        assertThat(owner("select owner from papers.paper order by id")).containsExactly(kept, dropped, dropped);
        assertThat(owner("select subject from surveys.sheet order by id")).containsExactly(kept, dropped, dropped);
    }

    private void paper(long worker, int bytes) {
        office.asProgram(() -> jdbc.sql("""
                        insert into papers.paper (owner_kind, owner, region, kind, file_name, media, size, digest, added_name)
                        values ('worker', ?, ?, 'other', 'a.pdf', 'PDF', 1, ?, 't')""")
                .params(worker, MadeUp.VILLAGE, new byte[] {(byte) bytes})
                .update());
    }

    private void sheet(long worker, String period) {
        office.asProgram(
                () -> jdbc.sql("""
                        insert into surveys.sheet (survey, period, about, subject, region, done, answers, staff_name)
                        values ('S', ?, 'WORKER', ?, ?, true, '{}', 't')""").params(period, worker, MadeUp.VILLAGE).update());
    }

    private List<Long> owner(String sql) {
        return office.asProgram(() -> jdbc.sql(sql).query(Long.class).list());
    }

    @Test
    void takingItBackMakesTwoRecordsAsTheyWere() {
        works(kept, "甲厂", LocalDate.of(2024, 1, 1), true);
        works(dropped, "乙厂", LocalDate.of(2024, 3, 1), true);
        long merge = merge(EnumSet.of(WorkerField.IDENTITY, WorkerField.HEALTH));

        assertThat(office.as("officer", () -> merging.undo(merge))).isTrue();

        assertThat(found(kept).text(WorkerField.HEALTH)).isEqualTo("健康");
        assertThat(found(kept).tail(WorkerField.IDENTITY)).isNull();
        assertThat(found(dropped).tail(WorkerField.IDENTITY))
                .isEqualTo(MadeUp.identity(332).lastFour());
        assertThat(spellsOf(kept)).extracting(Spell::employerName).containsExactly("甲厂");
        assertThat(spellsOf(dropped))
                .extracting(Spell::employerName, Spell::main)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("乙厂", true));
        assertThat(office.as(
                        "officer", () -> households.categories(found(dropped).household())))
                .extracting(Category::worker)
                .contains(dropped);
        assertThat(office.as("officer", () -> merging.undo(merge))).isFalse();
    }

    @Test
    void isNotTakenBackOnceTheMergedRecordWasChanged() {
        long merge = merge(Set.of());
        office.as(
                "officer",
                () -> workers.change(
                        kept, found(kept).version(), WorkerDraft.change().set(WorkerField.HEALTH, "患病"), "test"));

        assertThat(office.as("officer", () -> merging.undo(merge))).isFalse();
        assertThat(found(kept).text(WorkerField.HEALTH)).isEqualTo("患病");
    }

    @Test
    void mergesNothingThatWasChangedMeanwhileOrLiesOutOfReach() {
        assertThatThrownBy(() -> office.as("officer", () -> merging.merge(kept, 9, dropped, 0, Set.of())))
                .isInstanceOf(Merging.ChangedMeanwhile.class);
        assertThatThrownBy(() -> office.as("auditor", () -> merging.merge(kept, 0, dropped, 0, Set.of())))
                .isInstanceOf(Merging.ChangedMeanwhile.class);
        assertThat(pairs()).hasSize(1);
    }

    @Test
    void comparesMergesAndTakesBackByPages() throws Exception {
        as("clerk", get("/people/duplicates")).andExpect(content().string(containsString("马秀兰")));
        as("clerk2", get("/people/duplicates")).andExpect(content().string(not(containsString("马秀兰"))));
        as("clerk", get("/people/duplicates/" + kept + "/" + dropped))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("合并为一人")))
                .andExpect(
                        content().string(not(containsString(MadeUp.identity(332).full()))));
        as(
                        "clerk",
                        post("/people/duplicates/merge")
                                .param("kept", Long.toString(kept))
                                .param("keptVersion", "0")
                                .param("dropped", Long.toString(dropped))
                                .param("droppedVersion", "0")
                                .param("take", "IDENTITY", "PHONE"))
                .andExpect(redirectedUrl("/people/" + kept));
        as("clerk", get("/people/" + dropped)).andExpect(content().string(containsString("/people/" + kept)));
        as("clerk", get("/people/duplicates")).andExpect(content().string(containsString("撤回合并")));
    }
}
