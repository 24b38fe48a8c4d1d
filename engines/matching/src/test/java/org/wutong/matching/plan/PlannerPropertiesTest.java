package org.wutong.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wutong.matching.MadeUp.TODAY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wutong.matching.Fit;
import org.wutong.matching.MadeUp;
import org.wutong.matching.Matcher;
import org.wutong.matching.Policies;
import org.wutong.matching.Priorities;
import org.wutong.matching.PriorityClass;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Wording;

/** Both ways of planning against every plan there is, over small worlds where much is unknown and much is alike. */
class PlannerPropertiesTest {
    private static final Matcher MATCHER = new Matcher(Policies.shipped());
    private static final Priorities TWO = new Priorities(List.of(
            new PriorityClass("first", new Wording("", "", "", ""), Set.of("a")),
            new PriorityClass("second", new Wording("", "", "", ""), Set.of("b"))));

    private final Planner exact = new Planner(MATCHER);
    private final Planner near = new Planner(MATCHER, 0);

    private static PlanTask task(long seed, int mostWorkers, int gap) {
        Random random = new Random(seed);
        MadeUp world = new MadeUp(seed);
        List<Vacancy> vacancies = new ArrayList<>(world.vacancies(random.nextInt(5)));
        boolean alike = random.nextInt(3) == 0;
        vacancies.replaceAll(vacancy -> alike
                ? Vacancy.builder(vacancy.id()).headcount(random.nextInt(3)).build()
                : vacancy.withHeadcount(random.nextInt(3)));
        List<Seeker> seekers = new ArrayList<>();
        world.workers(random.nextInt(mostWorkers + 1))
                .forEach(worker -> seekers.add(new Seeker(worker, random.nextInt(3) - 1)));
        return new PlanTask(seekers, vacancies, TODAY, TWO, gap, 1);
    }

    private static int[][] scores(PlanTask task) {
        int[][] scores = new int[task.seekers().size()][task.vacancies().size()];
        for (int w = 0; w < scores.length; w++) {
            for (int v = 0; v < scores[w].length; v++) {
                Fit fit = MATCHER.explain(
                        task.seekers().get(w).worker(), task.vacancies().get(v), TODAY);
                scores[w][v] = fit.isSuitable() ? fit.match().score() : -1;
            }
        }
        return scores;
    }

    private static int[] seats(PlanTask task) {
        return task.vacancies().stream().mapToInt(Vacancy::headcount).toArray();
    }

    private static long[] best(PlanTask task) {
        return EveryPlan.best(
                scores(task),
                seats(task),
                task.seekers().stream().mapToInt(Seeker::rank).toArray(),
                2);
    }

    private static long[] result(Plan plan) {
        return new long[] {
            plan.classes().get(0).placed(),
            plan.classes().get(1).placed(),
            plan.certificate().total()
        };
    }

    @Property(tries = 1_500)
    void whatIsSmallIsSolvedExactly(@ForAll long seed) {
        PlanTask task = task(seed, 6, 0);

        Plan plan = exact.plan(task, PlanWatch.NONE);

        assertThat(result(plan)).isEqualTo(best(task));
        assertThat(plan.certificate().bound()).isEqualTo(plan.certificate().total());
    }

    @Property(tries = 1_500)
    void theBoundOfALargeMarketIsNeverBelowTheBest(@ForAll long seed, @ForAll @IntRange(max = 200_000) int gap) {
        PlanTask task = task(seed, 6, gap);

        Plan plan = near.plan(task, PlanWatch.NONE);

        long[] best = best(task);
        assertThat(result(plan)[0]).isEqualTo(best[0]);
        assertThat(result(plan)[1]).isEqualTo(best[1]);
        assertThat(plan.certificate().total()).isLessThanOrEqualTo(best[2]);
        assertThat(plan.certificate().bound()).isGreaterThanOrEqualTo(best[2]);
    }

    @Property(tries = 200)
    void aLargeMarketComesNearTheBest(@ForAll long seed) {
        PlanTask task = task(seed, 40, 100);

        Plan plan = near.plan(task, PlanWatch.NONE);

        Plan right = exact.plan(task, PlanWatch.NONE);
        assertThat(plan.classes()).isEqualTo(right.classes());
        assertThat(plan.certificate().bound())
                .isGreaterThanOrEqualTo(right.certificate().total());
        assertThat(right.certificate().total() - plan.certificate().total())
                .isBetween(0L, (long) plan.placements().size());
    }

    @Property(tries = 300)
    void nobodySitsTwiceAndNoSeatIsTakenTwiceAndNothingBarredIsPlanned(@ForAll long seed) {
        PlanTask task = task(seed, 30, 1_000);
        for (Planner planner : List.of(exact, near)) {
            Plan plan = planner.plan(task, PlanWatch.NONE);

            Map<String, Integer> taken = new HashMap<>();
            long total = 0;
            for (Placement placement : plan.placements()) {
                taken.merge(placement.vacancyId(), 1, Integer::sum);
                Fit fit = MATCHER.explain(
                        task.seekers().stream()
                                .filter(s -> s.worker().id().equals(placement.workerId()))
                                .findFirst()
                                .orElseThrow()
                                .worker(),
                        task.vacancies().stream()
                                .filter(v -> v.id().equals(placement.vacancyId()))
                                .findFirst()
                                .orElseThrow(),
                        TODAY);
                assertThat(fit.isSuitable()).isTrue();
                assertThat(placement.score()).isEqualTo(fit.match().score());
                total += placement.score();
            }
            assertThat(plan.certificate().total()).isEqualTo(total);
            assertThat(plan.placements().stream().map(Placement::workerId)).doesNotHaveDuplicates();
            for (Vacancy vacancy : task.vacancies()) {
                assertThat(taken.getOrDefault(vacancy.id(), 0)).isLessThanOrEqualTo(vacancy.headcount());
            }
        }
    }

    @Property(tries = 100)
    void thePlanDependsNeitherOnThreadsNorOnTheOrderOfTheInput(@ForAll long seed) {
        PlanTask task = task(seed, 40, 50);
        List<Seeker> seekers = new ArrayList<>(task.seekers());
        List<Vacancy> vacancies = new ArrayList<>(task.vacancies());
        Collections.shuffle(seekers, new Random(seed));
        Collections.shuffle(vacancies, new Random(seed));
        PlanTask shuffled = new PlanTask(seekers, vacancies, TODAY, TWO, 50, 3);

        for (Planner planner : List.of(exact, near)) {
            assertThat(planner.plan(shuffled, PlanWatch.NONE)).isEqualTo(planner.plan(task, PlanWatch.NONE));
        }
    }

    @Property(tries = 300)
    void whatPriorityCostsLiesBetweenItsTwoFigures(@ForAll long seed) {
        PlanTask task = task(seed, 6, 100);
        long costs = EveryPlan.highestTotal(scores(task), seats(task)) - best(task)[2];
        for (Planner planner : List.of(exact, near)) {
            Plan plan = planner.plan(task, PlanWatch.NONE);

            Loss price = planner.priceOfPriority(task, plan, PlanWatch.NONE);

            assertThat(costs)
                    .isBetween(
                            price.least() - (best(task)[2] - plan.certificate().total()), price.most());
        }
    }

    @Property(tries = 300)
    void fixingWhatWasPlannedAnywayCostsNothing(@ForAll long seed) {
        PlanTask task = task(seed, 20, 0);
        Plan plan = exact.plan(task, PlanWatch.NONE);
        Map<String, String> some = new HashMap<>();
        plan.placements().stream()
                .filter(one -> one.workerId().hashCode() % 2 == 0)
                .forEach(one -> some.put(one.workerId(), one.vacancyId()));

        Plan around = exact.planAround(task, some, PlanWatch.NONE);

        assertThat(around.certificate()).isEqualTo(plan.certificate());
        assertThat(around.classes()).isEqualTo(plan.classes());
        assertThat(around.seats()).isEqualTo(plan.seats());
        assertThat(Loss.between(around.certificate(), plan.certificate())).isEqualTo(new Loss(0, 0));
    }

    @Property(tries = 300)
    void whatIsFixedStaysAndTheRestIsTheBestOfWhatIsLeft(@ForAll long seed) {
        PlanTask task = task(seed, 6, 0);
        int[][] scores = scores(task);
        int[] seats = seats(task);
        for (int v = 0; v < seats.length; v++) {
            if (scores.length > 0 && seats[v] > 0 && scores[0][v] >= 0) {
                Plan around = exact.planAround(
                        task,
                        Map.of(
                                task.seekers().get(0).worker().id(),
                                task.vacancies().get(v).id()),
                        PlanWatch.NONE);

                int[] left = seats.clone();
                left[v]--;
                int[][] others = Arrays.copyOfRange(scores, 1, scores.length);
                int[] ranks =
                        task.seekers().stream().skip(1).mapToInt(Seeker::rank).toArray();
                assertThat(around.certificate().total())
                        .isEqualTo(scores[0][v] + EveryPlan.best(others, left, ranks, 2)[2]);
            }
        }
    }
}
