package org.wutong.bureau.targets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.targets.Actuals.Wanted;
import org.wutong.conditions.counting.Counts;

/**
 * Keeps what was counted. While nothing in the database has changed, which its snapshot tells, kept figures are right. After a change they are
 * counted anew; only a page that may show {@link AtHand figures at hand}, and would wait long for new ones, gets the kept ones with the time they were
 * counted at, and they are counted {@link CountingBehind behind it}. Never shared between view scopes.
 */
@Component
class KeptCounts {
    private static final int MOST_KEPT = 2_000;

    private final JdbcClient jdbc;
    private final CountingBehind behind;
    private final Clock clock;
    private final Duration wait;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** @param wait what takes a page longer to count is shown as it was */
    KeptCounts(
            JdbcClient jdbc,
            CountingBehind behind,
            Clock clock,
            @Value("${wutong.figures-wait:PT0.5S}") Duration wait) {
        this.jdbc = jdbc;
        this.behind = behind;
        this.clock = clock;
        this.wait = wait;
    }

    private record Key(Scope view, Wanted wanted, LocalDate day) {}

    /** @param took its part of the time that was spent on counting it and others together */
    private record Kept(String snapshot, Counts counts, Instant at, Duration took) {}

    /** What the database shows, and whether this transaction has written something that others do not see yet. */
    private record State(String snapshot, boolean writing) {}

    /** These figures as of a day; those not kept, or not of this state of the records, are counted together. */
    @Transactional(readOnly = true)
    public Map<Wanted, Counts> of(
            Collection<Wanted> wanted, LocalDate day, Function<Collection<Wanted>, Map<Wanted, Counts>> counting) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        State state = jdbc.sql("select pg_current_snapshot()::text, pg_current_xact_id_if_assigned() is not null")
                .query((row, i) -> new State(row.getString(1), row.getBoolean(2)))
                .single();
        Instant steady = AtHand.steadySince();
        if (state.writing() && steady == null) {
            return counting.apply(wanted);
        }
        Scope view = Acting.now().view();
        Map<Wanted, Counts> counts = new HashMap<>();
        Map<Wanted, Kept> old = new HashMap<>();
        List<Wanted> missing = new ArrayList<>();
        synchronized (kept) {
            for (Wanted one : wanted) {
                Kept before = kept.get(new Key(view, one, day));
                if (before == null) {
                    missing.add(one);
                } else if (before.snapshot().equals(state.snapshot())
                        || steady != null && !before.at().isBefore(steady)) {
                    counts.put(one, before.counts());
                } else {
                    old.put(one, before);
                }
            }
        }
        if (AtHand.isEnough() && total(old).compareTo(wait) > 0) {
            old.forEach((one, before) -> counts.put(one, before.counts()));
            behind.ask(view, day, old.keySet(), stale -> count(stale, day, view, counting));
        } else {
            missing.addAll(old.keySet());
        }
        if (!missing.isEmpty()) {
            counts.putAll(count(missing, day, view, state.snapshot(), counting));
        }
        return counts;
    }

    private static Duration total(Map<Wanted, Kept> old) {
        return old.values().stream().map(Kept::took).reduce(Duration.ZERO, Duration::plus);
    }

    private void count(
            Collection<Wanted> wanted,
            LocalDate day,
            Scope view,
            Function<Collection<Wanted>, Map<Wanted, Counts>> counting) {
        String snapshot = jdbc.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
        count(wanted, day, view, snapshot, counting);
    }

    private Map<Wanted, Counts> count(
            Collection<Wanted> wanted,
            LocalDate day,
            Scope view,
            String snapshot,
            Function<Collection<Wanted>, Map<Wanted, Counts>> counting) {
        Instant at = clock.instant();
        long begun = System.nanoTime();
        Map<Wanted, Counts> counted = counting.apply(wanted);
        Duration each = Duration.ofNanos((System.nanoTime() - begun) / wanted.size());
        synchronized (kept) {
            counted.forEach((one, figure) -> kept.put(new Key(view, one, day), new Kept(snapshot, figure, at, each)));
        }
        return counted;
    }

    /** When the oldest of these was counted, for whoever acts. */
    Optional<Instant> countedAt(Stream<Wanted> wanted, LocalDate day) {
        Scope view = Acting.now().view();
        synchronized (kept) {
            return wanted.map(one -> kept.get(new Key(view, one, day)))
                    .flatMap(Stream::ofNullable)
                    .map(Kept::at)
                    .min(Instant::compareTo);
        }
    }
}
