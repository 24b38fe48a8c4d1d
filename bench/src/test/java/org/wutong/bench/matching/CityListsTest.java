package org.wutong.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wutong.matching.Fit;
import org.wutong.matching.Matcher;
import org.wutong.matching.Ranking;
import org.wutong.matching.Vacancy;
import org.wutong.matching.VacancyPool;
import org.wutong.matching.Worker;
import org.wutong.matching.WorkerPool;
import org.wutong.matching.kernel.Kernel;
import org.wutong.matching.kernel.PlainKernel;

/** Over whole made-up cities: every kernel gives the lists of the plain scan, and every contender gives ours. */
class CityListsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyKernelListsWhatThePlainScanLists(long seed) throws Exception {
        City city = new City(seed);
        List<Vacancy> vacancies = city.vacancies(5_000);
        List<Worker> workers = city.workers(1_500);
        PlainScan plain = new PlainScan(vacancies, true);
        List<PlainScan.Asker> askers = plain.askers(workers);
        long right = IntStream.range(0, workers.size())
                .mapToLong(w -> java.util.Arrays.hashCode(plain.top(askers.get(w), 10)))
                .reduce(7, (all, one) -> 31 * all + one);

        for (Kernel kernel : List.of(new PlainKernel(), Kernel.best())) {
            VacancyPool pool = Lists.matcher(kernel).prepare(vacancies, City.TODAY);
            for (int threads : new int[] {1, 3}) {
                long given = pool.rankAll(workers, 10, threads).stream()
                        .mapToLong(ranking -> java.util.Arrays.hashCode(Lists.keys(ranking)))
                        .reduce(7, (all, one) -> 31 * all + one);
                assertThat(given).as(kernel.name() + ", threads " + threads).isEqualTo(right);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void aVacancysWorkersAreThoseOfEveryPairExplained(long seed) throws Exception {
        City city = new City(seed);
        List<Vacancy> vacancies = city.vacancies(25);
        List<Worker> workers = city.workers(3_000);

        for (Kernel kernel : List.of(new PlainKernel(), Kernel.best())) {
            Matcher matcher = Lists.matcher(kernel);
            WorkerPool pool = matcher.prepareWorkers(workers, City.TODAY);
            for (Vacancy vacancy : vacancies) {
                List<String> right = workers.stream()
                        .map(worker -> matcher.explain(worker, vacancy, City.TODAY))
                        .filter(Fit::isSuitable)
                        .map(fit -> "%05d %s"
                                .formatted(
                                        10_000 - fit.match().score(),
                                        fit.match().workerId()))
                        .sorted()
                        .limit(10)
                        .toList();
                Ranking found = pool.rank(vacancy, 10);
                assertThat(IntStream.range(0, found.size())
                                .mapToObj(i -> "%05d %s"
                                        .formatted(
                                                10_000 - found.score(i),
                                                pool.at(found.place(i)).id()))
                                .toList())
                        .isEqualTo(right);
            }
        }
    }

    @Test
    void everyContenderGivesTheSameLists(@TempDir Path folder) throws Exception {
        try (MatchingSideBySide all = MatchingSideBySide.prepare(
                new MatchingSideBySide.Size(600, 1_000, 200, 100, 30), folder.resolve("postgres"))) {
            assertThat(all.trials()).hasSizeGreaterThanOrEqualTo(5);
        }
    }
}
