package org.wutong.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wutong.postgres.Credentials;
import org.wutong.postgres.EmbeddedPostgres;

/** Grows the roster of a stopped demonstration: every household and worker, with their work, again and again, under numbers of their own. */
final class GrownRoster {
    private static final String DATABASE = "wutong";

    private GrownRoster() {}

    /** What can be copied beside people, their categories, their work and how they stand; it takes most of the time. */
    enum Beside {
        /** What names are found by, and who answers for a household. */
        NAMES,
        /** Insurance months and wage slips. */
        PAY,
        SERVICES
    }

    /** @param times how often everybody stands afterwards */
    static long grow(Path data, int times) throws SQLException {
        return grow(data, times, EnumSet.of(Beside.NAMES, Beside.PAY));
    }

    /** @param beside what is read by what is measured */
    static long grow(Path data, int times, Set<Beside> beside) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("postgres"))) {
            Credentials access = postgres.superuser(DATABASE);
            try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
                return grow(connection, times, beside);
            }
        }
    }

    private static long grow(Connection connection, int times, Set<Beside> beside) throws SQLException {
        long step = number(
                connection,
                "select greatest((select max(id) from people.household), (select max(id) from people.worker))");
        String shift = " + copy * " + step;
        String shiftOfSpells = " + copy * " + number(connection, "select max(id) from employment.spell");
        int copies = times - 1;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            copy(statement, copies, "people.household", Map.of("id", "id" + shift, "number", "number || '-' || copy"));
            copy(
                    statement,
                    copies,
                    "people.worker",
                    Map.of(
                            "id", "id" + shift,
                            "household", "household" + shift,
                            "id_digest", "sha256(id_digest || int4send(copy))"));
            copy(
                    statement,
                    copies,
                    "people.category",
                    Map.of(
                            "id", "nextval(pg_get_serial_sequence('people.category', 'id'))",
                            "household", "household" + shift,
                            "worker", "worker" + shift));
            copy(
                    statement,
                    copies,
                    "employment.status",
                    Map.of("worker", "worker" + shift, "spell", "spell" + shiftOfSpells));
            copy(statement, copies, "employment.spell", Map.of("id", "id" + shiftOfSpells, "worker", "worker" + shift));
            if (beside.contains(Beside.NAMES)) {
                names(statement, copies, shift);
            }
            if (beside.contains(Beside.PAY)) {
                pay(statement, copies, shift, shiftOfSpells);
            }
            if (beside.contains(Beside.SERVICES)) {
                services(statement, copies, shift);
            }
            statement.execute("vacuum analyze");
        }
        return number(connection, "select count(*) from people.worker");
    }

    private static void names(Statement statement, int copies, String shift) throws SQLException {
        copy(statement, copies, "people.worker_token", Map.of("worker", "worker" + shift));
        copy(
                statement,
                copies,
                "people.household_contact",
                Map.of("id", next("people.household_contact"), "household", "household" + shift));
    }

    private static void pay(Statement statement, int copies, String shift, String shiftOfSpells) throws SQLException {
        for (String table : List.of("employment.insurance_month", "employment.wage_slip")) {
            copy(
                    statement,
                    copies,
                    table,
                    Map.of("id", next(table), "worker", "worker" + shift, "spell", "spell" + shiftOfSpells));
        }
    }

    private static void services(Statement statement, int copies, String shift) throws SQLException {
        copy(
                statement,
                copies,
                "services.service",
                Map.of("id", next("services.service"), "worker", "worker" + shift, "cause", "cause || '-' || copy"));
        copy(
                statement,
                copies,
                "people.qualification",
                Map.of("id", next("people.qualification"), "worker", "worker" + shift));
    }

    private static String next(String table) {
        return "nextval(pg_get_serial_sequence('" + table + "', 'id'))";
    }

    private static void copy(Statement statement, int copies, String table, Map<String, String> others)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select attname from pg_attribute where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum")) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        List<String> values = columns.stream()
                .map(column -> others.getOrDefault(column, column))
                .toList();
        statement.execute("insert into %s (%s) overriding system value select %s from %s, generate_series(1, %d) copy"
                .formatted(table, String.join(", ", columns), String.join(", ", values), table, copies));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
