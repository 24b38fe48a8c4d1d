package org.wutong.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.matching.MadeUp.TODAY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wutong.matching.kernel.PlainKernel;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** What an index must not get wrong: block edges, ties, crowds in one place, sides with nobody. */
class ListsTest {
    private static final Matcher MATCHER = new Matcher(Policies.shipped(), new PlainKernel());
    private static final String VILLAGE = "640106100207";

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 31, 32, 33, 1000})
    void bothSidesAgreeWithEveryPairAtTheEdgesOfBlocks(int size) {
        MadeUp world = new MadeUp(size);
        List<Worker> workers = world.workers(size);
        List<Vacancy> vacancies = world.vacancies(size);
        VacancyPool jobs = MATCHER.prepare(vacancies, TODAY);
        WorkerPool people = MATCHER.prepareWorkers(workers, TODAY);

        for (Worker worker : workers.subList(0, Math.min(size, 40))) {
            assertThat(jobs.topK(worker, 7)).isEqualTo(best(List.of(worker), vacancies, Match::vacancyId));
        }
        for (Vacancy vacancy : vacancies.subList(0, Math.min(size, 40))) {
            assertThat(people.topK(vacancy, 7)).isEqualTo(best(workers, List.of(vacancy), Match::workerId));
        }
    }

    private static List<Match> best(List<Worker> workers, List<Vacancy> vacancies, Function<Match, String> id) {
        List<Match> matches = new ArrayList<>();
        for (Worker worker : workers) {
            for (Vacancy vacancy : vacancies) {
                Fit fit = MATCHER.explain(worker, vacancy, TODAY);
                if (fit.isSuitable()) {
                    matches.add(fit.match());
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::score).reversed().thenComparing(id));
        return matches.subList(0, Math.min(7, matches.size()));
    }

    @Test
    void anEmptySideAnswersWithNobody() {
        Worker worker = Worker.builder("w").build();
        Vacancy vacancy = Vacancy.builder("v").build();

        assertThat(MATCHER.prepare(List.of(), TODAY).rank(worker, 3).size()).isZero();
        assertThat(MATCHER.prepareWorkers(List.of(), TODAY).topK(vacancy, 3)).isEmpty();
        assertThat(MATCHER.prepareWorkers(List.of(), TODAY).outlook(vacancy).suitable())
                .isZero();
        assertThat(MATCHER.prepare(List.of(vacancy), TODAY).rankAll(List.of(), 3, 2))
                .isEmpty();
    }

    @Test
    void tenThousandEqualVacanciesInOneVillageComeInOrderOfTheirIds() {
        List<Vacancy> vacancies = IntStream.range(0, 10_000)
                .mapToObj(i -> Vacancy.builder("v" + i)
                        .workRegion(RegionCode.parse(VILLAGE))
                        .occupation(new OccupationCode("6-18-02-04"))
                        .build())
                .toList();
        Worker worker = Worker.builder("w").home(RegionCode.parse(VILLAGE)).build();

        assertThat(MATCHER.prepare(vacancies, TODAY).topK(worker, 4))
                .extracting(Match::vacancyId)
                .containsExactly("v0", "v1", "v10", "v100");
    }

    @Test
    void noSeatLeftMeansNotOnTheList() {
        Vacancy full = Vacancy.builder("v").headcount(0).build();

        assertThat(MATCHER.prepare(List.of(full), TODAY)
                        .topK(Worker.builder("w").build(), 3))
                .isEmpty();
    }

    @Test
    void aRegionCodeThatNoTableHasAnyMoreIsAPlaceLikeAnyOther() {
        Vacancy there =
                Vacancy.builder("v").workRegion(RegionCode.parse("649999")).build();
        Worker fromThere = Worker.builder("w")
                .home(RegionCode.parse("649999001"))
                .willingRegions(List.of(RegionCode.parse("6499")))
                .build();
        Worker elsewhere = Worker.builder("x")
                .willingRegions(List.of(RegionCode.parse("6401")))
                .build();
        VacancyPool pool = MATCHER.prepare(List.of(there), TODAY);

        assertThat(pool.topK(fromThere, 1)).hasSize(1);
        assertThat(pool.topK(elsewhere, 1)).isEmpty();
    }

    @Test
    void theAnswersDoNotDependOnTheNumberOfThreads() {
        MadeUp world = new MadeUp(5);
        List<Worker> workers = world.workers(700);
        VacancyPool pool = MATCHER.prepare(world.vacancies(300), TODAY);

        List<Ranking> alone = pool.rankAll(workers, 5, 1);
        List<Ranking> together = pool.rankAll(workers, 5, 4);

        for (int w = 0; w < workers.size(); w++) {
            assertThat(scored(pool, together.get(w))).isEqualTo(scored(pool, alone.get(w)));
        }
    }

    private static List<Scored> scored(VacancyPool pool, Ranking ranking) {
        return IntStream.range(0, ranking.size())
                .mapToObj(i -> new Scored(pool.at(ranking.place(i)).id(), ranking.score(i)))
                .toList();
    }

    @Test
    void forgettingRememberedAnswersChangesNoAnswer() {
        MadeUp world = new MadeUp(9);
        VacancyPool pool = MATCHER.prepare(world.vacancies(100), TODAY);
        List<Worker> workers = world.workers(20);
        List<List<Match>> before =
                workers.stream().map(worker -> pool.topK(worker, 5)).toList();

        for (long floor = 0; floor < 70_000; floor++) {
            pool.rank(Worker.builder("w").wageFloor(floor).build(), 1);
        }

        assertThat(workers.stream().map(worker -> pool.topK(worker, 5)).toList())
                .isEqualTo(before);
    }

    @Test
    void refusesAListOfNone() {
        VacancyPool pool = MATCHER.prepare(List.of(), TODAY);

        assertThatThrownBy(() -> pool.rank(Worker.builder("w").build(), 0)).hasMessageContaining("k is 0");
    }

    @Test
    void whatIsUnknownOnEitherSideNeverBars() {
        Worker nothingKnown = Worker.builder("w").stayNearHome(Truth.UNKNOWN).build();
        List<Vacancy> open = new MadeUp(3)
                .vacancies(200).stream()
                        .filter(v -> v.headcount() == null || v.headcount() > 0)
                        .filter(v -> v.closes() == null || !v.closes().isBefore(TODAY))
                        .toList();

        assertThat(MATCHER.prepare(open, TODAY).rank(nothingKnown, 1000).size()).isEqualTo(open.size());
    }
}
