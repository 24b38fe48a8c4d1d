package org.wutong.bureau.monitoring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.monitoring.quality.Quality.Wanted;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.tasks.Task;
import org.wutong.bureau.tasks.TaskDesk;
import org.wutong.bureau.tasks.TaskDesk.View;
import org.wutong.vocabulary.Gender;

@BureauTest
class QualityTest {
    private static final String OTHER_VILLAGE = TestOffice.OTHER_TOWNSHIP + "201";

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    QualityRun run;

    @Autowired
    Quality quality;

    @Autowired
    QualityBook book;

    @Autowired
    TaskDesk tasks;

    @Autowired
    ObjectProvider<FactSource> sources;

    @Autowired
    JdbcClient jdbc;

    private long here;
    private long there;

    @BeforeEach
    void twoVillages() {
        office.empty();
        here = add(whole(MadeUp.VILLAGE, "马秀兰", 332));
        there = add(whole(OTHER_VILLAGE, "杨学明", 335));
    }

    /** Of whom no rule finds anything. */
    private static WorkerDraft whole(String village, String name, int sequence) {
        return MadeUp.worker(village, name, sequence)
                .household(Integer.toString(sequence))
                .set(WorkerField.RELATION, "户主")
                .set(WorkerField.REFRESHED_ON, TestOffice.TODAY);
    }

    private long add(WorkerDraft draft) {
        return office.as("officer", () -> workers.add(draft, "test"));
    }

    private void change(long worker, WorkerDraft draft) {
        office.as("officer", () -> {
            Worker now = workers.find(worker).orElseThrow();
            return workers.change(worker, now.version(), draft, "test");
        });
    }

    private void scratch() {
        office.asProgram(() -> {
            run.fromScratch("test", ImportsInTests.QUIET);
            return true;
        });
    }

    private void follow() {
        office.asProgram(() -> run.follow("test", ImportsInTests.QUIET));
    }

    private List<String> found(String login, boolean aside) {
        return office.as(login, () -> quality.all(new Wanted("", null, null, aside), 1_000)).stream()
                .map(one -> one.rule() + " " + one.subject())
                .toList();
    }

    private List<Task> waiting(String login) {
        return office.as(login, () -> tasks.all(new TaskDesk.Wanted(View.OPEN, "-", null, null), 100));
    }

    @Test
    void everyFactOfTheDictionaryHasExactlyOneSource() {
        book.dictionary().kinds().forEach(kind -> {
            List<String> published = new ArrayList<>();
            sources.stream()
                    .filter(source -> source.kind().equals(kind.name()))
                    .forEach(source -> published.addAll(source.facts()));
            assertThat(published)
                    .containsExactlyInAnyOrderElementsOf(
                            new TreeSet<>(kind.factsByName().keySet()));
        });
    }

    @Test
    void findsNothingOfAWholeRecord() {
        scratch();
        assertThat(found("officer", false)).isEmpty();
        assertThat(office.as("officer", () -> quality.villages("")))
                .containsExactly(
                        new VillageTally(MadeUp.VILLAGE, 1, 1, 0, 0, 0),
                        new VillageTally(OTHER_VILLAGE, 1, 1, 0, 0, 0));
    }

    @Test
    void readsBirthDateAndSexWithinTheNumber() {
        change(
                here,
                WorkerDraft.change()
                        .set(WorkerField.BIRTH_DATE, LocalDate.of(1981, 5, 3))
                        .set(WorkerField.GENDER, Gender.MALE));
        scratch();
        assertThat(found("officer", false)).containsExactlyInAnyOrder("DQ-02 " + here, "DQ-03 " + here);
    }

    @Test
    void findsOnePersonInTwoHouseholdsOnlyWhereNoNumberTellsThemApart() {
        WorkerDraft twin = WorkerDraft.at(OTHER_VILLAGE)
                .household("9")
                .name("马秀兰")
                .set(WorkerField.BIRTH_DATE, LocalDate.of(1981, 5, 2))
                .set(WorkerField.PHONE, MadeUp.phone(7))
                .set(WorkerField.RELATION, "户主")
                .set(WorkerField.REFRESHED_ON, TestOffice.TODAY);
        long second = add(twin);
        add(whole(OTHER_VILLAGE, "杨学明", 337));
        scratch();
        assertThat(found("officer", false))
                .containsExactlyInAnyOrder("DQ-09 " + here, "DQ-09 " + second, "DQ-01 " + second);
    }

    @Test
    void looksAtJobsAndAtHouseholds() {
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(here, LocalDate.of(2024, 3, 1)).monthlyWage(450L)));
        change(here, WorkerDraft.change().set(WorkerField.RELATION, "子"));
        scratch();
        assertThat(found("officer", false))
                .extracting(one -> one.substring(0, 5))
                .containsExactlyInAnyOrder("DQ-20", "DQ-21", "DQ-22", "DQ-38", "DQ-40");
    }

    @Test
    void showsFindingsOfTheOwnPlaceOnly() {
        change(here, WorkerDraft.change().set(WorkerField.PHONE, null));
        change(there, WorkerDraft.change().set(WorkerField.PHONE, null));
        scratch();
        assertThat(found("clerk", false)).containsExactly("DQ-06 " + here);
        assertThat(found("clerk2", false)).containsExactly("DQ-06 " + there);
    }

    @Test
    void followsAChangeOfOneRecord() {
        scratch();
        change(here, WorkerDraft.change().set(WorkerField.PHONE, null));
        follow();
        assertThat(found("officer", false)).containsExactly("DQ-06 " + here);
        change(here, WorkerDraft.change().set(WorkerField.PHONE, MadeUp.phone(5)));
        follow();
        assertThat(found("officer", false)).isEmpty();
    }

    @Test
    void goesAndMovesWithThePerson() {
        change(here, WorkerDraft.change().set(WorkerField.PHONE, null));
        scratch();
        change(here, WorkerDraft.at(OTHER_VILLAGE).household("77"));
        assertThat(found("clerk2", false)).containsExactly("DQ-06 " + here);
        assertThat(found("clerk", false)).isEmpty();
    }

    @Test
    void setsAsideWhatIsRightUntilTheFactsChange() {
        change(here, WorkerDraft.change().set(WorkerField.WILLING, false).set(WorkerField.WILLING_OUT, true));
        scratch();
        long id = office.as("officer", () -> quality.all(new Wanted("", null, null, false), 5))
                .get(0)
                .id();

        assertThat(office.as("specialist", () -> quality.setAside(List.of(id), "本人只愿随亲戚外出")))
                .isEqualTo(1);
        scratch();
        assertThat(found("officer", false)).isEmpty();
        assertThat(found("officer", true)).containsExactly("DQ-31 " + here);
        assertThat(office.as("officer", () -> quality.villages(MadeUp.VILLAGE))
                        .get(0)
                        .clean())
                .isEqualTo(1);

        change(here, WorkerDraft.change().set(WorkerField.WILLING, true));
        follow();
        assertThat(found("officer", true)).isEmpty();
        change(here, WorkerDraft.change().set(WorkerField.WILLING, false).set(WorkerField.WILLING_OUT, false));
        follow();
        assertThat(found("officer", false)).isEmpty();
    }

    @Test
    void bringsBackWhatWasSetAsideOnceItsFactsAreOthers() {
        change(here, WorkerDraft.change().set(WorkerField.REFRESHED_ON, LocalDate.of(2024, 1, 1)));
        scratch();
        long id = office.as("officer", () -> quality.all(new Wanted("", null, null, false), 5))
                .get(0)
                .id();
        office.as("officer", () -> quality.setAside(List.of(id), "联系不上"));
        assertThat(found("officer", false)).isEmpty();

        change(here, WorkerDraft.change().set(WorkerField.REFRESHED_ON, LocalDate.of(2024, 2, 1)));
        follow();
        assertThat(found("officer", false)).containsExactly("DQ-35 " + here);
    }

    @Test
    void takesSettingAsideBack() {
        change(here, WorkerDraft.change().set(WorkerField.PHONE, null));
        scratch();
        long id = office.as("officer", () -> quality.all(new Wanted("", null, null, false), 5))
                .get(0)
                .id();
        office.as("officer", () -> quality.setAside(List.of(id), "没有电话"));

        assertThat(office.as("clerk2", () -> quality.putBack(id))).isFalse();
        assertThat(office.as("specialist", () -> quality.putBack(id))).isTrue();
        assertThat(found("officer", false)).containsExactly("DQ-06 " + here);
    }

    @Test
    void letsNobodySetAsideInAnotherTownship() {
        change(there, WorkerDraft.change().set(WorkerField.PHONE, null));
        scratch();
        long id = office.as("officer", () -> quality.all(new Wanted("", null, null, false), 5))
                .get(0)
                .id();
        assertThat(office.as("clerk", () -> quality.setAside(List.of(id), "没有电话")))
                .isZero();
        assertThat(office.as("reader", () -> quality.setAside(List.of(id), "没有电话")))
                .isZero();
    }

    @Test
    void givesAVillageOneTaskThatGoesOnceItIsMended() {
        change(here, WorkerDraft.change().set(WorkerField.PHONE, null).set(WorkerField.GENDER, Gender.MALE));
        scratch();
        assertThat(waiting("officer")).singleElement().satisfies(task -> {
            assertThat(task.region()).isEqualTo(MadeUp.VILLAGE);
            assertThat(task.amount()).isEqualTo(2);
            assertThat(task.href()).isEqualTo("/quality/findings?place=" + MadeUp.VILLAGE);
        });
        change(
                here,
                WorkerDraft.change().set(WorkerField.PHONE, MadeUp.phone(3)).set(WorkerField.GENDER, Gender.FEMALE));
        follow();
        assertThat(waiting("officer")).isEmpty();
    }

    @Test
    void makesNoTaskOfHints() {
        change(here, WorkerDraft.change().set(WorkerField.REFRESHED_ON, null));
        scratch();
        assertThat(found("officer", false)).containsExactly("DQ-35 " + here);
        assertThat(waiting("officer")).isEmpty();
    }

    @Test
    void comparesWithTheInspectionOfEveryoneBefore() {
        scratch();
        change(here, WorkerDraft.change().set(WorkerField.GENDER, Gender.MALE));
        assertThat(office.as("officer", () -> quality.before(""))).isEmpty();
        follow();
        assertThat(office.as("officer", () -> quality.before(MadeUp.VILLAGE)))
                .containsExactly(new VillageTally(MadeUp.VILLAGE, 1, 1, 0, 0, 0));
        assertThat(office.as("officer", () -> quality.villages(MadeUp.VILLAGE)))
                .containsExactly(new VillageTally(MadeUp.VILLAGE, 1, 0, 1, 0, 0));
    }

    /** Whatever is changed in whatever order: following ends where inspecting everyone from scratch does. */
    @Test
    void endsWhereInspectingFromScratchDoes() {
        Random random = new Random(7);
        List<Long> people = new ArrayList<>(List.of(here, there));
        scratch();
        for (int round = 0; round < 12; round++) {
            long one = people.get(random.nextInt(people.size()));
            switch (random.nextInt(5)) {
                case 0 -> people.add(add(whole(MadeUp.VILLAGE, "白玉梅", 400 + round)));
                case 1 ->
                    change(
                            one,
                            WorkerDraft.change()
                                    .set(WorkerField.PHONE, random.nextBoolean() ? null : MadeUp.phone(round)));
                case 2 ->
                    change(
                            one,
                            WorkerDraft.change()
                                    .set(WorkerField.WILLING_OUT, random.nextBoolean())
                                    .set(WorkerField.WILLING, random.nextBoolean()));
                case 3 -> change(one, WorkerDraft.change().set(WorkerField.AT_SCHOOL, random.nextBoolean()));
                default ->
                    office.as(
                            "officer",
                            () -> spells.addAll(List.of(SpellDraft.of(one, LocalDate.of(2024, 3, 1))
                                    .main(false)
                                    .monthlyWage(random.nextInt(9) * 100_000L))));
            }
            follow();
        }
        Map<String, Long> followed = rows();
        scratch();
        assertThat(rows()).isEqualTo(followed).isNotEmpty();
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>();
        office.asProgram(() -> jdbc.sql(
                                "select rule || ' ' || kind || ' ' || subject || ' ' || digest || ' ' || region from monitoring.finding")
                        .query(String.class)
                        .list())
                .forEach(row -> rows.merge(row, 1L, Long::sum));
        return rows;
    }
}
