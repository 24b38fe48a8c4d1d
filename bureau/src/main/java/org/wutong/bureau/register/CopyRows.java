package org.wutong.bureau.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
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

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean rowBegun;

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
