package org.wutong.bench.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Worker;
import org.wutong.postgres.EmbeddedPostgres;
import org.wutong.vocabulary.Truth;

/** One statement a worker in the PostgreSQL that the bureau brings along: the same conditions and the same score. */
public final class SqlPeer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Connection connection;
    private final PreparedStatement top;

    private SqlPeer(EmbeddedPostgres server, Connection connection, PreparedStatement top) {
        this.server = server;
        this.connection = connection;
        this.top = top;
    }

    /** @param folder where the server may keep itself */
    public static SqlPeer start(PlainScan vacancies, Path folder) throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start(folder).stopAtExit();
        var owner = server.ensureDatabase("bench").owner();
        Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set max_parallel_workers_per_gather = 0");
            statement.execute(text("vacancies.sql"));
        }
        load(vacancies, connection);
        return new SqlPeer(server, connection, connection.prepareStatement(text("top.sql")));
    }

    private static void load(PlainScan vacancies, Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into vacancies values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < vacancies.size(); place++) {
                bind(insert, connection, place, vacancies.at(place));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze vacancies");
        }
    }

    private static void bind(PreparedStatement row, Connection connection, int place, Vacancy v) throws SQLException {
        var wish = v.ageWish();
        row.setInt(1, place);
        row.setString(2, v.workRegion() == null ? null : v.workRegion().value());
        row.setString(3, v.occupation() == null ? null : v.occupation().value());
        row.setObject(4, v.wageLow());
        row.setObject(5, v.wageHigh());
        row.setObject(6, wish == null ? null : wish.least());
        row.setObject(7, wish == null ? null : wish.most());
        row.setObject(8, v.education() == null ? null : v.education().step());
        row.setArray(9, array(connection, v.certificates()));
        row.setArray(10, array(connection, v.languages()));
        row.setInt(
                11,
                (v.contract() == Truth.TRUE ? 600 : 0)
                        + (v.insurance() == Truth.TRUE ? 600 : 0)
                        + (v.boardLodging() == Truth.TRUE ? 400 : 0));
        row.setObject(12, v.starts());
        row.setObject(13, v.starts() == null ? v.closes() : v.starts());
    }

    private static @Nullable Array array(Connection connection, @Nullable Collection<String> names)
            throws SQLException {
        return names == null ? null : connection.createArrayOf("text", names.toArray());
    }

    public static String name() {
        return "SQL in PostgreSQL 17, a statement a worker";
    }

    /** As {@link PlainScan#top}. */
    public long[] top(Worker w, int k) throws SQLException {
        top.setArray(
                1,
                array(
                        connection,
                        w.willingRegions().stream().map(r -> r.value()).toList()));
        top.setString(2, w.home() == null ? null : w.home().value());
        top.setObject(3, w.stayNearHome() == Truth.UNKNOWN ? null : w.stayNearHome() == Truth.TRUE);
        top.setArray(
                4,
                array(connection, w.occupations().stream().map(o -> o.value()).toList()));
        top.setObject(5, w.wageFloor());
        top.setObject(6, w.birthDate() == null ? null : (int) ChronoUnit.YEARS.between(w.birthDate(), City.TODAY));
        top.setObject(7, w.education() == null ? null : w.education().step());
        top.setArray(8, array(connection, w.certificates()));
        top.setArray(9, array(connection, w.languages()));
        top.setObject(10, w.availableFrom());
        top.setInt(11, k);
        List<Long> keys = new ArrayList<>();
        try (ResultSet rows = top.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getLong(2) << 32 | Integer.MAX_VALUE - rows.getInt(1));
            }
        }
        return keys.stream().mapToLong(key -> key).toArray();
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
