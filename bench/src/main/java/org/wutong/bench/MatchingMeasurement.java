package org.wutong.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoPlan;
import org.wutong.matching.Fit;
import org.wutong.matching.Match;
import org.wutong.matching.Matcher;
import org.wutong.matching.MatchingPolicy;
import org.wutong.matching.Vacancy;
import org.wutong.matching.VacancyPool;
import org.wutong.matching.Worker;

/** The three best of 1,200 vacancies for each of 20,000 people, against explaining every pair. */
final class MatchingMeasurement implements Measurement {
    private static final int BEST = 3;
    private static final Comparator<Match> ORDER =
            Comparator.comparingInt(Match::score).reversed().thenComparing(Match::vacancyId);

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        Path file = Path.of(System.getProperty("wutong.home", "."), "policies", "matching.yaml");
        Matcher matcher = new Matcher(MatchingPolicy.read(file.toString(), Files.readString(file)));
        DemoPlan plan = DemoPlan.standard(ImportMeasurement.PEOPLE, 1);
        MatchingInput input = MatchingInput.of(DemoCounty.generate(plan));
        LocalDate day = plan.businessDate();
        VacancyPool pool = matcher.prepare(input.vacancies(), day);
        List<Worker> sample = everyNth(input.workers(), full ? 1_000 : 200);

        Timed<List<List<Match>>> ours = Timed.median(2, 5, () -> best(pool, sample));
        Timed<List<List<Match>>> plain = Timed.median(1, 3, () -> plainly(matcher, input.vacancies(), sample, day));
        if (!ours.result().equals(plain.result())) {
            throw new IllegalStateException("the engine and the plain scan differ");
        }
        Timed<Long> all = Timed.median(
                1,
                full ? 5 : 3,
                () -> best(pool, input.workers()).stream().mapToLong(List::size).sum());
        figures.took(
                "top %d for %,d people × %,d vacancies, one thread"
                        .formatted(BEST, input.workers().size(), pool.size()),
                all.time());
        figures.each("each person", all.time(), input.workers().size());
        figures.each(
                "each person, processor time", all.processor(), input.workers().size());
        figures.number("matches found", "%,d".formatted(all.result()));
        figures.against(
                "top %d, a person of a sample of %,d, processor time".formatted(BEST, sample.size()),
                ours.processor(),
                "every pair explained, processor time",
                plain.processor(),
                sample.size());
    }

    private static List<Worker> everyNth(List<Worker> workers, int many) {
        List<Worker> sample = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            sample.add(workers.get((int) ((long) i * workers.size() / many)));
        }
        return sample;
    }

    private static List<List<Match>> best(VacancyPool pool, List<Worker> workers) {
        return workers.stream().map(worker -> pool.topK(worker, BEST)).toList();
    }

    private static List<List<Match>> plainly(
            Matcher matcher, List<Vacancy> vacancies, List<Worker> workers, LocalDate day) {
        return workers.stream()
                .map(worker -> vacancies.stream()
                        .map(vacancy -> matcher.explain(worker, vacancy, day))
                        .flatMap(MatchingMeasurement::suitable)
                        .sorted(ORDER)
                        .limit(BEST)
                        .toList())
                .toList();
    }

    private static Stream<Match> suitable(Fit fit) {
        return fit.isSuitable() ? Stream.of(fit.match()) : Stream.empty();
    }
}
