package org.wutong.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wutong.bench.rules.Trial;

/**
 * Times many things in rounds, each once a round, so that what disturbs the machine for a while disturbs all of them alike; the
 * median of the rounds counts.
 */
final class Rounds {
    private static final Duration LONG_ENOUGH = Duration.ofMillis(60);
    private static final int MOST_TIMES = 10;

    private final int warmUps;
    private final int rounds;

    Rounds(int warmUps, int rounds) {
        this.warmUps = warmUps;
        this.rounds = rounds;
    }

    /** Nanoseconds a unit by name, in the order given. */
    Map<String, Double> time(List<Trial> trials) throws Exception {
        Map<Trial, List<Duration>> times = new LinkedHashMap<>();
        Map<Trial, Integer> often = new LinkedHashMap<>();
        for (int round = -warmUps; round < rounds; round++) {
            for (Trial trial : trials) {
                if (trial.kind() == Trial.Kind.ONCE && round < rounds - 1) {
                    continue;
                }
                int repeated = round < 0 ? 1 : often.getOrDefault(trial, 1);
                Duration time = once(trial, repeated);
                if (round < 0) {
                    often.put(trial, times(time));
                } else {
                    times.computeIfAbsent(trial, first -> new ArrayList<>()).add(time.dividedBy(repeated));
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((trial, all) ->
                medians.put(trial.name(), (double) Timed.percentile(all, 50).toNanos() / trial.units()));
        return medians;
    }

    private static Duration once(Trial trial, int repeated) throws Exception {
        long begun = System.nanoTime();
        for (int i = 0; i < repeated; i++) {
            trial.work().run();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** How often a round repeats something short, so that the clock can be trusted. */
    private static int times(Duration one) {
        return (int) Math.max(1, Math.min(MOST_TIMES, LONG_ENOUGH.toNanos() / Math.max(1, one.toNanos())));
    }
}
