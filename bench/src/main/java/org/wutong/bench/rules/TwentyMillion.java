package org.wutong.bench.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wutong.rules.PolicySet;

/**
 * A program that decides the twenty rules for twenty million people whose facts it holds in memory all at once, in twenty parts that
 * were drawn apart from each other.
 */
public final class TwentyMillion {
    private static final int PARTS = 20;
    private static final int PEOPLE = 1_000_000;
    private static final int RUNS = 5;

    private TwentyMillion() {}

    /**
     * Prints the bytes of facts held, then for each way to decide its name and the median nanoseconds for everybody.
     *
     * @param arguments the folder of policies
     */
    public static void main(String[] arguments) throws Exception {
        PolicySet policies = BenchPolicies.load(Path.of(arguments[0]));
        long before = used();
        List<ColumnEngine> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            Population people = Population.generate(PEOPLE, part);
            parts.add(ColumnEngine.of("part " + part, policies, people, 0).withoutRows());
            System.err.println("part " + (part + 1) + " of " + PARTS);
        }
        System.out.println("facts held\t" + (used() - before));
        print("totals only", parts, ColumnEngine::totals);
        print("every decision written", parts, ColumnEngine::write);
    }

    private interface Way {
        void decide(ColumnEngine part) throws Exception;
    }

    private static void print(String name, List<ColumnEngine> parts, Way way) throws Exception {
        long[] times = new long[RUNS];
        for (int run = -1; run < RUNS; run++) {
            long begun = ProcessorTime.ofThisThread();
            for (ColumnEngine part : parts) {
                way.decide(part);
            }
            times[Math.max(run, 0)] = ProcessorTime.ofThisThread() - begun;
        }
        java.util.Arrays.sort(times);
        System.out.println(name + "\t" + times[RUNS / 2]);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
