package org.wutong.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.matching.MadeUp.TODAY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wutong.matching.plan.Plan;
import org.wutong.matching.plan.PlanTask;
import org.wutong.matching.plan.PlanWatch;
import org.wutong.matching.plan.Planner;
import org.wutong.matching.plan.Seeker;

class PricedListsTest {
    private static final Matcher MATCHER = new Matcher(Policies.shipped());

    private record Line(int place, int score) {}

    @Property(tries = 400)
    void aPricedListIsWhatWeighingEveryPairComesTo(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int k,
            @ForAll @IntRange(max = 30_000) int headStart,
            @ForAll @IntRange(min = 1, max = 64) int parts) {
        Random random = new Random(seed);
        MadeUp world = new MadeUp(seed);
        VacancyPool pool = MATCHER.prepare(world.vacancies(80), TODAY);
        int dearest = 1 + random.nextInt(20_000 * parts);
        int[] prices =
                random.ints(pool.size(), 0, random.nextBoolean() ? dearest : 3).toArray();
        int turn = random.nextInt(pool.size());
        int closed = random.nextInt(pool.size());
        List<Bidder> bidders = world.workers(10).stream()
                .map(worker -> new Bidder(worker, headStart, turn, place -> place != closed))
                .toList();

        List<Ranking> rankings = pool.rankAll(bidders, k, pool.price(prices, parts), 1 + random.nextInt(2));

        for (int w = 0; w < bidders.size(); w++) {
            List<Line> expected = new ArrayList<>();
            for (int place = 0; place < pool.size(); place++) {
                Fit fit = MATCHER.explain(bidders.get(w).worker(), pool.at(place), TODAY);
                if (place != closed && fit.isSuitable() && (fit.match().score() + headStart) * parts > prices[place]) {
                    expected.add(new Line(place, fit.match().score()));
                }
            }
            expected.sort(Comparator.comparingInt((Line line) -> prices[line.place()] - line.score() * parts)
                    .thenComparing(line -> Math.floorMod(line.place() - turn, pool.size())));
            List<Line> found = new ArrayList<>();
            for (int i = 0; i < rankings.get(w).size(); i++) {
                found.add(new Line(rankings.get(w).place(i), rankings.get(w).score(i)));
            }
            assertThat(found).isEqualTo(expected.subList(0, Math.min(k, expected.size())));
        }
    }

    @Property(tries = 100)
    void withoutPricesItIsThePlainList(@ForAll long seed) {
        MadeUp world = new MadeUp(seed);
        VacancyPool pool = MATCHER.prepare(world.vacancies(40), TODAY);
        List<Worker> workers = world.workers(10);

        List<Ranking> priced = pool.rankAll(
                workers.stream().map(worker -> new Bidder(worker, 1)).toList(), 7, pool.price(Map.of()), 1);

        List<Ranking> plain = pool.rankAll(workers, 7, 1);
        for (int w = 0; w < workers.size(); w++) {
            assertThat(places(priced.get(w))).isEqualTo(places(plain.get(w)));
        }
    }

    private static List<Integer> places(Ranking ranking) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < ranking.size(); i++) {
            places.add(ranking.place(i));
        }
        return places;
    }

    @Test
    void withThePricesOfAPlanAlikePeopleAreNotAllOfferedOneGoodJob() {
        List<Vacancy> vacancies = List.of(
                Vacancy.builder("good")
                        .headcount(1)
                        .boardLodging(org.wutong.vocabulary.Truth.TRUE)
                        .contract(org.wutong.vocabulary.Truth.TRUE)
                        .build(),
                Vacancy.builder("fair")
                        .headcount(1)
                        .contract(org.wutong.vocabulary.Truth.TRUE)
                        .build());
        Worker welder = Worker.builder("w1").certificates(Set.of("焊工证")).build();
        Worker other = Worker.builder("w2").build();
        VacancyPool pool = MATCHER.prepare(vacancies, TODAY);
        Plan plan = new Planner(MATCHER)
                .plan(
                        new PlanTask(
                                List.of(new Seeker(welder, -1), new Seeker(other, -1)),
                                vacancies,
                                TODAY,
                                Priorities.NONE,
                                0,
                                1),
                        PlanWatch.NONE);
        Prices prices = pool.price(plan.prices());

        Set<Integer> first = new HashSet<>();
        for (Worker worker : List.of(welder, other)) {
            assertThat(pool.rank(worker, 1).place(0)).isEqualTo(1);
            Bidder bidder = new Bidder(worker, prices.enoughForAll());
            Ranking list = pool.rankAll(List.of(bidder), 2, prices, 1).get(0);
            assertThat(list.size()).isEqualTo(2);
            first.add(prices.at(list.place(0)));
        }
        assertThat(plan.prices()).containsOnlyKeys("good").containsEntry("good", 400);
    }

    @Test
    void refusesPricesThatDoNotFit() {
        VacancyPool pool = MATCHER.prepare(List.of(Vacancy.builder("v").build()), TODAY);

        assertThatThrownBy(() -> pool.price(new int[2], 1)).hasMessageContaining("expected a price each");
        assertThatThrownBy(() -> pool.price(new int[] {-1}, 1)).hasMessageContaining("a price is -1");
    }
}
