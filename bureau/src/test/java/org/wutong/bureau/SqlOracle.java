package org.wutong.bureau;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.trees.Trial;
import org.wutong.postgres.Credentials;

/** PostgreSQL, asked for what a condition or a formula comes to. */
final class SqlOracle implements AutoCloseable {
    private final Connection connection;

    SqlOracle() throws SQLException {
        Credentials database = TestDatabase.database();
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** The value; null for unknown. */
    @Nullable
    Object value(Trial trial) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlCondition.query(trial))) {
            row.next();
            return row.getObject(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
