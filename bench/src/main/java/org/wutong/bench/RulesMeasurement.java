package org.wutong.bench;

import static org.wutong.bench.rules.SideBySide.BASELINE;
import static org.wutong.bench.rules.SideBySide.OURS;
import static org.wutong.bench.rules.SideBySide.OURS_RESOLVED;
import static org.wutong.bench.rules.SideBySide.OURS_TOTALS;
import static org.wutong.bench.rules.SideBySide.OURS_UNKNOWN;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.rules.Clause;
import org.wutong.bench.rules.ColdLoad;
import org.wutong.bench.rules.CopiedPolicies;
import org.wutong.bench.rules.TwentyMillion;

/** Twenty rules for 200,000 people, decided by ours and by peers; every answer is compared first. */
final class RulesMeasurement implements Measurement {
    private static final int FORKS = 5;
    private static final int RULES = 200;
    private static final String MEMORY = "-Xmx8g";
    private static final long TWENTY_MILLION = 20_000_000L * Clause.COUNT;

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        Map<String, Double> times = full ? RulesRace.forks(FORKS) : RulesRace.here();
        double ours = of(times, OURS);
        times.forEach((name, nanos) -> {
            if (name.contains(", a ") || name.startsWith("explanation")) {
                figures.each(name, nanos);
            } else {
                figures.beside(name + ", each decision", nanos, nanos / ours);
            }
        });
        derived(times, figures);
        coldLoad(figures);
        if (full) {
            twentyMillion(figures);
        }
        figures.verdict(ours / of(times, BASELINE), BASELINE);
    }

    private static double of(Map<String, Double> times, String name) {
        return Objects.requireNonNull(times.get(name), name);
    }

    private static void derived(Map<String, Double> times, Figures figures) {
        double ours = of(times, OURS);
        figures.each("resolution, a person", Clause.COUNT * (of(times, OURS_RESOLVED) - ours));
        figures.number(
                OURS_TOTALS + ", against " + BASELINE, Figures.ratio(of(times, OURS_TOTALS) / of(times, BASELINE)));
        figures.number(OURS_UNKNOWN + ", against all known", Figures.ratio(of(times, OURS_UNKNOWN) / ours));
    }

    private static void coldLoad(Figures figures) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            CopiedPolicies.write(RulesRace.policies(), folder.path(), RULES);
            List<Long> inside = new ArrayList<>();
            List<Long> whole = new ArrayList<>();
            String loaded = "";
            for (int fork = 0; fork < FORKS; fork++) {
                long begun = System.nanoTime();
                String[] printed = ChildJvm.run(
                                List.of(), ColdLoad.class, folder.path().toString())
                        .get(0)
                        .split("\t");
                whole.add(System.nanoTime() - begun);
                loaded = printed[0];
                inside.add(Long.valueOf(printed[1]));
            }
            figures.each(loaded + " rules loaded in a cold JVM, from main", median(inside));
            figures.each(loaded + " rules loaded in a cold JVM, the whole process", median(whole));
        }
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2);
    }

    private static void twentyMillion(Figures figures) throws Exception {
        Path policies = RulesRace.policies();
        for (String line : ChildJvm.run(List.of(MEMORY), TwentyMillion.class, policies.toString())) {
            String[] parts = line.split("\t");
            String name = "20,000,000 people, 20 rules: " + parts[0];
            long figure = Long.parseLong(parts[1]);
            if (parts[0].startsWith("facts")) {
                figures.size(name, figure);
            } else {
                figures.each(name, figure);
                figures.each(name + ", each decision", (double) figure / TWENTY_MILLION);
            }
        }
    }
}
