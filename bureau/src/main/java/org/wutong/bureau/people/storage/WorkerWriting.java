package org.wutong.bureau.people.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.register.CopyRows;

/** Writes rows of {@code people.worker} and their name tokens, any number at once: COPY into a temporary table, then one statement. */
@Component
public class WorkerWriting {
    private final JdbcClient jdbc;
    private final DataSource source;
    private final WorkerColumns columns;
    /** Columns of all fields, in the order they are copied. */
    private final List<String> fieldColumns;

    WorkerWriting(JdbcClient jdbc, DataSource source, WorkerColumns columns) {
        this.jdbc = jdbc;
        this.source = source;
        this.columns = columns;
        Map<WorkerField, @Nullable Object> all = new EnumMap<>(WorkerField.class);
        Arrays.stream(WorkerField.values()).forEach(field -> all.put(field, field == WorkerField.NAME ? "-" : null));
        this.fieldColumns = List.copyOf(columns.of(all).keySet());
    }

    /**
     * A row to write.
     *
     * @param version 0 of a new worker; of a changed one the version it must still have
     * @param values of a new worker all that is known; of a changed one every field except secret ones that stay
     */
    public record Row(
            long id,
            long household,
            String region,
            int version,
            boolean madeUp,
            Map<WorkerField, ? extends @Nullable Object> values) {
        String name() {
            return (String) java.util.Objects.requireNonNull(values.get(WorkerField.NAME));
        }
    }

    public List<Long> newIds(int count) {
        return jdbc.sql("select nextval('people.worker_id_seq') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list();
    }

    public void add(List<Row> rows) {
        stage(rows);
        String all = "id, household, region, version, made_up, " + String.join(", ", fieldColumns);
        jdbc.sql("insert into people.worker (" + all + ") overriding system value select " + all
                        + " from worker_staged")
                .update();
        addTokens(rows);
    }

    /** @return ids of the rows that still had their version and lie within the edit scope; the others are untouched */
    public Set<Long> change(List<Row> rows) {
        stage(rows);
        String sets = fieldColumns.stream()
                .map(column -> column + " = "
                        + (isSecret(column)
                                ? "case when s.spoken @> array['%s'] then s.%s else w.%s end"
                                        .formatted(stem(column), column, column)
                                : "s." + column))
                .collect(Collectors.joining(", "));
        List<Long> changed = jdbc.sql(
                        "update people.worker w set household = s.household, region = s.region, version = w.version + 1, updated_at = now(), "
                                + sets
                                + " from worker_staged s where w.id = s.id and w.version = s.version returning w.id")
                .query(Long.class)
                .list();
        Set<Long> done = Set.copyOf(changed);
        jdbc.sql("delete from people.worker_token where worker = any (?)")
                .param(done.toArray(Long[]::new))
                .update();
        addTokens(rows.stream().filter(row -> done.contains(row.id())).toList());
        return done;
    }

    /** All columns that keep fields. */
    List<String> columns() {
        return fieldColumns;
    }

    void renewTokens(Long[] workers) {
        jdbc.sql("delete from people.worker_token where worker = any (?)")
                .param(workers)
                .update();
        addTokens(jdbc.sql("select id, household, region, version, made_up, name from people.worker where id = any (?)")
                .param(workers)
                .query((row, i) -> new Row(
                        row.getLong("id"),
                        row.getLong("household"),
                        row.getString("region"),
                        row.getInt("version"),
                        row.getBoolean("made_up"),
                        Map.of(WorkerField.NAME, row.getString("name"))))
                .list());
    }

    private void stage(List<Row> rows) {
        jdbc.sql(
                        "create temp table if not exists worker_staged (like people.worker including defaults, spoken text[]) on commit drop")
                .update();
        jdbc.sql("truncate worker_staged").update();
        CopyRows copy = CopyRows.of(rows, this::stage);
        copy.into(
                "worker_staged",
                "id, household, region, version, made_up, spoken, created_at, updated_at, "
                        + String.join(", ", fieldColumns),
                source);
    }

    private void stage(Row row, CopyRows copy) {
        Map<WorkerField, @Nullable Object> values = new EnumMap<>(WorkerField.class);
        List<String> spoken = new ArrayList<>();
        for (WorkerField field : WorkerField.values()) {
            values.put(field, row.values().get(field));
            if (field.secret() && row.values().containsKey(field)) {
                spoken.add(field.column());
            }
        }
        Map<String, @Nullable Object> kept = columns.of(values);
        copy.add(row.id()).add(row.household()).add(row.region()).add(row.version());
        copy.add(row.madeUp()).add(spoken).add(OLD).add(OLD);
        fieldColumns.forEach(column -> copy.add(kept.get(column)));
        copy.endRow();
    }

    /** Stands in columns that the final statement leaves to their defaults. */
    private static final String OLD = "epoch";

    private void addTokens(List<Row> rows) {
        jdbc.sql(
                        "create temp table if not exists token_staged (token text collate \"C\", region text collate \"C\", worker bigint) on commit drop")
                .update();
        jdbc.sql("truncate token_staged").update();
        CopyRows copy = CopyRows.of(
                rows,
                (row, lines) -> NameTokens.of(row.name())
                        .forEach(token ->
                                lines.add(token).add(row.region()).add(row.id()).endRow()));
        copy.into("token_staged", "token, region, worker", source);
        jdbc.sql("""
                insert into people.worker_token (token, region, worker)
                select token, region, worker from token_staged order by token, region, worker""").update();
    }

    private static boolean isSecret(String column) {
        return column.startsWith("id_") || column.startsWith("phone_") || column.startsWith("account_");
    }

    private static String stem(String column) {
        return column.substring(0, column.indexOf('_'));
    }
}
