package org.wutong.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wutong.matching.MadeUp.TODAY;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LiveListsTest {
    private static final Matcher MATCHER = new Matcher(Policies.shipped());

    @Property(tries = 40)
    void listsAreAtAnyTimeWhatMatchingEverybodyAnewMakesAndOnlyThoseWithAnotherListAreTold(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int k) {
        Random random = new Random(seed);
        MadeUp world = new MadeUp(seed);
        Map<String, Worker> workers = new LinkedHashMap<>();
        world.workers(40).forEach(worker -> workers.put(worker.id(), worker));
        Map<String, Vacancy> vacancies = new LinkedHashMap<>();
        world.vacancies(30).forEach(vacancy -> vacancies.put(vacancy.id(), vacancy));
        LiveLists live =
                new LiveLists(MATCHER, List.copyOf(workers.values()), List.copyOf(vacancies.values()), k, TODAY);
        Map<String, List<Scored>> before = anew(workers, vacancies, k);

        for (int step = 0; step < 25; step++) {
            Set<String> told = change(random, world, workers, vacancies, live);
            Map<String, List<Scored>> after = anew(workers, vacancies, k);

            after.forEach((worker, list) -> assertThat(live.list(worker)).isEqualTo(list));
            assertThat(told).isEqualTo(differing(before, after));
            before = after;
        }
    }

    private static Set<String> change(
            Random random, MadeUp world, Map<String, Worker> workers, Map<String, Vacancy> vacancies, LiveLists live) {
        String id = "v" + random.nextInt(35);
        switch (random.nextInt(5)) {
            case 0 -> {
                vacancies.remove(id);
                return live.removeVacancy(id);
            }
            case 1 -> {
                vacancies.computeIfPresent(
                        id,
                        (same, one) -> one.headcount() == null || one.headcount() == 0
                                ? one
                                : one.withHeadcount(one.headcount() - 1));
                return live.takeSeat(id);
            }
            case 2 -> {
                List<Worker> drawn = world.workers(40);
                Worker worker = drawn.get(random.nextInt(40));
                workers.put(worker.id(), worker);
                return live.put(worker);
            }
            default -> {
                List<Vacancy> drawn = world.vacancies(35);
                Vacancy vacancy = drawn.get(random.nextInt(35));
                vacancies.put(vacancy.id(), vacancy);
                return live.put(vacancy);
            }
        }
    }

    private static Map<String, List<Scored>> anew(Map<String, Worker> workers, Map<String, Vacancy> vacancies, int k) {
        VacancyPool pool = MATCHER.prepare(List.copyOf(vacancies.values()), TODAY);
        Map<String, List<Scored>> lists = new HashMap<>();
        workers.forEach((id, worker) -> lists.put(
                id,
                pool.topK(worker, k).stream()
                        .map(match -> new Scored(match.vacancyId(), match.score()))
                        .toList()));
        return lists;
    }

    private static Set<String> differing(Map<String, List<Scored>> before, Map<String, List<Scored>> after) {
        Set<String> differing = new TreeSet<>();
        after.forEach((worker, list) -> {
            if (!list.equals(before.get(worker))) {
                differing.add(worker);
            }
        });
        return differing;
    }

    @Test
    void theLastSeatTakesAVacancyOffTheListsAndNoneIsTakenAfterwards() {
        Worker worker = Worker.builder("w").build();
        Vacancy vacancy = Vacancy.builder("v").headcount(1).build();
        LiveLists live = new LiveLists(MATCHER, List.of(worker), List.of(vacancy), 3, TODAY);
        assertThat(live.list("w")).hasSize(1);

        assertThat(live.takeSeat("v")).containsExactly("w");
        assertThat(live.list("w")).isEmpty();
        assertThat(live.takeSeat("v")).isEmpty();
        assertThat(live.vacancy("v").orElseThrow().headcount()).isZero();
    }

    @Test
    void whoeverLeavesHasNoListAndIsToldNothing() {
        LiveLists live = new LiveLists(MATCHER, List.of(Worker.builder("w").build()), List.of(), 3, TODAY);

        live.removeWorker("w");

        assertThat(live.put(Vacancy.builder("v").build())).isEmpty();
        assertThat(live.list("w")).isEmpty();
    }
}
