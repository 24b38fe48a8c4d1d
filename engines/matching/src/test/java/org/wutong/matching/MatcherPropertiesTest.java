package org.wutong.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.matching.MadeUp.TODAY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wutong.matching.Match.Reason;

class MatcherPropertiesTest {
    private static final Matcher MATCHER = new Matcher(Policies.shipped());

    private record Scored(String id, int score) {}

    private static List<Scored> oracle(Worker worker, List<Vacancy> vacancies, int k) {
        return vacancies.stream()
                .filter(v -> !BruteForce.barred(worker, v, TODAY))
                .map(v -> new Scored(v.id(), BruteForce.score(worker, v, TODAY)))
                .sorted(Comparator.comparingInt(Scored::score).reversed().thenComparing(Scored::id))
                .limit(k)
                .toList();
    }

    private static List<Scored> vacancyScores(List<Match> matches) {
        return matches.stream().map(m -> new Scored(m.vacancyId(), m.score())).toList();
    }

    @Property(tries = 60)
    void topKAgreesWithBruteForce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int k) {
        MadeUp world = new MadeUp(seed);
        List<Vacancy> vacancies = world.vacancies(50);
        VacancyPool pool = MATCHER.prepare(vacancies, TODAY);

        for (Worker worker : world.workers(20)) {
            assertThat(vacancyScores(pool.topK(worker, k))).isEqualTo(oracle(worker, vacancies, k));
        }
    }

    @Property(tries = 60)
    void topWorkersAgreesWithBruteForce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int k) {
        MadeUp world = new MadeUp(seed);
        List<Worker> workers = world.workers(50);

        for (Vacancy vacancy : world.vacancies(10)) {
            List<Scored> expected = workers.stream()
                    .filter(w -> !BruteForce.barred(w, vacancy, TODAY))
                    .map(w -> new Scored(w.id(), BruteForce.score(w, vacancy, TODAY)))
                    .sorted(Comparator.comparingInt(Scored::score).reversed().thenComparing(Scored::id))
                    .limit(k)
                    .toList();
            List<Scored> found = MATCHER.topWorkers(vacancy, workers, k, TODAY).stream()
                    .map(m -> new Scored(m.workerId(), m.score()))
                    .toList();
            assertThat(found).isEqualTo(expected);
        }
    }

    @Property(tries = 60)
    void pointsSumToTheScoreAndNothingBarredAppears(@ForAll long seed) {
        MadeUp world = new MadeUp(seed);
        List<Vacancy> vacancies = world.vacancies(40);
        VacancyPool pool = MATCHER.prepare(vacancies, TODAY);

        for (Worker worker : world.workers(20)) {
            assertThat(pool.topK(worker, 10)).allSatisfy(match -> {
                assertThat(match.reasons().stream().mapToInt(Reason::points).sum())
                        .isEqualTo(match.score())
                        .isBetween(0, MatchingPolicy.FULL_SCORE);
                Vacancy vacancy = vacancies.stream()
                        .filter(v -> v.id().equals(match.vacancyId()))
                        .findFirst()
                        .orElseThrow();
                assertThat(BruteForce.barred(worker, vacancy, TODAY)).isFalse();
            });
        }
    }

    @Property(tries = 40)
    void theOrderOfTheVacanciesDoesNotMatter(@ForAll long seed) {
        MadeUp world = new MadeUp(seed);
        List<Vacancy> vacancies = world.vacancies(40);
        List<Vacancy> shuffled = new ArrayList<>(vacancies);
        Collections.shuffle(shuffled, new Random(seed));

        for (Worker worker : world.workers(10)) {
            assertThat(MATCHER.prepare(shuffled, TODAY).topK(worker, 5))
                    .isEqualTo(MATCHER.prepare(vacancies, TODAY).topK(worker, 5));
        }
    }

    @Property(tries = 40)
    void theBestThreeOpenTheBestFive(@ForAll long seed) {
        MadeUp world = new MadeUp(seed);
        VacancyPool pool = MATCHER.prepare(world.vacancies(40), TODAY);

        for (Worker worker : world.workers(10)) {
            assertThat(pool.topK(worker, 5)).startsWith(pool.topK(worker, 3).toArray(Match[]::new));
        }
    }

    @Property(tries = 40)
    void anAgeWishNeverRemovesAVacancy(
            @ForAll long seed, @ForAll @IntRange(min = 16, max = 80) int least, @ForAll @IntRange(max = 20) int span) {
        MadeUp world = new MadeUp(seed);
        Worker worker = world.workers(1).get(0);
        Vacancy free = Vacancy.builder("v").build();
        Vacancy choosy = Vacancy.builder("v").ageWish(least, least + span).build();

        assertThat(MATCHER.explain(worker, choosy, TODAY).barredBy())
                .isEqualTo(MATCHER.explain(worker, free, TODAY).barredBy());
        assertThat(MATCHER.explain(worker, choosy, TODAY).match().score())
                .isGreaterThanOrEqualTo(
                        MATCHER.explain(worker, free, TODAY).match().score());
    }

    @Property(tries = 40)
    void theOutlookCountsWhatBarsAndWhatOneRelaxationAdds(@ForAll long seed) {
        MadeUp world = new MadeUp(seed);
        List<Vacancy> vacancies = world.vacancies(40);
        VacancyPool pool = MATCHER.prepare(vacancies, TODAY);

        for (Worker worker : world.workers(10)) {
            List<Fit> fits = vacancies.stream()
                    .map(v -> MATCHER.explain(worker, v, TODAY))
                    .toList();
            Outlook outlook = pool.outlook(worker);
            assertThat(outlook.suitable())
                    .isEqualTo(oracle(worker, vacancies, 40).size());
            for (HardCondition condition : HardCondition.values()) {
                assertThat((long) outlook.barred().get(condition))
                        .isEqualTo(fits.stream()
                                .filter(f -> f.barredBy().contains(condition))
                                .count());
                assertThat((long) outlook.barredOnlyBy().get(condition))
                        .isEqualTo(fits.stream()
                                .filter(f ->
                                        f.barredBy().size() == 1 && f.barredBy().contains(condition))
                                .count());
            }
        }
    }

    @Test
    void anEmptyPoolSuitsNobody() {
        VacancyPool pool = MATCHER.prepare(List.of(), TODAY);

        assertThat(pool.topK(Worker.builder("w").build(), 3)).isEmpty();
        assertThat(pool.outlook(Worker.builder("w").build()).suitable()).isZero();
    }

    @Test
    void equalScoresPutTheSmallerIdFirstAsPlainText() {
        VacancyPool pool = MATCHER.prepare(
                List.of(
                        Vacancy.builder("v2").build(),
                        Vacancy.builder("v10").build(),
                        Vacancy.builder("V3").build()),
                TODAY);

        assertThat(pool.topK(Worker.builder("w").build(), 3))
                .extracting(Match::vacancyId)
                .containsExactly("V3", "v10", "v2");
    }

    @Test
    void refusesTwoVacanciesOfOneId() {
        List<Vacancy> twice =
                List.of(Vacancy.builder("v").build(), Vacancy.builder("v").build());

        assertThatThrownBy(() -> MATCHER.prepare(twice, TODAY)).hasMessageContaining("'v' stands twice");
    }
}
