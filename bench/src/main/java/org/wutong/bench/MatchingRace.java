package org.wutong.bench;

import java.lang.module.ModuleFinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.matching.Latency;
import org.wutong.bench.matching.MatchingSideBySide;

/** Lists by all contenders in a process of its own, because the vector kernel needs a module that must be asked for. */
final class MatchingRace {
    private static final MatchingSideBySide.Size SHORT = new MatchingSideBySide.Size(200_000, 20_000, 1_000, 100, 10);
    private static final MatchingSideBySide.Size LONG = new MatchingSideBySide.Size(200_000, 20_000, 4_000, 500, 40);
    private static final int QUESTIONS = 8_000;
    private static final String LATENCY = "latency\t";

    private MatchingRace() {}

    /** What a run found. */
    record Found(List<Lap> laps, List<String> latencies) {}

    static Found fork(boolean full) throws Exception {
        List<Lap> laps = new ArrayList<>();
        List<String> latencies = new ArrayList<>();
        for (String line : ChildJvm.run(vectorOptions(), MatchingRace.class, full ? "full" : "short")) {
            if (line.startsWith(LATENCY)) {
                latencies.add(line.substring(LATENCY.length()));
            } else {
                laps.add(Lap.ofLine(line));
            }
        }
        return new Found(laps, latencies);
    }

    /** What Java must be started with for the vector kernel; nothing where there is none. */
    static List<String> vectorOptions() {
        return ModuleFinder.ofSystem().find("jdk.incubator.vector").isPresent()
                ? List.of("--add-modules", "jdk.incubator.vector")
                : List.of();
    }

    public static void main(String[] arguments) throws Exception {
        boolean full = arguments[0].equals("full");
        Rounds rounds = full
                ? new Rounds(Duration.ofSeconds(2), 7, Duration.ofMinutes(2))
                : new Rounds(Duration.ofMillis(200), 3, Duration.ofSeconds(12));
        try (TemporaryFolder folder = TemporaryFolder.make();
                MatchingSideBySide all = MatchingSideBySide.prepare(
                        full ? LONG : SHORT, folder.path().resolve("postgres"))) {
            System.err.println("every list is the same; timing");
            rounds.time(all.trials()).forEach(lap -> System.out.println(lap.line()));
            all.latencies(QUESTIONS).stream().map(Latency::line).forEach(line -> System.out.println(LATENCY + line));
        }
    }
}
