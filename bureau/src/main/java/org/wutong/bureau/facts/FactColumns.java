package org.wutong.bureau.facts;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Columns of facts by subject id. Values are {@code Boolean}, {@code Long} (whole numbers, and money in fen), {@code String} (text,
 * codes of a list), {@code LocalDate} or {@code RegionCode}, as the dictionary types them.
 */
public final class FactColumns {
    private final Map<String, Map<Long, Object>> columns = new HashMap<>();

    /** Puts a known value; null leaves the fact unknown. */
    public void put(String fact, long subject, @Nullable Object value) {
        if (value != null) {
            columns.computeIfAbsent(fact, name -> new HashMap<>()).put(subject, value);
        }
    }

    public @Nullable Object get(String fact, long subject) {
        Map<Long, Object> column = columns.get(fact);
        return column == null ? null : column.get(subject);
    }

    /** All known facts of one subject by name. */
    public Map<String, Object> of(long subject) {
        Map<String, Object> known = new HashMap<>();
        columns.forEach((fact, column) -> {
            Object value = column.get(subject);
            if (value != null) {
                known.put(fact, value);
            }
        });
        return known;
    }
}
