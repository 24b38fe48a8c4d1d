package org.wutong.bureau.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows on their way into a table by PostgreSQL's COPY, in its text format. Tables under row-level security refuse COPY: write into
 * a temporary table, then {@code insert … select}. Rows go out when {@link #into} is called; keep batches to some thousands.
 */
public final class CopyRows {
    private static final HexFormat HEX = HexFormat.of();

    private static final int CHUNK = 250;

    private final StringBuilder text;
    private boolean rowBegun;

    public CopyRows() {
        this(1 << 16);
    }

    private CopyRows(int size) {
        text = new StringBuilder(size);
    }

    /**
     * Rows in their order, written on all processors: for those that take some making, such as encryption.
     *
     * @param writing adds the row or rows that one item stands for; has no effects beyond that
     */
    public static <T> CopyRows of(List<T> items, BiConsumer<T, CopyRows> writing) {
        int chunks = (items.size() + CHUNK - 1) / CHUNK;
        List<CopyRows> written = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> {
                    CopyRows rows = new CopyRows(1 << 14);
                    items.subList(chunk * CHUNK, Math.min(items.size(), (chunk + 1) * CHUNK))
                            .forEach(item -> writing.accept(item, rows));
                    return rows;
                })
                .toList();
        CopyRows all = new CopyRows();
        written.forEach(rows -> all.text.append(rows.text));
        return all;
    }

    /** Adds one value to the current row in the form PostgreSQL reads, null for NULL. */
    public CopyRows add(@Nullable Object value) {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x");
            HEX.formatHex(text, bytes);
        } else {
            escape(written(value));
        }
        return this;
    }

    public CopyRows endRow() {
        text.append('\n');
        rowBegun = false;
        return this;
    }

    /** Sends the rows within the current transaction, and forgets them. */
    public void into(String table, String columns, DataSource source) {
        Connection connection = DataSourceUtils.getConnection(source);
        try (InputStream in = new java.io.ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin", in);
        } catch (SQLException | IOException e) {
            throw new DataAccessResourceFailureException("cannot copy into " + table, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
        text.setLength(0);
    }

    /**
     * Sends the rows into a table under row-level security, by way of a temporary one of its form; columns that are not named get what
     * the table gives them.
     */
    public void intoGuarded(String table, String columns, DataSource source) {
        if (text.isEmpty()) {
            return;
        }
        String staged = table.replace('.', '_') + "_staged";
        Connection connection = DataSourceUtils.getConnection(source);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table if not exists " + staged + " on commit drop as select " + columns
                    + " from " + table + " with no data");
            into(staged, columns, source);
            statement.execute("insert into " + table + " (" + columns + ") select " + columns + " from " + staged);
            statement.execute("truncate " + staged);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot copy into " + table, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** How PostgreSQL writes a value as text; lists become arrays. */
    public static String written(Object value) {
        if (value instanceof Collection<?> list) {
            List<String> parts = list.stream()
                    .map(one -> '"' + one.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .toList();
            return "{" + String.join(",", parts) + "}";
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case 0 -> {
                    // PostgreSQL keeps no NUL characters.
                }
                default -> text.append(c);
            }
        }
    }
}
