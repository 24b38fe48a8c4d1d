package org.wutong.bureau.monitoring.watch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * One pass at a time, over all its transactions: a lock of a connection of its own, which the database lets go of by itself when the
 * program dies.
 */
@Component
class WatchAlone {
    private static final String KEY = "hashtext('monitoring.watch')";

    private final DataSource source;

    WatchAlone(DataSource source) {
        this.source = source;
    }

    /** @return false, and nothing done, while another pass holds it */
    boolean go(Runnable work) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (!answer(statement, "select pg_try_advisory_lock(" + KEY + ")")) {
                return false;
            }
            try {
                work.run();
            } finally {
                answer(statement, "select pg_advisory_unlock(" + KEY + ")");
            }
            return true;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot keep other passes away", e);
        }
    }

    private static boolean answer(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
