package org.wutong.bureau.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Builds the query of a list: columns, conditions, one order with the id behind it, and a page by key. Column names and
 * expressions come from code, never from a request; values are parameters.
 */
public final class KeysetQuery {
    private static final int COUNT_LIMIT = 10_000;

    private final String columns;
    private final String from;
    private final String id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String sort;
    private String sortType = "bigint";
    private boolean descending;

    /** @param id column that makes the order total */
    public KeysetQuery(String columns, String from, String id) {
        this.columns = columns;
        this.from = from;
        this.id = id;
        this.sort = id;
    }

    public KeysetQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    public KeysetQuery where(String condition, String name, Object value) {
        values.put(name, value);
        return where(condition);
    }

    /** @param expression never null; compared as {@code type} */
    public KeysetQuery order(String expression, String type, boolean descending) {
        this.sort = expression;
        this.sortType = type;
        this.descending = descending;
        return this;
    }

    /** @param cursor of {@link KeysetPage}, or null for the first page; one that cannot be read means the first page */
    public <T> KeysetPage<T> page(JdbcClient jdbc, @Nullable String cursor, int size, RowReader<T> reader) {
        Place place = Place.read(cursor);
        boolean back = place != null && place.back();
        boolean up = descending == back;
        String way = up ? "asc" : "desc";
        String compare = up ? ">" : "<";
        Map<String, Object> all = new LinkedHashMap<>(values);
        List<String> parts = new ArrayList<>(conditions);
        if (place != null) {
            parts.add("(%s, %s) %s (cast(:cursor_key as %s), :cursor_id)".formatted(sort, id, compare, sortType));
            all.put("cursor_key", place.key());
            all.put("cursor_id", place.id());
        }
        String sql = "select %s, (%s)::text as cursor_key, %s as cursor_id from %s%s order by %s %s, %s %s limit %d"
                .formatted(columns, sort, id, from, whereOf(parts), sort, way, id, way, size + 1);
        List<Found<T>> found = new ArrayList<>(jdbc.sql(sql)
                .params(all)
                .query((row, i) -> new Found<>(reader.read(row), row.getString("cursor_key"), row.getLong("cursor_id")))
                .list());
        boolean more = found.size() > size;
        if (more) {
            found.remove(found.size() - 1);
        }
        if (back) {
            Collections.reverse(found);
        }
        return laidOut(found, place, more, count(jdbc));
    }

    private static <T> KeysetPage<T> laidOut(List<Found<T>> found, @Nullable Place place, boolean more, long counted) {
        boolean tooMany = counted > COUNT_LIMIT;
        long total = Math.min(counted, COUNT_LIMIT);
        if (found.isEmpty()) {
            return new KeysetPage<>(List.of(), null, null, 0, total, tooMany);
        }
        boolean back = place != null && place.back();
        long first = place == null ? 1 : back ? Math.max(1, place.row() - found.size()) : place.row() + 1;
        boolean hasPrevious = back ? more : place != null;
        boolean hasNext = back || more;
        Found<T> head = found.get(0);
        Found<T> tail = found.get(found.size() - 1);
        return new KeysetPage<>(
                found.stream().map(Found::row).toList(),
                hasPrevious ? new Place(true, first, head.id(), head.key()).written() : null,
                hasNext ? new Place(false, first + found.size() - 1, tail.id(), tail.key()).written() : null,
                first,
                total,
                tooMany);
    }

    /** Every row in order, up to a limit: for exports. */
    public <T> List<T> all(JdbcClient jdbc, int limit, RowReader<T> reader) {
        String way = descending ? "desc" : "asc";
        return jdbc.sql("select %s from %s%s order by %s %s, %s %s limit %d"
                        .formatted(columns, from, whereOf(conditions), sort, way, id, way, limit))
                .params(values)
                .query((row, i) -> reader.read(row))
                .list();
    }

    /** How many rows, counted up to one above a limit. */
    public long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from (select from %s%s limit %d) counted"
                        .formatted(from, whereOf(conditions), COUNT_LIMIT + 1))
                .params(values)
                .query(Long.class)
                .single();
    }

    private static String whereOf(List<String> parts) {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    /** Reads the row the result set stands on. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Found<T>(T row, String key, long id) {}

    /** @param row number of the row it stands at */
    private record Place(boolean back, long row, long id, String key) {
        String written() {
            return (back ? "b" : "f") + row + "~" + id + "~" + key;
        }

        static @Nullable Place read(@Nullable String cursor) {
            if (cursor == null || !cursor.matches("[bf]\\d{1,12}~\\d{1,18}~.*")) {
                return null;
            }
            String[] parts = cursor.substring(1).split("~", 3);
            return new Place(cursor.charAt(0) == 'b', Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
        }
    }
}
