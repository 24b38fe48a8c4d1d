package org.wutong.bureau.facts;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells in which places rows of tables were added, changed or removed since a state of the database, as the database itself notes it with
 * each statement (migration {@code V4__touched}). What a transaction has not yet committed is seen by itself alone.
 */
@Component
public class TouchedPlaces {
    private static final Logger LOG = LoggerFactory.getLogger(TouchedPlaces.class);
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final ObjectProvider<TouchedElsewhere> elsewhere;
    private volatile @Nullable Set<String> followed;

    TouchedPlaces(JdbcClient jdbc, ObjectProvider<TouchedElsewhere> elsewhere) {
        this.jdbc = jdbc;
        this.elsewhere = elsewhere;
    }

    /** Codes of places by table, schema first; the empty code stands for anywhere. */
    public record Touched(Map<String, Set<String>> places) {
        /** Where any of these tables was touched. */
        public Set<String> in(Collection<String> tables) {
            Set<String> touched = new HashSet<>();
            tables.forEach(table -> touched.addAll(places.getOrDefault(table, Set.of())));
            return touched;
        }
    }

    /** The state of the database that this transaction sees. */
    public String state() {
        return jdbc.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }

    /**
     * What transactions touched that a state did not see.
     *
     * @param snapshot state, as {@code pg_current_snapshot()} named it
     * @return empty where that is too long ago to be known
     */
    public Optional<Touched> since(String snapshot) {
        boolean forgotten = jdbc.sql(
                        "select exists (select from wutong.touched_until where xid >= pg_snapshot_xmin(cast(:snapshot as pg_snapshot)))")
                .param("snapshot", snapshot)
                .query(Boolean.class)
                .single();
        if (forgotten) {
            return Optional.empty();
        }
        Map<String, Set<String>> places = new HashMap<>();
        jdbc.sql(
                        "select distinct relation, place from wutong.touched where xid >= pg_snapshot_xmin(cast(:snapshot as pg_snapshot))"
                                + " and not pg_visible_in_snapshot(xid, cast(:snapshot as pg_snapshot))")
                .param("snapshot", snapshot)
                .query(row -> {
                    places.computeIfAbsent(row.getString(1), table -> new HashSet<>())
                            .add(row.getString(2));
                });
        elsewhere.forEach(
                one -> places.computeIfPresent(one.table(), (table, touched) -> with(touched, one.places(touched))));
        return Optional.of(new Touched(places));
    }

    private static Set<String> with(Set<String> touched, Set<String> more) {
        Set<String> all = new HashSet<>(touched);
        all.addAll(more);
        return all;
    }

    /** Whether every change of these tables is noted. */
    public boolean follows(Collection<String> tables) {
        Set<String> known = followed;
        if (known == null) {
            known = Set.copyOf(jdbc.sql("select distinct n.nspname || '.' || c.relname from pg_trigger t"
                            + " join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace"
                            + " join pg_proc p on p.oid = t.tgfoid join pg_namespace f on f.oid = p.pronamespace"
                            + " where f.nspname = 'wutong' and p.proname = 'touch'")
                    .query(String.class)
                    .list());
            followed = known;
        }
        return !tables.isEmpty() && known.containsAll(tables);
    }

    @Scheduled(cron = "0 35 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        long forgotten = jdbc.sql("select wutong.forget_touched(make_interval(secs => :seconds))")
                .param("seconds", KEPT.toSeconds())
                .query(Long.class)
                .single();
        LOG.debug("{} notes of touched places forgotten", forgotten);
    }
}
