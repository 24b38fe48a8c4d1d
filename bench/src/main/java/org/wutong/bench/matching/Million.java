package org.wutong.bench.matching;

import java.util.List;
import org.wutong.matching.Matcher;
import org.wutong.matching.VacancyPool;
import org.wutong.matching.Worker;
import org.wutong.matching.kernel.Kernel;

/** An index of a million vacancies: what it takes in memory, and a list for each of a million workers. Prints figures. */
public final class Million {
    private static final int MILLION = 1_000_000;
    private static final int AT_ONCE = 50_000;

    private Million() {}

    public static void main(String[] arguments) throws Exception {
        int many = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MILLION;
        City city = new City(2);
        var vacancies = city.vacancies(many);
        Matcher matcher = Lists.matcher(Kernel.best());
        matcher.prepare(vacancies.subList(0, 1_000), City.TODAY);
        long before = used();
        long begun = System.nanoTime();
        VacancyPool pool = matcher.prepare(vacancies, City.TODAY);
        print("index of %,d vacancies laid out".formatted(many), System.nanoTime() - begun);
        print("memory of the index of %,d vacancies".formatted(many), used() - before);
        long listed = 0;
        long taken = 0;
        for (int done = 0; done < many; done += AT_ONCE) {
            List<Worker> workers = city.workers(AT_ONCE);
            begun = System.nanoTime();
            listed += pool.rankAll(workers, MatchingSideBySide.K, 1).stream()
                    .mapToLong(ranking -> ranking.size())
                    .sum();
            taken += System.nanoTime() - begun;
        }
        print(
                "top 10 of %,d vacancies for each of %,d workers, one thread, %s"
                        .formatted(many, many, matcher.kernelName()),
                taken);
        print("jobs listed for them", listed);
        print("memory with the answers remembered by then", used() - before);
        java.lang.ref.Reference.reachabilityFence(pool);
    }

    private static void print(String name, long figure) {
        System.out.println(name + "\t" + figure);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
