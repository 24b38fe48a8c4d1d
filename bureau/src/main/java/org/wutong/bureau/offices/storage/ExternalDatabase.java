package org.wutong.bureau.offices.storage;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A PostgreSQL 15 or newer that somebody else runs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${wutong.db.url:}'.isBlank()")
class ExternalDatabase {
    private static final int OLDEST = 15;
    private static final int TRIES = 3;

    /** The role is there already, its name was taken meanwhile, its row was changed meanwhile. */
    private static final Set<String> DONE_BY_ANOTHER = Set.of("42710", "23505", "XX000");

    @Bean
    DatabaseAccess databaseAccess(
            @Value("${wutong.db.url}") String url,
            @Value("${wutong.db.user:}") String user,
            @Value("${wutong.db.password:}") String password) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new IllegalStateException(
                        "WUTONG_DB_URL points at PostgreSQL " + version + "; 15 or newer is needed.");
            }
            prepareRoleAmongOthers(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Cannot open the database named by WUTONG_DB_URL as user '" + user + "': " + e.getMessage(), e);
        }
        return new DatabaseAccess(url, user, password, user, password, true, false);
    }

    /** Bureaus that start at once on one server all find the role missing; whoever comes second looks again. */
    private static void prepareRoleAmongOthers(java.sql.Statement statement) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                prepareRole(statement);
                return;
            } catch (SQLException e) {
                if (tries == TRIES || !DONE_BY_ANOTHER.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
            }
        }
    }

    private static void prepareRole(java.sql.Statement statement) throws SQLException {
        try (var found = statement.executeQuery(
                "select 1 from pg_roles where rolname = '" + DatabaseConfiguration.APP_ROLE + "'")) {
            if (!found.next()) {
                statement.execute("create role " + DatabaseConfiguration.APP_ROLE + " nologin nosuperuser nobypassrls");
            }
        } catch (SQLException e) {
            throw new SQLException(
                    "the user may not create the role " + DatabaseConfiguration.APP_ROLE
                            + "; let the database administrator create it (docs/operations.md): " + e.getMessage(),
                    e.getSQLState(),
                    e);
        }
        try (var member = statement.executeQuery(
                "select pg_has_role(current_user, '" + DatabaseConfiguration.APP_ROLE + "', 'member')")) {
            member.next();
            if (!member.getBoolean(1)) {
                statement.execute("grant " + DatabaseConfiguration.APP_ROLE + " to current_user");
            }
        }
    }
}
