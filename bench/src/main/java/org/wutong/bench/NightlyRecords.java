package org.wutong.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.wutong.postgres.Credentials;
import org.wutong.postgres.EmbeddedPostgres;

/** Looks into the records of a stopped bureau, and turns its day. */
final class NightlyRecords {
    private static final String DATABASE = "wutong";

    private final Path data;

    NightlyRecords(Path data) {
        this.data = data;
    }

    /** What the last pass did and how things stand. */
    record Found(long millis, long households, long alerts, long cases, long tasks) {}

    /** Everything a query does on an open database. */
    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    private <T> T open(Work<T> work) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("postgres"))) {
            Credentials access = postgres.superuser(DATABASE);
            try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                    Statement statement = connection.createStatement()) {
                return work.with(statement);
            }
        }
    }

    void forgetEverybody() throws SQLException {
        open(statement -> {
            statement.execute(
                    "truncate monitoring.alert, monitoring.alert_step, monitoring.zero_household, monitoring.zero_doubt,"
                            + " monitoring.watched, monitoring.watch_stale, monitoring.watch_state");
            return statement.execute("delete from tasks.task where kind in ('zero.household', 'alerts.village')");
        });
    }

    void turnTo(LocalDate day) throws SQLException {
        open(statement -> statement.executeUpdate(
                "update offices.setting set value = '" + day + "' where name = 'business-date'"));
    }

    /** The pass of this day is asked for once more, with nothing left to do. */
    void asIfTheDayWereNew() throws SQLException {
        open(statement -> statement.executeUpdate("update monitoring.watch_state set as_of = as_of - 1"));
    }

    Found found() throws SQLException {
        return open(statement -> {
            try (ResultSet row = statement.executeQuery("""
                    select millis, households, (select count(*) from monitoring.alert where state = 'OPEN'),
                      (select count(*) from monitoring.zero_household where state = 'OPEN'),
                      (select count(*) from tasks.task where state = 'OPEN' and kind in ('zero.household', 'alerts.village'))
                    from monitoring.watch_state""")) {
                row.next();
                return new Found(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
            }
        });
    }
}
