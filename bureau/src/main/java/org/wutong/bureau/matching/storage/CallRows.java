package org.wutong.bureau.matching.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** SQL of who is to be called. Runs inside the caller's transaction. */
@Component
public class CallRows {
    /** Something came among the first of the list since the worker last said anything. */
    private static final String FRESH = """
            exists (select from matching.match m where m.worker = o.worker and m.fresh_at > coalesce(
                (select max(greatest(a.at, a.ended_at)) from matching.answer a where a.worker = o.worker), '-infinity'))""";

    private static final String NEVER_ASKED = "not exists (select from matching.answer a where a.worker = o.worker)";

    private static final String ACCEPTED =
            "exists (select from matching.answer a where a.worker = o.worker and a.ended_at is null and a.choice = 'ACCEPTED')";

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public KeysetPage<Long> page(String place, boolean onlyNew, @Nullable String cursor, int size) {
        return query(place, onlyNew).page(jdbc, cursor, size, row -> row.getLong("worker"));
    }

    public List<Long> all(String place, boolean onlyNew, int limit) {
        return query(place, onlyNew).all(jdbc, limit, row -> row.getLong("worker"));
    }

    public long count(String place, boolean onlyNew) {
        return query(place, onlyNew).count(jdbc);
    }

    /** By place, so that a printed sheet goes village by village. */
    private static KeysetQuery query(String place, boolean onlyNew) {
        return new KeysetQuery("o.worker, o.region", "matching.outlook o", "o.worker")
                .where("o.region >= :place and o.region < :place || '~'", "place", place)
                .where("o.suitable > 0 and not " + ACCEPTED)
                .where(onlyNew ? FRESH : "(" + NEVER_ASKED + " or " + FRESH + ")")
                .order("o.region", "text", false);
    }
}
