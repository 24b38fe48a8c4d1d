package org.wutong.bench;

import static org.wutong.bench.rules.SideBySide.BASELINE;
import static org.wutong.bench.rules.SideBySide.OURS;
import static org.wutong.bench.rules.SideBySide.OURS_RESOLVED;
import static org.wutong.bench.rules.SideBySide.OURS_TOTALS;
import static org.wutong.bench.rules.SideBySide.OURS_UNKNOWN;
import static org.wutong.bench.rules.SideBySide.OURS_UNKNOWN_RESOLVED;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.rules.Clause;
import org.wutong.bench.rules.ColdLoad;
import org.wutong.bench.rules.CopiedPolicies;
import org.wutong.bench.rules.TwentyMillion;

/** Twenty rules for 200,000 people, decided by ours and by peers; every answer is compared first. */
final class RulesMeasurement implements Measurement {
    private static final int FORKS = 5;
    private static final int FORKS_IN_SHORT = 3;
    private static final int RULES = 200;
    private static final List<String> FIRST_COMPILER = List.of("-XX:TieredStopAtLevel=1");
    /** What a program needs that loads policies: itself, the engine, and what the engine uses. */
    private static final List<String> ENGINE =
            List.of("bench-", "rules-", "conditions-", "vocabulary-", "snakeyaml-", "jspecify-");

    private static final String MEMORY = "-Xmx8g";
    private static final long TWENTY_MILLION = 20_000_000L * Clause.COUNT;

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        figures.note(
                "processor time of the one thread, or PostgreSQL process, that does it; of loading and COPY the clock's");
        List<Lap> laps = full ? RulesRace.forks(FORKS) : RulesRace.here();
        double ours = Lap.of(laps, OURS);
        for (Lap lap : laps) {
            if (lap.isCompared()) {
                figures.beside(lap.name() + ", each decision", lap.nanos(), lap.nanos() / ours);
            } else {
                figures.each(lap.name(), lap.nanos());
            }
        }
        derived(laps, figures);
        coldLoad(full ? FORKS : FORKS_IN_SHORT, figures);
        if (full) {
            twentyMillion(figures);
        }
        figures.verdict(ours / Lap.of(laps, BASELINE), BASELINE);
    }

    private static void derived(List<Lap> laps, Figures figures) {
        double ours = Lap.of(laps, OURS);
        double unknowing = Lap.of(laps, OURS_UNKNOWN);
        resolution("resolution, a person", Lap.of(laps, OURS_RESOLVED) - ours, figures);
        resolution(
                "resolution with 5 % of facts unknown, a person",
                Lap.of(laps, OURS_UNKNOWN_RESOLVED) - unknowing, figures);
        figures.number(
                OURS_TOTALS + ", against " + BASELINE,
                Figures.ratio(Lap.of(laps, OURS_TOTALS) / Lap.of(laps, BASELINE)));
        figures.number(OURS_UNKNOWN + ", against all known", Figures.ratio(unknowing / ours));
    }

    /** What resolving adds to each decision, taken for a person; what is lost in the noise counts as nothing. */
    private static void resolution(String name, double added, Figures figures) {
        figures.each(name, Math.max(0, Clause.COUNT * added));
    }

    private static void coldLoad(int forks, Figures figures) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            CopiedPolicies.write(RulesRace.policies(), folder.path(), RULES);
            coldLoad("", List.of(), forks, folder.path(), figures);
            coldLoad(", first compiler alone as the bureau is started", FIRST_COMPILER, forks, folder.path(), figures);
            Path archive = folder.path().resolve("classes.jsa");
            run(options(FIRST_COMPILER, "-XX:ArchiveClassesAtExit=" + archive), folder.path());
            coldLoad(
                    ", that and an archive of its classes as ./wutong policy is started",
                    options(FIRST_COMPILER, "-XX:SharedArchiveFile=" + archive),
                    forks,
                    folder.path(),
                    figures);
        }
    }

    /** With Java's own remarks kept out of what the program prints. */
    private static List<String> options(List<String> some, String another) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(another, "-Xlog:disable", "-Xlog:all=error:stderr"));
        return all;
    }

    private static String[] run(List<String> options, Path folder) throws Exception {
        return ChildJvm.runAmong(ENGINE, options, ColdLoad.class, folder.toString())
                .get(0)
                .split("\t");
    }

    private static void coldLoad(String how, List<String> options, int forks, Path folder, Figures figures)
            throws Exception {
        List<Double> inside = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        String loaded = "";
        for (int fork = 0; fork < forks; fork++) {
            long begun = System.nanoTime();
            String[] printed = run(options, folder);
            whole.add((double) (System.nanoTime() - begun));
            loaded = printed[0];
            inside.add(Double.valueOf(printed[1]));
        }
        String name = loaded + " rules loaded in a cold JVM" + how;
        figures.each(name + ", from the start of main", Lap.median(inside));
        figures.each(name + ", the whole process", Lap.median(whole));
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
