package org.wutong.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Roles, databases and extensions: the superuser's part, so that nothing else needs a superuser. */
final class Provisioning {
    static final String OWNER = "wutong_owner";
    static final String APP = "wutong_app";
    private static final String PLAIN = " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS ";

    private Provisioning() {}

    static void ensureRole(Credentials superuser, String role, String password) throws SQLException {
        try (Connection connection = connect(superuser)) {
            role(connection, role, password);
        }
    }

    static void ensureDatabase(Credentials superuser, String name, Secrets secrets) throws SQLException, IOException {
        try (Connection connection = connect(superuser);
                Statement statement = connection.createStatement()) {
            role(connection, OWNER, secrets.password(OWNER));
            role(connection, APP, secrets.password(APP));
            statement.execute("GRANT " + APP + " TO " + OWNER);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute(
                        "CREATE DATABASE " + name + " OWNER " + OWNER + " ENCODING 'UTF8' TEMPLATE template0");
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + name + " TO " + APP);
        }
    }

    static void ensureExtensions(Credentials superuserThere) throws SQLException {
        try (Connection connection = connect(superuserThere);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS btree_gist");
        }
    }

    /** Names go into statements unquoted, so they are held to plain ones. */
    static String plainName(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(
                    "not a plain name: \"" + name + "\"; expected lower-case letters, digits and _, a letter first");
        }
        return name;
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        boolean there = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
        try (Statement statement = connection.createStatement()) {
            // Set anew each time: a password file that was lost, or restored with another folder, mends itself.
            statement.execute((there ? "ALTER ROLE " : "CREATE ROLE ") + role + PLAIN + "PASSWORD '" + password + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static Connection connect(Credentials who) throws SQLException {
        return DriverManager.getConnection(who.url(), who.user(), who.password());
    }
}
