package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.WorkerImages;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.storage.Refreshes;
import org.wutong.bureau.policies.storage.Refreshes.Refresh;
import org.wutong.bureau.policies.storage.StaleMarks;
import org.wutong.bureau.register.LongWork;

@BureauTest
class RefreshTest {
    private static final String INCENTIVE = "jinfeng-2024/incentive.yaml";
    private static final LongWork.Progress UNWATCHED = watched(() -> {});

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    WorkerImages images;

    @Autowired
    Spells spells;

    @Autowired
    DecideForEveryone everyone;

    @Autowired
    Refreshes refreshes;

    @Autowired
    StaleMarks marks;

    @Autowired
    PublishedPolicies policies;

    @Autowired
    BusinessDate businessDate;

    @Autowired
    JdbcClient jdbc;

    List<Long> capped;
    List<Long> others;
    int sequence = 100;

    @BeforeEach
    void decided() {
        office.empty();
        OwedPeople people = new OwedPeople(office, workers, spells);
        capped = people.household(MadeUp.VILLAGE, "1", 1, 40_000, 30_000);
        others = people.household(MadeUp.OTHER_VILLAGE, "1", 21, 12_000, 50_000, 0);
        run("", UNWATCHED);
    }

    @AfterEach
    void asItWas() {
        office.asProgram(() -> {
            businessDate.fix(TestOffice.TODAY);
            return policies.publish(PublishedPolicies.shipped());
        });
    }

    private static LongWork.Progress watched(Runnable begun) {
        return new LongWork.Progress() {
            @Override
            public void of(long total) {
                begun.run();
            }

            @Override
            public void done(long done) {}
        };
    }

    private Refresh run(String subject, LongWork.Progress progress) {
        Acting.as(office.officer("officer").actor(), () -> everyone.run(subject, progress));
        return last();
    }

    private Refresh last() {
        return office.asProgram(() -> refreshes.last().orElseThrow());
    }

    private List<Map<String, Object>> rows() {
        return office.asProgram(() -> jdbc.sql("""
                select worker, d.household, d.region, rule, outcome, least_fen, most_fen, payable_least_fen, payable_most_fen,
                       missing::text, notes::text, digest, b.household as decided_in, b.region as decided_at
                from policies.decision d full join policies.basis b using (worker) order by worker, rule""").query().listOfRows());
    }

    private void end(long worker) {
        office.as("officer", () -> {
            Spell spell = spells.of(worker).get(0);
            return spells.end(spell.id(), spell.version(), LocalDate.of(2024, 1, 31));
        });
    }

    @Test
    void looksAtNobodyWhileNothingChanged() {
        assertThat(run("", UNWATCHED))
                .extracting(Refresh::ofEveryone, Refresh::lookedAt, Refresh::written)
                .containsExactly(false, 0L, 0L);
    }

    @Test
    void decidesTheHouseholdOfWhoseFactsChangedAlone() {
        end(capped.get(0));

        assertThat(run("", UNWATCHED))
                .extracting(Refresh::lookedAt, Refresh::decided, Refresh::sumChanged)
                .containsExactly(2L, 2L, 2L);
    }

    @Test
    void decidesNobodyWhenWhatChangedIsNoFact() {
        office.as(
                "officer",
                () -> workers.changeAll(
                        Map.of(
                                capped.get(0),
                                WorkerDraft.at(MadeUp.VILLAGE).household("1").set(WorkerField.SKILLS, List.of("焊工"))),
                        "test"));

        assertThat(run("", UNWATCHED))
                .extracting(Refresh::lookedAt, Refresh::decided)
                .containsExactly(2L, 0L);
    }

    @Test
    void decidesThoseAgainWhomSomebodyLeft() {
        office.as(
                "officer",
                () -> workers.changeAll(
                        Map.of(capped.get(0), WorkerDraft.at(MadeUp.VILLAGE).household("9")), "test"));

        assertThat(run("", UNWATCHED).decided()).isEqualTo(2);
        assertThat(rows())
                .filteredOn(row ->
                        row.get("rule").equals("JF-7") && row.get("worker").equals(capped.get(1)))
                .extracting(row -> row.get("payable_least_fen"))
                .containsExactly(300_000L);
    }

    @Test
    void leavesNoRowOfWhoIsGone() {
        office.as("officer", () -> {
            images.remove(List.of(others.get(1)));
            return true;
        });
        run("", UNWATCHED);

        assertThat(rows()).noneMatch(row -> row.get("worker").equals(others.get(1)));
    }

    @Test
    void looksAtEveryoneOnAnotherDayAndWritesOnlyWhatComesOutDifferently() {
        office.asProgram(() -> {
            businessDate.fix(TestOffice.TODAY.plusDays(1));
            return true;
        });

        assertThat(run("", UNWATCHED))
                .extracting(Refresh::ofEveryone, Refresh::decided, Refresh::written)
                .containsExactly(true, 5L, 0L);
    }

    @Test
    void marksTheHouseholdUntilItIsDecidedAgain() {
        end(capped.get(0));

        assertThat(office.as("officer", marks::waiting)).isEqualTo(2);
        assertThat(office.as("officer", () -> marks.among(others))).isEmpty();
        assertThat(office.as("clerk2", marks::waiting))
                .as("of another township")
                .isZero();
        run("", UNWATCHED);
        assertThat(office.as("officer", marks::waiting)).isZero();
    }

    @Test
    void marksNobodyWhenTheChangeIsRolledBack() {
        assertThatThrownBy(() -> office.as("officer", () -> {
                    spells.addAll(List.of(SpellDraft.of(others.get(2), LocalDate.of(2024, 3, 1))));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(office.as("officer", marks::any)).isFalse();
    }

    @Test
    void marksAHouseholdThatIsPutBackAsItStood() {
        long household = office.as(
                "officer", () -> workers.find(capped.get(0)).orElseThrow().household());
        office.as("officer", () -> {
            images.restoreHouseholds(images.ofHouseholds(List.of(household)));
            return true;
        });

        assertThat(office.as("officer", () -> marks.among(capped))).containsExactlyInAnyOrderElementsOf(capped);
    }

    @Test
    void goesRoundAgainForWhatChangedWhileItRan() {
        end(capped.get(0));
        List<Long> once = new ArrayList<>(List.of(others.get(1)));
        run("", watched(() -> {
            if (!once.isEmpty()) {
                CompletableFuture.runAsync(() -> end(once.remove(0))).join();
            }
        }));

        assertThat(office.as("officer", marks::any)).isFalse();
        assertThat(run(DecideForEveryone.FROM_SCRATCH, UNWATCHED).written()).isZero();
    }

    @Test
    void leavesRowsAndMarksAsTheyWereWhenItIsCancelled() {
        end(capped.get(0));
        List<Map<String, Object>> before = rows();
        Refresh stood = last();
        assertThatThrownBy(() -> run("", new LongWork.Progress() {
                    @Override
                    public void of(long total) {}

                    @Override
                    public void done(long done) {
                        throw new LongWork.Cancelled();
                    }
                }))
                .isInstanceOf(LongWork.Cancelled.class);

        assertThat(rows()).isEqualTo(before);
        assertThat(last()).isEqualTo(stood);
        assertThat(office.as("officer", marks::waiting)).isEqualTo(2);
    }

    @Test
    void leavesTheWorkToTheOneThatIsAtIt() {
        end(capped.get(0));
        Refresh stood = last();
        run(
                "",
                watched(() ->
                        CompletableFuture.runAsync(() -> run("", UNWATCHED)).join()));

        assertThat(last()).extracting(Refresh::id, Refresh::decided).containsExactly(stood.id() + 1, 2L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void comesToTheRowsThatARunFromScratchComesTo(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 12; step++) {
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                edit(random);
            }
            run("", UNWATCHED);
        }
        List<Map<String, Object>> followed = rows();
        assertThat(run(DecideForEveryone.FROM_SCRATCH, UNWATCHED).written()).isZero();
        office.owner()
                .sql("truncate policies.decision, policies.basis, policies.refresh, policies.stale")
                .update();
        run(DecideForEveryone.FROM_SCRATCH, UNWATCHED);

        assertThat(followed).isNotEmpty().isEqualTo(rows());
    }

    private void edit(Random random) {
        List<Long> ids = office.asProgram(() -> jdbc.sql("select id from people.worker order by id")
                .query(Long.class)
                .list());
        if (ids.isEmpty()) {
            add(random);
            return;
        }
        long id = ids.get(random.nextInt(ids.size()));
        office.as("officer", () -> {
            switch (random.nextInt(10)) {
                case 0 -> add(random);
                case 1 -> images.remove(List.of(id));
                case 2 -> change(id, place(random).household(number(random)));
                case 3 -> change(id, at(id).category(claim(random)));
                case 4 ->
                    change(
                            id,
                            at(id).set(WorkerField.WILLING, random.nextBoolean())
                                    .set(WorkerField.RETURNEE, true));
                case 5 -> businessDate.fix(businessDate.today().plusDays(random.nextInt(40)));
                case 6 -> cap(random);
                case 7 -> work(id, random);
                case 8 ->
                    spells.of(id).stream().findFirst().ifPresent(spell -> spells.remove(spell.id(), spell.version()));
                default ->
                    spells.of(id).stream()
                            .findFirst()
                            .ifPresent(spell -> spells.change(
                                    spell.id(),
                                    spell.version(),
                                    SpellDraft.of(spell).monthlyWage(random.nextInt(6) * 100_000L)));
            }
            return true;
        });
    }

    private void add(Random random) {
        workers.addAll(
                List.of(MadeUp.worker(MadeUp.VILLAGE, "新成员", sequence++)
                        .household(number(random))
                        .category(claim(random))),
                "test");
    }

    private void change(long id, WorkerDraft draft) {
        workers.changeAll(Map.of(id, draft), "test");
    }

    private WorkerDraft at(long id) {
        Worker worker = workers.find(id).orElseThrow();
        return WorkerDraft.at(worker.region());
    }

    private static WorkerDraft place(Random random) {
        return WorkerDraft.at(random.nextBoolean() ? MadeUp.VILLAGE : MadeUp.OTHER_VILLAGE);
    }

    private static String number(Random random) {
        return Integer.toString(1 + random.nextInt(3));
    }

    private static CategoryClaim claim(Random random) {
        CategoryKind kind = random.nextBoolean() ? CategoryKind.POVERTY_ALLEVIATED : CategoryKind.LOW_INCOME;
        return random.nextInt(3) == 0
                ? CategoryClaim.absent(kind, true, "t")
                : CategoryClaim.holds(kind, random.nextBoolean(), "t");
    }

    private void cap(Random random) {
        Map<String, String> files = new TreeMap<>(PublishedPolicies.shipped());
        files.computeIfPresent(
                INCENTIVE, (name, text) -> text.replace("yuan: 6000", "yuan: " + (4 + random.nextInt(3)) * 1000));
        policies.publish(files);
    }

    private void work(long id, Random random) {
        LocalDate from = LocalDate.of(2023, 10, 1).plusMonths(random.nextInt(12));
        SpellDraft draft = SpellDraft.of(id, from)
                .until(from.plusMonths(random.nextInt(8)))
                .employer(null, "绍兴柯岭服饰")
                .at(random.nextBoolean() ? "330600" : "640200")
                .contract(true, 12)
                .main(false)
                .monthlyWage(random.nextInt(3) == 0 ? null : 300_000L);
        spells.addAll(List.of(draft));
    }
}
