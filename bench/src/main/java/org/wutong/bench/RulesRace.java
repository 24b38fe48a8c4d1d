package org.wutong.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.rules.SideBySide;

/** All contenders timed in one process: in this one, or as a program in several, of which the medians count. */
final class RulesRace {
    private static final SideBySide.Size SHORT = new SideBySide.Size(200_000, 50_000, 10_000);
    private static final SideBySide.Size LONG = new SideBySide.Size(200_000, 200_000, 50_000);

    private RulesRace() {}

    static Path policies() {
        return Path.of(System.getProperty("wutong.home", "."), "policies");
    }

    /** Nanoseconds a unit by name. */
    static Map<String, Double> here() throws Exception {
        return run(SHORT, new Rounds(6, 7));
    }

    /** The same in processes of their own, longer each. */
    static Map<String, Double> forks(int forks) throws Exception {
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int fork = 0; fork < forks; fork++) {
            System.err.println("process " + (fork + 1) + " of " + forks);
            for (String line : ChildJvm.run(List.of(), RulesRace.class)) {
                String[] parts = line.split("\t");
                all.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(Double.valueOf(parts[1]));
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        all.forEach((name, times) ->
                medians.put(name, times.stream().sorted().toList().get(times.size() / 2)));
        return medians;
    }

    public static void main(String[] arguments) throws Exception {
        run(LONG, new Rounds(8, 11)).forEach((name, nanos) -> System.out.println(name + "\t" + nanos));
    }

    private static Map<String, Double> run(SideBySide.Size size, Rounds rounds) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make();
                SideBySide all = SideBySide.prepare(policies(), folder.path().resolve("postgres"), size)) {
            System.err.println("every answer is the same; timing");
            return rounds.time(all.trials());
        }
    }
}
