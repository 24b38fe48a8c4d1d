package org.wutong.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wutong.matching.Matcher;
import org.wutong.matching.Policies;
import org.wutong.matching.Priorities;
import org.wutong.matching.PriorityClass;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Wording;
import org.wutong.matching.Worker;

/** Each case both exactly and as if it were large. */
class PlannerTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 30);
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int NONE = Priorities.NO_RANK;
    private static final Priorities TWO = new Priorities(List.of(
            new PriorityClass("first", new Wording("", "", "", ""), Set.of("a")),
            new PriorityClass("second", new Wording("", "", "", ""), Set.of("b"))));

    private static Planner planner(long fewPairs) {
        return new Planner(new Matcher(Policies.shipped()), fewPairs);
    }

    private static Vacancy vacancy(String id, int seats, String... certificates) {
        return Vacancy.builder(id)
                .headcount(seats)
                .certificates(Set.of(certificates))
                .build();
    }

    private static Seeker seeker(String id, int rank, String... certificates) {
        return new Seeker(Worker.builder(id).certificates(Set.of(certificates)).build(), rank);
    }

    private static PlanTask task(List<Seeker> seekers, Vacancy... vacancies) {
        return new PlanTask(seekers, List.of(vacancies), TODAY, TWO, 100, 1);
    }

    private static List<String> placed(Plan plan) {
        return plan.placements().stream()
                .map(one -> one.workerId() + " " + one.vacancyId())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Planner.FEW_PAIRS})
    void whereThereAreNoSeatsNobodyIsPlaced(long fewPairs) {
        Plan plan = planner(fewPairs).plan(task(List.of(seeker("w", FIRST)), vacancy("v", 0)), PlanWatch.NONE);

        assertThat(plan.placements()).isEmpty();
        assertThat(plan.certificate()).isEqualTo(new Certificate(0, 0));
        assertThat(plan.classes().get(FIRST).withoutAny()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Planner.FEW_PAIRS})
    void withMoreSeatsThanPeopleEveryoneHasTheirBestAndSeatsCostNothing(long fewPairs) {
        Plan plan = planner(fewPairs)
                .plan(
                        task(
                                List.of(seeker("w1", NONE, "焊工证"), seeker("w2", NONE)),
                                vacancy("v1", 5, "焊工证"),
                                vacancy("v2", 5)),
                        PlanWatch.NONE);

        assertThat(placed(plan)).hasSize(2);
        assertThat(plan.prices()).isEmpty();
        assertThat(plan.certificate().bound()).isEqualTo(plan.certificate().total());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Planner.FEW_PAIRS})
    void whoHasNoSuitableVacancyIsCountedApart(long fewPairs) {
        Plan plan = planner(fewPairs)
                .plan(
                        task(List.of(seeker("w1", FIRST), seeker("w2", FIRST, "焊工证")), vacancy("v", 1, "焊工证")),
                        PlanWatch.NONE);

        assertThat(placed(plan)).containsExactly("w2 v");
        assertThat(plan.classes().get(FIRST))
                .isEqualTo(new ClassResult(TWO.classes().get(0), 2, 1, 1));
        assertThat(plan.classes().get(FIRST).crowdedOut()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Planner.FEW_PAIRS})
    void prioritiesThatCannotAllBeMetServeTheFirstClassFirst(long fewPairs) {
        List<Seeker> seekers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            seekers.add(seeker("a" + i, NONE, "焊工证"));
            seekers.add(seeker("b" + i, SECOND, "焊工证"));
        }
        seekers.add(seeker("c0", FIRST));
        seekers.add(seeker("c1", FIRST));

        Plan plan = planner(fewPairs).plan(task(seekers, vacancy("v1", 2), vacancy("v2", 3)), PlanWatch.NONE);

        assertThat(plan.classes().stream().map(ClassResult::placed)).containsExactly(2, 3);
        assertThat(plan.classes().get(SECOND).crowdedOut()).isEqualTo(3);
        assertThat(plan.placements().stream().filter(one -> one.rank() == NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Planner.FEW_PAIRS})
    void aFirstClassWorkerComesInThroughAChainOfMoves(long fewPairs) {
        List<Seeker> seekers = List.of(seeker("a", FIRST), seeker("b", FIRST, "焊工证"), seeker("c", NONE, "焊工证", "电工证"));

        Plan plan = planner(fewPairs).plan(task(seekers, vacancy("v1", 1), vacancy("v2", 1, "焊工证")), PlanWatch.NONE);

        assertThat(placed(plan)).containsExactly("a v1", "b v2");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Planner.FEW_PAIRS})
    void anEmptyClassDisturbsNothing(long fewPairs) {
        Plan plan = planner(fewPairs).plan(task(List.of(seeker("w", SECOND)), vacancy("v", 1)), PlanWatch.NONE);

        assertThat(plan.classes().get(FIRST).people()).isZero();
        assertThat(plan.classes().get(SECOND).placed()).isEqualTo(1);
    }

    @Test
    void nothingToPlanIsAPlan() {
        Plan plan = planner(0).plan(task(List.of()), PlanWatch.NONE);

        assertThat(plan.placements()).isEmpty();
        assertThat(plan.certificate().gapPerMillion()).isZero();
    }

    @Test
    void seatsNobodyCountedAreOne() {
        Plan plan = planner(0)
                .plan(
                        task(
                                List.of(seeker("w1", NONE), seeker("w2", NONE)),
                                Vacancy.builder("v").build()),
                        PlanWatch.NONE);

        assertThat(plan.seats()).isEqualTo(1);
        assertThat(plan.placements()).hasSize(1);
    }

    @Test
    void tellsHowFarItIs() {
        List<Long> gaps = new ArrayList<>();
        PlanWatch watch = new PlanWatch() {
            @Override
            public void progress(int round, long total, long bound) {
                gaps.add(bound - total);
            }

            @Override
            public boolean isGivenUp() {
                return false;
            }
        };

        planner(0).plan(crowd(), watch);

        assertThat(gaps).isNotEmpty().allSatisfy(gap -> assertThat(gap).isNotNegative());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Planner.FEW_PAIRS})
    void canBeGivenUp(long fewPairs) {
        PlanWatch givenUp = new PlanWatch() {
            @Override
            public void progress(int round, long total, long bound) {}

            @Override
            public boolean isGivenUp() {
                return true;
            }
        };

        assertThatThrownBy(() -> planner(fewPairs).plan(crowd(), givenUp)).isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesToFixWhatCannotBe() {
        PlanTask task =
                task(List.of(seeker("w1", NONE), seeker("w2", NONE)), vacancy("v1", 1), vacancy("v2", 1, "焊工证"));
        Planner planner = planner(0);

        assertThatThrownBy(() -> planner.planAround(task, Map.of("w1", "v2"), PlanWatch.NONE))
                .hasMessageContaining("worker w1 at vacancy v2: barred by [CERTIFICATE]");
        assertThatThrownBy(() -> planner.planAround(task, Map.of("w1", "v3"), PlanWatch.NONE))
                .hasMessageContaining("expected both in the drive");
        assertThatThrownBy(() -> planner.planAround(task, Map.of("w1", "v1", "w2", "v1"), PlanWatch.NONE))
                .hasMessageContaining("vacancy v1 has 1 seats: 2 are given away by hand");
    }

    @Test
    void refusesTwoWorkersOfOneIdAndARankWithoutClass() {
        PlanTask twice = task(List.of(seeker("w", NONE), seeker("w", FIRST)), vacancy("v", 1));

        assertThatThrownBy(() -> planner(0).plan(twice, PlanWatch.NONE)).hasMessageContaining("'w' stands twice");
        assertThatThrownBy(() -> task(List.of(seeker("w", 2)))).hasMessageContaining("worker w is of rank 2");
    }

    private static PlanTask crowd() {
        return task(
                IntStream.range(0, 40).mapToObj(i -> seeker("w" + i, i % 3 - 1)).toList(),
                vacancy("v1", 3),
                vacancy("v2", 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Planner.FEW_PAIRS})
    void whatIsClosedToSomebodyIsNotPlannedForThemThoughItSuits(long fewPairs) {
        PlanTask task = task(List.of(seeker("w1", FIRST), seeker("w2", NONE)), vacancy("v1", 1), vacancy("v2", 1));

        Plan plan = planner(fewPairs)
                .planAround(
                        task,
                        Map.of(),
                        (worker, vacancy) ->
                                worker.id().equals("w1") && vacancy.id().equals("v1"),
                        PlanWatch.NONE);

        assertThat(placed(plan)).containsExactly("w1 v2", "w2 v1");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Planner.FEW_PAIRS})
    void whatIsFixedStaysThoughItIsClosed(long fewPairs) {
        Plan plan = planner(fewPairs)
                .planAround(
                        task(List.of(seeker("w1", NONE)), vacancy("v1", 1)),
                        Map.of("w1", "v1"),
                        (worker, vacancy) -> true,
                        PlanWatch.NONE);

        assertThat(placed(plan)).containsExactly("w1 v1");
    }
}
