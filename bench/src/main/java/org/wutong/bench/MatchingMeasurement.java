package org.wutong.bench;

import static org.wutong.bench.matching.MatchingSideBySide.OURS;
import static org.wutong.bench.matching.MatchingSideBySide.PLAIN;

import java.util.ArrayList;
import java.util.List;
import org.wutong.bench.matching.Million;

/** The ten best of 20,000 vacancies for each of 200,000 workers, by ours and by peers; every list is compared first. */
final class MatchingMeasurement implements Measurement {
    private static final int FORKS = 3;
    private static final String MEMORY = "-Xmx8g";

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        figures.note(
                "processor time of the one thread that does it, a worker; of SQL and of single questions the clock's");
        List<MatchingRace.Found> forks = new ArrayList<>();
        for (int fork = 0; fork < (full ? FORKS : 1); fork++) {
            forks.add(MatchingRace.fork(full));
        }
        List<Lap> laps =
                Lap.medians(forks.stream().map(MatchingRace.Found::laps).toList());
        double ours = Lap.of(laps, OURS);
        for (Lap lap : laps) {
            figures.beside(lap.name() + ", a worker", lap.nanos(), lap.nanos() / ours);
        }
        for (String line : forks.get(0).latencies()) {
            String[] parts = line.split("\t");
            figures.each(parts[0] + ", the first 25, median", Double.parseDouble(parts[1]));
            figures.each(parts[0] + ", later, median", Double.parseDouble(parts[2]));
            figures.each(parts[0] + ", later, 99 % within", Double.parseDouble(parts[3]));
        }
        if (full) {
            million(figures);
        }
        figures.verdict(ours / Lap.of(laps, PLAIN), PLAIN);
    }

    private static void million(Figures figures) throws Exception {
        List<String> options = new ArrayList<>(MatchingRace.vectorOptions());
        options.add(MEMORY);
        for (String line : ChildJvm.run(options, Million.class)) {
            String[] parts = line.split("\t");
            long figure = Long.parseLong(parts[1]);
            if (parts[0].startsWith("memory")) {
                figures.size(parts[0], figure);
            } else if (parts[0].startsWith("jobs")) {
                figures.number(parts[0], "%,d".formatted(figure));
            } else {
                figures.each(parts[0], figure);
            }
        }
    }
}
