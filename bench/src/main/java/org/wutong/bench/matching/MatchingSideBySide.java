package org.wutong.bench.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wutong.bench.rules.Trial;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Worker;
import org.wutong.matching.kernel.Kernel;
import org.wutong.matching.kernel.PlainKernel;

/** Ours, the plain scan, Lucene and SQL over one city; made only when all of them give the same lists. */
public final class MatchingSideBySide implements AutoCloseable {
    public static final int K = 10;
    public static final String OURS = "top 10, ours, scalar kernel";
    public static final String VECTOR = "top 10, ours, ";
    public static final String PLAIN = "plain scan, vacancies in order of place";

    private static final int SEED = 1;

    private final List<Worker> workers;
    private final List<Vacancy> vacancies;
    private final List<Lists> ours = new ArrayList<>();
    private final PlainScan byPlace;
    private final PlainScan byId;
    private final List<PlainScan.Asker> askersByPlace;
    private final List<PlainScan.Asker> askersById;
    private final LucenePeer lucene;
    private final SqlPeer sql;
    private final Size size;

    /**
     * How many workers ask whom; times are given a worker, so that fewer ask the slow.
     *
     * @param workers who ask ours
     * @param some who ask the plain scan
     * @param few who ask Lucene
     * @param fewer who ask SQL
     */
    public record Size(int workers, int vacancies, int some, int few, int fewer) {}

    private MatchingSideBySide(Size size, Path folder) throws Exception {
        this.size = size;
        City city = new City(SEED);
        vacancies = city.vacancies(size.vacancies());
        workers = city.workers(size.workers());
        ours.add(Lists.of(workers, vacancies, new PlainKernel()));
        Kernel best = Kernel.best();
        if (!best.name().equals(ours.get(0).name())) {
            ours.add(Lists.of(workers, vacancies, best));
        }
        byPlace = new PlainScan(vacancies, true);
        byId = new PlainScan(vacancies, false);
        askersByPlace = byPlace.askers(workers.subList(0, size.some()));
        askersById = byId.askers(workers.subList(0, size.some()));
        lucene = new LucenePeer(byId);
        sql = SqlPeer.start(byId, folder);
    }

    /**
     * Makes everything ready and compares all lists.
     *
     * @throws IllegalStateException when a list differs
     */
    public static MatchingSideBySide prepare(Size size, Path folder) throws Exception {
        MatchingSideBySide all = new MatchingSideBySide(size, folder);
        try {
            all.requireSame();
        } catch (Throwable e) {
            all.close();
            throw e;
        }
        return all;
    }

    private void requireSame() throws Exception {
        for (int w = 0; w < size.some(); w++) {
            long[] right = byId.top(askersById.get(w), K);
            same(w, "plain scan by place", right, byPlace.top(askersByPlace.get(w), K));
            for (Lists one : ours) {
                same(w, one.name(), right, one.top(workers.get(w), K));
            }
            if (w < size.few()) {
                same(w, "Lucene", right, lucene.top(workers.get(w), askersById.get(w), K));
            }
            if (w < size.fewer()) {
                same(w, "SQL", right, sql.top(workers.get(w), K));
            }
        }
        if (ours.size() > 1) {
            var scalar = ours.get(0).everybody(workers, K);
            var vector = ours.get(1).everybody(workers, K);
            for (int w = 0; w < workers.size(); w++) {
                same(w, ours.get(1).name(), Lists.keys(scalar.get(w)), Lists.keys(vector.get(w)));
            }
        }
    }

    private static void same(int worker, String who, long[] right, long[] given) {
        if (!Arrays.equals(right, given)) {
            throw new IllegalStateException("worker %d: %s lists %s, the plain scan %s"
                    .formatted(worker, who, Arrays.toString(given), Arrays.toString(right)));
        }
    }

    /** What there is to time, ours first; a unit is a worker. */
    public List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (Lists one : ours) {
            trials.add(compared(
                    one == ours.get(0) ? OURS : VECTOR + one.name(), workers.size(), () -> one.everybody(workers, K)));
        }
        trials.add(compared(PLAIN, size.some(), () -> askersByPlace.forEach(asker -> byPlace.top(asker, K))));
        trials.add(compared(
                "plain scan, vacancies in order of id",
                size.some(),
                () -> askersById.forEach(asker -> byId.top(asker, K))));
        trials.add(compared(LucenePeer.name(), size.few(), () -> {
            for (int w = 0; w < size.few(); w++) {
                lucene.top(workers.get(w), askersById.get(w), K);
            }
        }));
        trials.add(new Trial(SqlPeer.name(), size.fewer(), Trial.Kind.COMPARED, System::nanoTime, () -> {
            for (int w = 0; w < size.fewer(); w++) {
                sql.top(workers.get(w), K);
            }
        }));
        return trials;
    }

    private static Trial compared(String name, long units, Trial.Work work) {
        return Trial.ofThisThread(name, units, work);
    }

    /** Nanoseconds of one question after the other: lists for workers, then workers for vacancies, by kernel. */
    public List<Latency> latencies(int questions) {
        List<Latency> latencies = new ArrayList<>();
        for (Lists one : ours) {
            latencies.add(Latency.of(
                    "one worker's list, " + one.name(), questions, i -> one.top(workers.get(i % workers.size()), K)));
            latencies.add(Latency.of(
                    "a vacancy's workers out of %,d, %s".formatted(workers.size(), one.name()),
                    Math.min(questions, vacancies.size()) / 4,
                    i -> one.workersFor(vacancies.get(i), K)));
        }
        return latencies;
    }

    @Override
    public void close() throws Exception {
        sql.close();
        lucene.close();
    }
}
