package org.wutong.bench.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.wutong.postgres.Credentials;
import org.wutong.postgres.EmbeddedPostgres;
import org.wutong.rules.FenRange;

/**
 * SQL in the PostgreSQL that the bureau brings along: the facts in one table, one statement that writes every decision into another.
 * One session without parallel workers, as every other contender has one thread; unlogged tables, analysed.
 */
final class SqlPeer implements Contender.Totalling {
    private static final int READ_AT_ONCE = 5_000;

    private final Population population;
    private final EmbeddedPostgres server;
    private final Connection connection;
    private final LongSupplier processorTime;

    private SqlPeer(Population population, EmbeddedPostgres server, Connection connection) throws SQLException {
        this.population = population;
        this.server = server;
        this.connection = connection;
        this.processorTime =
                ProcessorTime.ofProcess(connection.unwrap(PGConnection.class).getBackendPID());
    }

    /**
     * Starts a server and fills it.
     *
     * @param folder where the server may keep itself
     */
    static SqlPeer start(Population population, Path folder) throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start(folder).stopAtExit();
        Credentials owner = server.ensureDatabase("bench").owner();
        Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        SqlPeer peer = new SqlPeer(population, server, connection);
        peer.execute("set max_parallel_workers_per_gather = 0");
        peer.load();
        return peer;
    }

    /** Brings the facts into a new table. */
    void load() throws IOException, SQLException {
        execute("drop table if exists people");
        execute(text("people.sql"));
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy people from stdin");
        for (int person = 0; person < population.people(); person++) {
            byte[] line = SqlRows.line(population, person).getBytes(StandardCharsets.US_ASCII);
            copy.writeToCopy(line, 0, line.length);
        }
        copy.endCopy();
        execute("analyze people");
    }

    @Override
    public String name() {
        return "SQL in PostgreSQL 17";
    }

    @Override
    public Population population() {
        return population;
    }

    /** The session's own process decides; this one only waits for it. */
    @Override
    public long processorTime() {
        return processorTime.getAsLong();
    }

    @Override
    public void write() throws SQLException {
        execute("drop table if exists decided");
        execute(SqlTexts.write());
    }

    @Override
    public void show(Block.Sink sink) throws SQLException {
        write();
        connection.setAutoCommit(false); // else the driver reads all rows at once
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(READ_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("select * from decided order by person")) {
                show(rows, sink);
            }
        }
        connection.setAutoCommit(true);
    }

    private static void show(ResultSet rows, Block.Sink sink) throws SQLException {
        Block block = Block.ofKnown();
        int from = 0;
        int people = 0;
        while (rows.next()) {
            read(rows, people++, block);
            if (people == Block.SIZE) {
                sink.accept(from, people, block);
                from += people;
                people = 0;
            }
        }
        if (people > 0) {
            sink.accept(from, people, block);
        }
    }

    private static void read(ResultSet row, int i, Block into) throws SQLException {
        int column = 2;
        for (Clause clause : Clause.ALL) {
            int rule = clause.ordinal();
            into.outcome[rule][i] = row.getBoolean(column++) ? Block.ELIGIBLE : Block.INELIGIBLE;
            into.least[rule][i] = row.getLong(column++);
            if (!clause.isExact()) {
                long most = row.getLong(column++);
                into.most[rule][i] = row.wasNull() ? FenRange.OPEN : most;
            }
        }
    }

    @Override
    public Sums totals() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlTexts.totals())) {
            row.next();
            List<Sums.OfRule> rules = new ArrayList<>();
            int column = 1;
            for (int rule = 0; rule < Clause.COUNT; rule++) {
                long eligible = row.getLong(column++);
                long least = row.getLong(column++);
                long most = row.getLong(column++);
                rules.add(new Sums.OfRule(eligible, 0, least, row.wasNull() ? least : most));
            }
            return new Sums(rules);
        }
    }

    private void execute(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = SqlPeer.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
