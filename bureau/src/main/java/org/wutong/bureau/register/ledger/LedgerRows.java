package org.wutong.bureau.register.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.KeysetPage;

/** SQL of plain registers; names of tables and columns come from their records. Runs inside the caller's transaction. */
@Component
class LedgerRows {
    private final JdbcClient jdbc;
    private final LedgerSql sql;

    LedgerRows(JdbcClient jdbc, LedgerSql sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    KeysetPage<LedgerRow> page(LedgerType type, LedgerFilter filter, @Nullable String cursor, int size) {
        return LedgerQuery.of(type, filter).page(jdbc, cursor, size, row -> sql.row(type, row));
    }

    List<LedgerRow> all(LedgerType type, LedgerFilter filter, int limit) {
        return LedgerQuery.of(type, filter).all(jdbc, limit, row -> sql.row(type, row));
    }

    long count(LedgerType type) {
        return jdbc.sql("select count(*) from " + type.table())
                .query(Long.class)
                .single();
    }

    Optional<LedgerRow> find(LedgerType type, long id) {
        return byIds(type, List.of(id)).stream().findFirst();
    }

    List<LedgerRow> byIds(LedgerType type, Collection<Long> ids) {
        return jdbc.sql("select id, version, " + type.columns() + " from " + type.table()
                        + " where id = any (?) order by id")
                .param(ids.toArray(Long[]::new))
                .query((row, i) -> sql.row(type, row))
                .list();
    }

    /** Rows whose key is one of these; each a value a key field, as text. */
    List<LedgerRow> byKeys(LedgerType type, Collection<List<String>> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<LedgerField> fields = type.keys();
        String wanted = fields.stream().map(field -> "?::text[]").collect(Collectors.joining(", "));
        String names = fields.stream().map(field -> "k_" + field.column()).collect(Collectors.joining(", "));
        String same = fields.stream()
                .map(field -> "one.%1$s = key.k_%1$s::%2$s"
                        .formatted(field.column(), field.kind().sqlType()))
                .collect(Collectors.joining(" and "));
        var statement = jdbc.sql("select one.* from unnest(%s) as key (%s) join %s one on %s"
                .formatted(wanted, names, type.table(), same));
        for (int i = 0; i < fields.size(); i++) {
            int field = i;
            statement = statement.param(keys.stream().map(key -> key.get(field)).toArray(String[]::new));
        }
        return statement.query((row, i) -> sql.row(type, row)).list();
    }

    long add(LedgerType type, Map<String, @Nullable Object> values) {
        return jdbc.sql("insert into %s (%s) values (%s) returning id"
                        .formatted(type.table(), type.columns(), LedgerSql.placeholders(type)))
                .params(sql.parameters(type, values))
                .query(Long.class)
                .single();
    }

    /** False when the row is no longer at this version. */
    boolean change(LedgerType type, long id, int version, Map<String, @Nullable Object> values) {
        return jdbc.sql(
                                "update %s set (%s) = row(%s), version = version + 1, updated_at = now() where id = ? and version = ?"
                                        .formatted(type.table(), type.columns(), LedgerSql.placeholders(type)))
                        .params(sql.parameters(type, values))
                        .params(id, version)
                        .update()
                == 1;
    }

    boolean remove(LedgerType type, long id, int version) {
        return jdbc.sql("delete from " + type.table() + " where id = ? and version = ?")
                        .params(id, version)
                        .update()
                == 1;
    }

    void removeAll(LedgerType type, Collection<Long> ids) {
        jdbc.sql("delete from " + type.table() + " where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    /** The whole rows as they stand, for history. */
    Map<Long, String> images(LedgerType type, Collection<Long> ids) {
        Map<Long, String> images = new HashMap<>();
        jdbc.sql("select id, to_jsonb(one)::text from " + type.table() + " one where id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query((row, i) -> images.put(row.getLong(1), row.getString(2)))
                .list();
        return images;
    }

    /** Puts a removed row back under its id, a version further. */
    void putBack(LedgerType type, long change) {
        jdbc.sql("""
                insert into %1$s (id, version, %2$s) overriding system value
                select was.id, was.version + 1, %3$s from register.ledger_change c, jsonb_populate_record(null::%1$s, c.before) was
                where c.id = ?""".formatted(
                                type.table(),
                                type.columns(),
                                type.fields().stream()
                                        .map(field -> "was." + field.column())
                                        .collect(Collectors.joining(", "))))
                .param(change)
                .update();
    }

    /** Ids of rows whose field points at one of these. */
    Map<Long, Long> pointingAt(LedgerType type, LedgerField link, Collection<Long> targets) {
        Map<Long, Long> found = new HashMap<>();
        jdbc.sql("select id, %1$s from %2$s where %1$s = any (?)".formatted(link.column(), type.table()))
                .param(targets.toArray(Long[]::new))
                .query((row, i) -> found.put(row.getLong(1), row.getLong(2)))
                .list();
        return found;
    }
}
