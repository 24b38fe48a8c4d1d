package org.wutong.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.wutong.bench.matching.WholeDrive;
import org.wutong.matching.Ranking;
import org.wutong.matching.plan.ClassResult;
import org.wutong.matching.plan.Plan;
import org.wutong.matching.plan.PlanWatch;

/** Plans a city in a process of its own: the vector kernel must be asked for, and its memory is to be seen. */
final class PlanRace {
    static final String PLAN = "plan";
    static final String LISTS = "lists";
    static final String AUCTION = "auction";
    static final String FLOW = "flow";
    static final String GREEDY = "greedy";
    static final String NUMBER = "number\t";

    private static final int RUNS = 3;
    private static final double LEAST_OF_OPTIMUM = 0.999_999;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PlanRace() {}

    public static void main(String[] arguments) throws Exception {
        int workers = Integer.parseInt(arguments[0]);
        int vacancies = Integer.parseInt(arguments[1]);
        WholeDrive drive = new WholeDrive(workers, vacancies);
        sparse(drive, workers);
        drive.lists();
        List<Ranking> lists = lap(LISTS, workers, drive::lists);
        Plan plan = lap(PLAN, workers, () -> drive.plan(told()));
        number("memory of the process at its most", "%,d MB".formatted(peakMegabytes()));
        tell(plan, drive);
        Plan without = drive.withoutPriorities();
        number(
                "total score without priorities is higher by, at least and at most",
                share(
                                without.certificate().total()
                                        - plan.certificate().bound(),
                                plan.certificate().total()) + " and "
                        + share(
                                without.certificate().bound()
                                        - plan.certificate().total(),
                                plan.certificate().total()));
        tell("by score", drive.firstPlaces(lists));
        tell("by score less price", drive.firstPlaces(drive.listsByPrices(without)));
    }

    private static void sparse(WholeDrive drive, int workers) throws Exception {
        WholeDrive.Sparse sparse = drive.sparse();
        System.err.println("sparse market");
        Timed<Long> ours = Timed.median(2, RUNS, sparse::auction);
        print(AUCTION, ours.processor().toNanos(), workers);
        List<Double> flows = new ArrayList<>();
        WholeDrive.Solved flow = sparse.orTools(THREADS::getCurrentThreadCpuTime);
        flows.add((double) flow.nanos());
        while (flows.size() < RUNS) {
            flows.add((double) sparse.orTools(THREADS::getCurrentThreadCpuTime).nanos());
        }
        print(FLOW, Lap.median(flows), workers);
        Timed<Long> greedy = Timed.median(1, RUNS, sparse::greedy);
        print(GREEDY, greedy.processor().toNanos(), workers);
        if (ours.result() > flow.total() || ours.result() < LEAST_OF_OPTIMUM * flow.total()) {
            throw new IllegalStateException(
                    "our auction scores %d, the optimum is %d".formatted(ours.result(), flow.total()));
        }
        number("sparse market: choices", "%,d".formatted(sparse.size()));
        number("sparse market: ours of the optimum", ratio(ours.result(), flow.total()));
        number("sparse market: best choice first, of the optimum", ratio(greedy.result(), flow.total()));
    }

    private static void tell(Plan plan, WholeDrive drive) {
        number(
                "total of the proved bound",
                ratio(plan.certificate().total(), plan.certificate().bound()));
        for (ClassResult one : plan.classes()) {
            number(
                    "class " + one.of().id() + ": placed, as many as can be",
                    "%,d of %,d, nothing suits %,d".formatted(one.placed(), one.people(), one.withoutAny()));
        }
        number(
                "seats filled of those fillable",
                "%,d of %,d".formatted(plan.placements().size(), drive.fillableSeats(plan)));
    }

    private static void tell(String order, WholeDrive.FirstPlaces first) {
        number(
                "first places of lists " + order,
                "%,d vacancies, seats for %,d people".formatted(first.vacancies(), first.served()));
    }

    private static PlanWatch told() {
        return new PlanWatch() {
            @Override
            public void progress(int round, long total, long bound) {
                System.err.println("round " + round + ": " + ratio(total, bound) + " of the bound");
            }

            @Override
            public boolean isGivenUp() {
                return false;
            }
        };
    }

    private static <T> T lap(String name, int units, Callable<T> work) throws Exception {
        System.err.println(name);
        Timed<T> timed = Timed.once(work);
        print(name, timed.processor().toNanos(), units);
        return timed.result();
    }

    private static void print(String name, double nanos, int units) {
        System.out.println(new Lap(name, true, nanos / units).line());
    }

    private static void number(String name, String value) {
        System.out.println(NUMBER + name + "\t" + value);
    }

    private static String ratio(long part, long whole) {
        return String.format(Locale.ROOT, "%.7f", (double) part / whole);
    }

    private static String share(long part, long whole) {
        return String.format(Locale.ROOT, "%.3f %%", 100.0 * part / whole);
    }

    /** What the kernel noted; elsewhere than on Linux 0. */
    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }
}
