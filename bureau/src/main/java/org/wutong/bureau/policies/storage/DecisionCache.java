package org.wutong.bureau.policies.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.policies.OwedRow;

/** Replaces decisions as a whole: copied beside the old ones, then exchanged in the same transaction. */
@Component
public class DecisionCache {
    private static final int CHUNK = 1 << 20;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    DecisionCache(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** Replaces every decision within the actor's edit scope. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(List<OwedRow> rows) {
        // Two runs at once would each add what the other did not see when it removed.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('policies.decision'))")
                .query((row, i) -> true)
                .list();
        jdbc.sql("create temp table fresh (like policies.decision) on commit drop")
                .update();
        copy(rows);
        jdbc.sql("delete from policies.decision").update();
        jdbc.sql("insert into policies.decision select * from fresh").update();
    }

    private void copy(List<OwedRow> rows) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                    copy fresh (worker, household, region, rule, outcome, least_fen, most_fen, payable_least_fen, payable_most_fen,
                                missing, notes, as_of, policy_set) from stdin""");
            StringBuilder lines = new StringBuilder(CHUNK + 1024);
            for (OwedRow row : rows) {
                line(lines, row);
                if (lines.length() > CHUNK) {
                    write(in, lines);
                }
            }
            write(in, lines);
            in.endCopy();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("cannot copy decisions", e));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void write(org.postgresql.copy.CopyIn in, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        in.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static void line(StringBuilder line, OwedRow row) {
        line.append(row.worker())
                .append('\t')
                .append(row.household())
                .append('\t')
                .append(row.region())
                .append('\t');
        line.append(row.rule())
                .append('\t')
                .append(row.outcome())
                .append('\t')
                .append(row.leastFen())
                .append('\t');
        number(line, row.mostFen()).append('\t').append(row.payableLeastFen()).append('\t');
        number(line, row.payableMostFen()).append('\t');
        words(line, row.missing()).append('\t');
        words(line, row.notes()).append('\t');
        line.append(row.asOf()).append('\t').append(row.policySet()).append('\n');
    }

    /** Backslash and quote are escaped for the array, and each backslash once more for COPY. */
    private static String escaped(String word) {
        return word.replace("\\", "\\\\\\\\").replace("\"", "\\\\\"").replaceAll("[\\t\\n\\r]", " ");
    }

    private static StringBuilder number(StringBuilder line, @Nullable Long number) {
        return number == null ? line.append("\\N") : line.append(number.longValue());
    }

    private static StringBuilder words(StringBuilder line, List<String> words) {
        line.append('{');
        for (int i = 0; i < words.size(); i++) {
            line.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(escaped(words.get(i)))
                    .append('"');
        }
        return line.append('}');
    }
}
