package org.wutong.bureau.targets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.TouchedPlaces;
import org.wutong.bureau.facts.TouchedPlaces.Touched;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.targets.Recount.Reading;

/**
 * Keeps what was counted, with the state of the database it was counted in. Later only {@link TouchedPlaces places that were touched since}
 * are counted anew; where that is not enough, everything is. A page that may show {@link AtHand figures at hand}, and would wait long for
 * new ones, gets the kept ones with the time they were counted at, and they are counted {@link CountingBehind behind it}; where none are kept
 * and counting takes long, it is {@link StillCounting told so}. Never shared between view scopes.
 */
@Component
class KeptCounts {
    /** Figures of places that are kept in all, at about a hundred bytes each; what was asked for longest ago goes first. */
    private static final long MOST_KEPT = 3_000_000;

    /** So few places are always counted by themselves; of more only if that is quicker than all. */
    private static final int FEW = 20;
    /** Taken for a place until one was counted. */
    private static final Duration A_PLACE = Duration.ofMillis(10);

    private final JdbcClient jdbc;
    private final TouchedPlaces touchedPlaces;
    private final Recount recount;
    private final CountingBehind behind;
    private final Clock clock;
    private final Duration wait;
    private final Duration firstWait;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long figures;

    /**
     * @param wait what takes a page longer to count is shown as it was
     * @param firstWait how long a page waits for what was never counted
     */
    KeptCounts(
            JdbcClient jdbc,
            TouchedPlaces touchedPlaces,
            Recount recount,
            CountingBehind behind,
            Clock clock,
            @Value("${wutong.figures-wait:PT0.1S}") Duration wait,
            @Value("${wutong.figures-first-wait:PT3S}") Duration firstWait) {
        this.jdbc = jdbc;
        this.touchedPlaces = touchedPlaces;
        this.recount = recount;
        this.behind = behind;
        this.clock = clock;
        this.wait = wait;
        this.firstWait = firstWait;
    }

    private record Key(Scope view, Reading reading) {}

    /**
     * @param took counting everything
     * @param each counting one place
     */
    private record Kept(String snapshot, Counted counted, Instant at, Duration took, Duration each) {
        Kept as(String state, Instant now) {
            return new Kept(state, counted, now, took, each);
        }
    }

    /** What the database shows, and whether this transaction has written something that others do not see yet. */
    private record State(String snapshot, boolean writing) {}

    /** @param places to be counted anew; null for all */
    private record Stale(
            Reading reading,
            @Nullable Kept before,
            @Nullable Set<String> places) {
        Duration costs() {
            return before == null
                    ? Duration.ZERO
                    : places == null ? before.took() : before.each().multipliedBy(places.size());
        }
    }

    /** These readings; what is not kept, or was touched since, is counted. */
    @Transactional(readOnly = true)
    public Map<Reading, Counted> of(Collection<Reading> readings) {
        if (readings.isEmpty()) {
            return Map.of();
        }
        Scope view = Acting.now().view();
        Map<Reading, Counted> found = new HashMap<>();
        State state = state();
        if (AtHand.isEnough() && !state.writing()) {
            first(view, readings);
        }
        List<Stale> stale = new ArrayList<>();
        Instant steady = AtHand.steadySince();
        Map<String, Optional<Touched>> since = new HashMap<>();
        for (Reading reading : Set.copyOf(readings)) {
            Kept before = kept(view, reading);
            if (before == null) {
                stale.add(new Stale(reading, null, null));
            } else if (before.snapshot().equals(state.snapshot()) && !state.writing()
                    || steady != null && !before.at().isBefore(steady)) {
                found.put(reading, before.counted());
            } else {
                Set<String> touched = touched(reading, before, since);
                if (touched != null && touched.isEmpty()) {
                    found.put(reading, before.counted());
                    if (!state.writing()) {
                        keep(view, reading, before.as(state.snapshot(), clock.instant()));
                    }
                } else {
                    stale.add(new Stale(
                            reading, before, touched == null || !recount.canDo(reading, touched) ? null : touched));
                }
            }
        }
        boolean late = AtHand.isEnough() && total(stale).compareTo(wait) > 0;
        List<Reading> waiting = new ArrayList<>();
        for (Stale one : stale) {
            Kept before = one.before();
            if (late && before != null) {
                found.put(one.reading(), before.counted());
                waiting.add(one.reading());
            } else {
                Kept now = count(one, state.snapshot());
                found.put(one.reading(), now.counted());
                if (!state.writing() || steady != null) {
                    keep(view, one.reading(), now);
                }
            }
        }
        behind.ask(view, waiting, this::of);
        return found;
    }

    /** Has these counted behind whoever acts. */
    void ahead(Collection<Reading> readings) {
        behind.ask(Acting.now().view(), readings, this::of);
    }

    private void first(Scope view, Collection<Reading> readings) {
        List<Reading> never = readings.stream()
                .distinct()
                .filter(reading -> kept(view, reading) == null)
                .toList();
        if (!never.isEmpty() && !behind.within(firstWait, view, never, this::of)) {
            throw new StillCounting();
        }
    }

    private State state() {
        return jdbc.sql("select pg_current_snapshot()::text, pg_current_xact_id_if_assigned() is not null")
                .query((row, i) -> new State(row.getString(1), row.getBoolean(2)))
                .single();
    }

    /** Where records of the reading were touched since it was counted; null where nobody knows. */
    private @Nullable Set<String> touched(Reading reading, Kept before, Map<String, Optional<Touched>> since) {
        Set<String> tables = recount.tables(reading.kind());
        if (!touchedPlaces.follows(tables)) {
            return null;
        }
        return since.computeIfAbsent(before.snapshot(), touchedPlaces::since)
                .map(touched -> touched.in(tables))
                .orElse(null);
    }

    private static Duration total(List<Stale> stale) {
        return stale.stream().map(Stale::costs).reduce(Duration.ZERO, Duration::plus);
    }

    private Kept count(Stale stale, String snapshot) {
        Instant at = clock.instant();
        Kept before = stale.before();
        Set<String> places = stale.places();
        long begun = System.nanoTime();
        if (before == null
                || places == null
                || places.size() > FEW && before.took().compareTo(stale.costs()) < 0) {
            Counted counted = recount.everything(stale.reading());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new Kept(snapshot, counted, at, took, before == null ? A_PLACE : before.each());
        }
        Counted counted = recount.again(stale.reading(), before.counted(), places);
        Duration each = Duration.ofNanos((System.nanoTime() - begun) / places.size());
        return new Kept(snapshot, counted, at, before.took(), each);
    }

    private @Nullable Kept kept(Scope view, Reading reading) {
        synchronized (kept) {
            return kept.get(new Key(view, reading));
        }
    }

    private void keep(Scope view, Reading reading, Kept now) {
        synchronized (kept) {
            Kept before = kept.put(new Key(view, reading), now);
            figures += now.counted().size()
                    - (before == null ? 0 : before.counted().size());
            Iterator<Kept> eldest = kept.values().iterator();
            while (figures > MOST_KEPT && kept.size() > 1) {
                figures -= eldest.next().counted().size();
                eldest.remove();
            }
        }
    }

    /** When the oldest of these was counted, for whoever acts. */
    Optional<Instant> countedAt(Stream<Reading> readings) {
        Scope view = Acting.now().view();
        return readings.map(reading -> kept(view, reading))
                .flatMap(Stream::ofNullable)
                .map(Kept::at)
                .min(Instant::compareTo);
    }
}
