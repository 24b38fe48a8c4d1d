package org.wutong.bureau.register.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;

/** What happened to records of plain registers: who, when, from which office, why, and the row before and after. */
@Component
@Transactional
public class LedgerHistory {
    private final JdbcClient jdbc;
    private final LedgerSql sql;
    private final LedgerRows rows;

    LedgerHistory(JdbcClient jdbc, LedgerSql sql, LedgerRows rows) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.rows = rows;
    }

    /** Kinds of what can happen. */
    public enum Action {
        ADD,
        CHANGE,
        REMOVE,
        RESTORE,
        IMPORT,
        TAKE_BACK
    }

    /** @param before null when it was added, {@code after} null when it was removed */
    public record Change(
            long id,
            long row,
            Instant at,
            String staffName,
            String office,
            Action action,
            String why,
            @Nullable LedgerRow before,
            @Nullable LedgerRow after) {}

    /** Notes what became of rows whose images were taken before; what they are now is read here. */
    void note(LedgerType type, Action action, String why, Collection<Long> ids, Map<Long, String> before) {
        Actor actor = Acting.now();
        Map<Long, String> after = rows.images(type, ids);
        Long[] noted = ids.toArray(Long[]::new);
        jdbc.sql("""
                insert into register.ledger_change (ledger, row, version, staff, staff_name, office, action, why, before, after)
                select ?, row, coalesce((after::jsonb ->> 'version')::int, (before::jsonb ->> 'version')::int, 0), ?, ?, ?, ?, ?,
                    before::jsonb, after::jsonb
                from unnest(?::bigint[], ?::text[], ?::text[]) as noted (row, before, after)""")
                .params(type.id(), actor.staff(), actor.name(), actor.office(), action.name(), why)
                .param(noted)
                .param(java.util.Arrays.stream(noted).map(before::get).toArray(String[]::new))
                .param(java.util.Arrays.stream(noted).map(after::get).toArray(String[]::new))
                .update();
    }

    public List<Change> of(LedgerType type, long row, int most) {
        return list(type, "c.row = ?", row, most);
    }

    /** What changed since a moment, newest first. */
    public List<Change> since(LedgerType type, Instant moment, int most) {
        return list(type, "c.at >= ?", java.sql.Timestamp.from(moment), most);
    }

    public Optional<Change> find(LedgerType type, long change) {
        return list(type, "c.id = ?", change, 1).stream().findFirst();
    }

    private List<Change> list(LedgerType type, String condition, Object parameter, int most) {
        Map<Long, LedgerRow> before = new java.util.HashMap<>();
        Map<Long, LedgerRow> after = new java.util.HashMap<>();
        images(type, "before", condition, parameter, most, before);
        images(type, "after", condition, parameter, most, after);
        return jdbc.sql("select c.* from register.ledger_change c where c.ledger = ? and " + condition
                        + " order by c.id desc limit " + most)
                .params(type.id(), parameter)
                .query((row, i) -> change(row, before, after))
                .list();
    }

    private void images(
            LedgerType type, String which, String condition, Object parameter, int most, Map<Long, LedgerRow> into) {
        jdbc.sql("""
                select c.id as change, was.* from
                  (select * from register.ledger_change c where c.ledger = ? and %s order by c.id desc limit %d) c,
                  jsonb_populate_record(null::%s, c.%s) was where c.%4$s is not null""".formatted(condition, most, type.table(), which))
                .params(type.id(), parameter)
                .query((row, i) -> into.put(row.getLong("change"), sql.row(type, row)))
                .list();
    }

    private static Change change(ResultSet row, Map<Long, LedgerRow> before, Map<Long, LedgerRow> after)
            throws SQLException {
        long id = row.getLong("id");
        return new Change(
                id,
                row.getLong("row"),
                row.getTimestamp("at").toInstant(),
                row.getString("staff_name"),
                row.getString("office"),
                Action.valueOf(row.getString("action")),
                row.getString("why"),
                before.get(id),
                after.get(id));
    }
}
