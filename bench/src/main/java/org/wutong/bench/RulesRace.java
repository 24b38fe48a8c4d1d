package org.wutong.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.rules.SideBySide;

/** All contenders timed in one process: in this one, or as a program in several, of which the medians count. */
final class RulesRace {
    private static final SideBySide.Size SHORT = new SideBySide.Size(200_000, 20_000, 10_000);
    private static final SideBySide.Size LONG = new SideBySide.Size(200_000, 200_000, 50_000);

    private RulesRace() {}

    static Path policies() {
        return Path.of(System.getProperty("wutong.home", "."), "policies");
    }

    static List<Lap> here() throws Exception {
        return run(SHORT, new Rounds(Duration.ofMillis(500), 7, Duration.ofSeconds(8)));
    }

    /** The same in processes of their own, longer each. */
    static List<Lap> forks(int forks) throws Exception {
        List<List<Lap>> all = new ArrayList<>();
        for (int fork = 1; fork <= forks; fork++) {
            System.err.println("process " + fork + " of " + forks);
            all.add(ChildJvm.run(List.of(), RulesRace.class).stream()
                    .map(Lap::ofLine)
                    .toList());
        }
        return Lap.medians(all);
    }

    public static void main(String[] arguments) throws Exception {
        run(LONG, new Rounds(Duration.ofSeconds(3), 11, Duration.ofMinutes(2)))
                .forEach(lap -> System.out.println(lap.line()));
    }

    private static List<Lap> run(SideBySide.Size size, Rounds rounds) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make();
                SideBySide all = SideBySide.prepare(policies(), folder.path().resolve("postgres"), size)) {
            System.err.println("every answer is the same; timing");
            return rounds.time(all.trials());
        }
    }
}
