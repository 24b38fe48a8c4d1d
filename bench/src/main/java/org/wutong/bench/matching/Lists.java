package org.wutong.bench.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wutong.matching.Matcher;
import org.wutong.matching.MatchingPolicy;
import org.wutong.matching.Ranking;
import org.wutong.matching.Vacancy;
import org.wutong.matching.VacancyPool;
import org.wutong.matching.Worker;
import org.wutong.matching.WorkerPool;
import org.wutong.matching.kernel.Kernel;

/** Ours with one kernel over one city. */
public final class Lists {
    private final String name;
    private final VacancyPool jobs;
    private final WorkerPool people;

    private Lists(String name, VacancyPool jobs, WorkerPool people) {
        this.name = name;
        this.jobs = jobs;
        this.people = people;
    }

    static Lists of(List<Worker> workers, List<Vacancy> vacancies, Kernel kernel) throws IOException {
        Matcher matcher = matcher(kernel);
        return new Lists(
                kernel.name(), matcher.prepare(vacancies, City.TODAY), matcher.prepareWorkers(workers, City.TODAY));
    }

    static Matcher matcher(Kernel kernel) throws IOException {
        Path file = Path.of(System.getProperty("wutong.home", "."), "policies", "matching.yaml");
        return new Matcher(MatchingPolicy.read(file.toString(), Files.readString(file)), kernel);
    }

    String name() {
        return name;
    }

    /** As {@link PlainScan#top}. */
    long[] top(Worker worker, int k) {
        return keys(jobs.rank(worker, k));
    }

    Ranking workersFor(Vacancy vacancy, int k) {
        return people.rank(vacancy, k);
    }

    List<Ranking> everybody(List<Worker> workers, int k) {
        return jobs.rankAll(workers, k, 1);
    }

    static long[] keys(Ranking ranking) {
        long[] keys = new long[ranking.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) ranking.score(i) << 32 | Integer.MAX_VALUE - ranking.place(i);
        }
        return keys;
    }
}
