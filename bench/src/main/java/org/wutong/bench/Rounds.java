package org.wutong.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final int FEWEST_ROUNDS = 3;

    private final Duration warmUp;
    private final int rounds;
    private final Duration budget;

    /**
     * @param warmUp how long each thing runs beforehand, so that the compiler is done with it
     * @param budget when it is spent, no further round begins once three are done: a busy machine makes the figures coarser, not the
     *     wait longer
     */
    Rounds(Duration warmUp, int rounds, Duration budget) {
        this.warmUp = warmUp;
        this.rounds = rounds;
        this.budget = budget;
    }

    /** In the order given. */
    List<Lap> time(List<Trial> trials) throws Exception {
        List<Trial> repeated =
                trials.stream().filter(trial -> trial.kind() != Trial.Kind.ONCE).toList();
        Map<Trial, Integer> often = new HashMap<>();
        for (Trial trial : repeated) {
            often.put(trial, times(warmedUp(trial)));
        }
        long begun = System.nanoTime();
        Map<Trial, List<Duration>> times = new HashMap<>();
        for (int round = 0; round < rounds && !isSpent(begun, round); round++) {
            for (Trial trial : repeated) {
                int runs = often.getOrDefault(trial, 1);
                times.computeIfAbsent(trial, first -> new ArrayList<>())
                        .add(once(trial, runs).dividedBy(runs));
            }
        }
        List<Lap> laps = new ArrayList<>();
        for (Trial trial : trials) {
            List<Duration> all = times.getOrDefault(trial, List.of());
            Duration median = all.isEmpty() ? once(trial, 1) : Timed.percentile(all, 50);
            laps.add(new Lap(
                    trial.name(), trial.kind() == Trial.Kind.COMPARED, (double) median.toNanos() / trial.units()));
        }
        return laps;
    }

    /** How long it took at last. */
    private Duration warmedUp(Trial trial) throws Exception {
        Duration last = once(trial, 1);
        Duration all = last;
        while (all.compareTo(warmUp) < 0) {
            last = once(trial, 1);
            all = all.plus(last);
        }
        return last;
    }

    private boolean isSpent(long begun, int done) {
        return done >= FEWEST_ROUNDS && System.nanoTime() - begun > budget.toNanos();
    }

    private static Duration once(Trial trial, int repeated) throws Exception {
        long begun = trial.clock().getAsLong();
        for (int i = 0; i < repeated; i++) {
            trial.work().run();
        }
        return Duration.ofNanos(trial.clock().getAsLong() - begun);
    }

    /** How often a round repeats something short, so that the clock can be trusted. */
    private static int times(Duration one) {
        return (int) Math.max(1, Math.min(MOST_TIMES, LONG_ENOUGH.toNanos() / Math.max(1, one.toNanos())));
    }
}
