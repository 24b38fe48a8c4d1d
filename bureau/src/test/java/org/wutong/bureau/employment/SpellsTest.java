package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.Standing.Status;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;
import org.wutong.spells.TransferScope;

@BureauTest
class SpellsTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 30);

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    JdbcClient jdbc;

    long worker;

    @BeforeEach
    void worker() {
        office.empty();
        worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
    }

    private SpellDraft shaoxing() {
        return SpellDraft.of(worker, MARCH)
                .until(SEPTEMBER)
                .employer(null, "绍兴柯岭服饰")
                .at("330600")
                .occupation("缝纫工", null)
                .industry("C18")
                .selfEmployed(false)
                .contract(true, 12)
                .monthlyWage(415_000L);
    }

    private long add(SpellDraft draft) {
        return office.as("officer", () -> spells.add(draft));
    }

    private Standing standing() {
        return office.as("officer", () -> spells.standings(List.of(worker))).get(worker);
    }

    @Test
    void keepsWhatIsTold() {
        long id = add(shaoxing());

        Spell spell = office.as("officer", () -> spells.find(id)).orElseThrow();

        assertThat(spell.employerName()).isEqualTo("绍兴柯岭服饰");
        assertThat(spell.workRegion()).isEqualTo("330600");
        assertThat(spell.contractMonths()).isEqualTo(12);
        assertThat(spell.socialInsurance()).isNull();
        assertThat(spell.monthlyWageFen()).isEqualTo(415_000L);
        assertThat(spell.region()).isEqualTo(MadeUp.VILLAGE);
    }

    @Test
    void refusesSecondMainJobOnTheSameDayAndNamesTheOther() {
        add(shaoxing());

        assertThatThrownBy(() -> add(SpellDraft.of(worker, SEPTEMBER).employer(null, "another")))
                .isInstanceOfSatisfying(
                        Spells.Overlap.class,
                        overlap -> assertThat(overlap.other().employerName()).isEqualTo("绍兴柯岭服饰"));
    }

    @Test
    void acceptsSideJobBesideTheMainOne() {
        add(shaoxing());

        assertThat(add(SpellDraft.of(worker, SEPTEMBER).main(false))).isPositive();
    }

    @Test
    void refusesOverlapAmongManyAddedAtOnceAndAddsNone() {
        assertThatThrownBy(() -> office.as(
                        "officer",
                        () -> spells.addAll(List.of(
                                shaoxing(), SpellDraft.of(worker, SEPTEMBER).employer(null, "another")))))
                .isInstanceOfSatisfying(
                        Spells.Overlap.class,
                        overlap -> assertThat(overlap.other().employerName()).isEqualTo("绍兴柯岭服饰"));
        assertThat(office.as("officer", () -> spells.of(worker))).isEmpty();
    }

    @Test
    void refusesOverlapInTheDatabaseEvenWhenNobodyAsked() {
        add(shaoxing());

        assertThatThrownBy(() -> office.asProgram(() -> jdbc.sql("""
                        insert into employment.spell (worker, region, from_date) select worker, region, to_date from employment.spell""").update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_main_job_at_a_time");
    }

    @Test
    void letsOneOfTwoJobsInThatAreWrittenAtTheSameTime() {
        List<CompletableFuture<Boolean>> both = Stream.of("first", "second")
                .map(name -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return add(shaoxing().employer(null, name)) > 0;
                    } catch (Spells.Overlap overlap) {
                        return false;
                    }
                }))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void reckonsStandingWhenSpellRunsAndWhenItEnds() {
        assertThat(standing().status()).isEqualTo(Status.NO_RECORD);
        long id = add(shaoxing().until(null));

        assertThat(standing().status()).isEqualTo(Status.EMPLOYED);
        assertThat(standing().since()).isEqualTo(MARCH);
        assertThat(standing().transferScope()).isEqualTo(TransferScope.CROSS_PROVINCE);

        office.as("officer", () -> spells.end(id, 0, SEPTEMBER));

        assertThat(standing().status()).isEqualTo(Status.UNEMPLOYED);
        assertThat(standing().since()).isEqualTo("2024-10-01");
        assertThat(standing().transferScope()).isNull();
        assertThat(standing().transferredInYear()).isTrue();
        assertThat(standing().yearIncomeFen()).isEqualTo(7 * 415_000L);
    }

    @Test
    void refusesChangeOfASpellThatChangedMeanwhile() {
        long id = add(shaoxing());
        office.as("officer", () -> spells.end(id, 0, SEPTEMBER.minusDays(1)));

        assertThat(office.as("officer", () -> spells.end(id, 0, SEPTEMBER))).isFalse();
    }

    @Test
    void hidesSpellsOfAnotherTownshipAndChangesNone() {
        long id = add(shaoxing());

        assertThat(office.as("clerk2", () -> spells.find(id))).isEmpty();
        assertThat(office.as("clerk2", () -> spells.of(worker))).isEmpty();
        assertThat(office.as("clerk2", () -> spells.standings(List.of(worker)))).isEmpty();
        assertThat(office.as("clerk2", () -> spells.end(id, 0, SEPTEMBER))).isFalse();
        assertThat(office.as("clerk2", () -> spells.remove(id, 0))).isFalse();
    }

    @Test
    void wouldShowSpellsOfAnotherTownshipIfTheGuardWereOff() {
        long id = add(shaoxing());
        office.owner()
                .sql("alter table employment.spell disable row level security")
                .update();
        try {
            assertThat(office.as("clerk2", () -> spells.find(id))).isPresent();
        } finally {
            office.owner()
                    .sql("alter table employment.spell enable row level security")
                    .update();
        }
    }

    @Test
    void followsAWorkerWhoMoves() {
        long id = add(shaoxing());

        office.as("officer", () -> workers.change(worker, 0, WorkerDraft.at(MadeUp.OTHER_VILLAGE), "moved"));

        assertThat(office.as("clerk2", () -> spells.find(id))).isPresent();
        assertThat(office.as("clerk", () -> spells.find(id))).isEmpty();
        assertThat(standing().region()).isEqualTo(MadeUp.OTHER_VILLAGE);
    }
}
