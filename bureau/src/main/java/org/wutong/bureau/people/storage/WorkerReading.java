package org.wutong.bureau.people.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;

/** Reads rows of {@code people.worker w join people.household h} by the columns of {@link #SELECT}. */
@Component
class WorkerReading implements RowMapper<Worker> {
    static final String SELECT = "select w.id, w.version, w.household, h.number, w.region, w.made_up, "
            + Arrays.stream(WorkerField.values())
                    .map(field -> "w." + (field.secret() ? field.column() + "_cipher" : field.column()))
                    .collect(Collectors.joining(", "))
            + " from people.worker w join people.household h on h.id = w.household ";

    private final WorkerColumns columns;

    WorkerReading(WorkerColumns columns) {
        this.columns = columns;
    }

    @Override
    public Worker mapRow(ResultSet row, int index) throws SQLException {
        Map<WorkerField, Object> values = new EnumMap<>(WorkerField.class);
        Map<WorkerField, String> tails = new EnumMap<>(WorkerField.class);
        for (WorkerField field : WorkerField.values()) {
            if (field.secret()) {
                byte[] cipher = row.getBytes(field.column() + "_cipher");
                if (cipher != null) {
                    tails.put(field, WorkerColumns.tail(field, columns.open(cipher)));
                }
            } else {
                Object value = read(field, row);
                if (value != null) {
                    values.put(field, value);
                }
            }
        }
        return new Worker(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("household"),
                row.getString("number"),
                row.getString("region"),
                values,
                tails,
                row.getBoolean("made_up"));
    }

    private static @Nullable Object read(WorkerField field, ResultSet row) throws SQLException {
        String column = field.column();
        return switch (field.type()) {
            case TEXTS, PLACES -> list(row.getArray(column));
            case DATE -> row.getObject(column, LocalDate.class);
            case YES_NO, MONEY -> row.getObject(column);
            case CHOICE -> {
                String name = row.getString(column);
                yield name == null ? null : field.choice(name).orElseThrow();
            }
            default -> row.getString(column);
        };
    }

    private static @Nullable List<String> list(@Nullable Array array) throws SQLException {
        List<String> texts = array == null ? List.of() : List.of((String[]) array.getArray());
        return texts.isEmpty() ? null : texts;
    }
}
