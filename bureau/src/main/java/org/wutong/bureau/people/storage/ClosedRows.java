package org.wutong.bureau.people.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.Closed;
import org.wutong.bureau.people.ClosingReason;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** Closed records: the database shows them only to who says so within the transaction. */
@Component
public class ClosedRows {
    private static final String SET = "select set_config('wutong.closed_too', ?, true)";

    private final JdbcClient jdbc;

    ClosedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One closed record on the list of them. */
    public record Line(long id, String name, String region, Closed closed) {}

    /** Sees closed records too while it works; needs a transaction. */
    public <T> T included(Supplier<T> work) {
        String before = jdbc.sql("select coalesce(current_setting('wutong.closed_too', true), '')")
                .query(String.class)
                .single();
        jdbc.sql(SET).param("yes").query(String.class).single();
        T result = work.get();
        jdbc.sql(SET).param(before).query(String.class).single();
        return result;
    }

    public Map<Long, Closed> of(Collection<Long> workers) {
        Map<Long, Closed> closed = new HashMap<>();
        included(() -> jdbc.sql("""
                        select id, closed_on, closed_reason, closed_paper, closed_note, closed_by from people.worker
                        where id = any (?) and closed_on is not null""")
                .param(workers.toArray(Long[]::new))
                .query((row, i) -> closed.put(
                        row.getLong("id"),
                        new Closed(
                                row.getObject("closed_on", LocalDate.class),
                                ClosingReason.valueOf(row.getString("closed_reason")),
                                row.getString("closed_paper"),
                                row.getString("closed_note"),
                                row.getString("closed_by"))))
                .list());
        return closed;
    }

    /** @return the version it has now; empty when it no longer has that version, is closed already, or lies out of the edit scope */
    public Optional<Integer> close(long worker, @Nullable Integer version, Closed closed) {
        return included(() -> jdbc.sql("""
                        update people.worker set closed_on = ?, closed_reason = ?, closed_paper = ?, closed_note = ?, closed_by = ?,
                          version = version + 1, updated_at = now()
                        where id = ? and closed_on is null and version = coalesce(?::int, version) returning version""")
                .params(
                        closed.on(),
                        closed.reason().name(),
                        closed.paper(),
                        closed.note(),
                        closed.by(),
                        worker,
                        version)
                .query(Integer.class)
                .optional());
    }

    public Optional<Integer> reopen(long worker) {
        return included(() -> jdbc.sql("""
                        update people.worker set closed_on = null, closed_reason = null, closed_paper = '', closed_note = '', closed_by = '',
                          version = version + 1, updated_at = now()
                        where id = ? and closed_on is not null returning version""").param(worker).query(Integer.class).optional());
    }

    public KeysetPage<Line> page(String place, @Nullable ClosingReason reason, @Nullable String at, int size) {
        return included(() -> query(place, reason).page(jdbc, at, size, ClosedRows::line));
    }

    public List<Line> all(String place, @Nullable ClosingReason reason, int most) {
        return included(() -> query(place, reason).all(jdbc, most, ClosedRows::line));
    }

    private static KeysetQuery query(String place, @Nullable ClosingReason reason) {
        KeysetQuery query = new KeysetQuery(
                        "w.id, w.name, w.region, w.closed_on, w.closed_reason, w.closed_paper, w.closed_note, w.closed_by",
                        "people.worker w",
                        "w.id")
                .where("w.closed_on is not null")
                .where("w.region >= :from", "from", place)
                .where("w.region < :to", "to", place + "~")
                .order("w.closed_on", "date", true);
        return reason == null ? query : query.where("w.closed_reason = :reason", "reason", reason.name());
    }

    private static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("name"),
                row.getString("region"),
                new Closed(
                        row.getObject("closed_on", LocalDate.class),
                        ClosingReason.valueOf(row.getString("closed_reason")),
                        row.getString("closed_paper"),
                        row.getString("closed_note"),
                        row.getString("closed_by")));
    }
}
