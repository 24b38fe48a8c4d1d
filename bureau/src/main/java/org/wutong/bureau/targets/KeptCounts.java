package org.wutong.bureau.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.targets.Actuals.Wanted;
import org.wutong.conditions.counting.Counts;

/**
 * Keeps what was counted for as long as nothing in the database has changed: figures of one state of the records are told once. What
 * the database shows a transaction is named by its snapshot, so nothing has to announce its changes. Never shared between view scopes.
 */
@Component
class KeptCounts {
    private static final int MOST_KEPT = 2_000;

    private final JdbcClient jdbc;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };

    KeptCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(Scope view, Wanted wanted, LocalDate day) {}

    private record Kept(String snapshot, Counts counts) {}

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
        if (state.writing()) {
            return counting.apply(wanted);
        }
        Scope view = Acting.now().view();
        Map<Wanted, Counts> counts = new HashMap<>();
        List<Wanted> missing = new ArrayList<>();
        synchronized (kept) {
            for (Wanted one : wanted) {
                Kept before = kept.get(new Key(view, one, day));
                if (before != null && before.snapshot().equals(state.snapshot())) {
                    counts.put(one, before.counts());
                } else {
                    missing.add(one);
                }
            }
        }
        if (!missing.isEmpty()) {
            Map<Wanted, Counts> counted = counting.apply(missing);
            counts.putAll(counted);
            synchronized (kept) {
                counted.forEach((one, figure) -> kept.put(new Key(view, one, day), new Kept(state.snapshot(), figure)));
            }
        }
        return counts;
    }
}
