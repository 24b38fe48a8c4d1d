package org.wutong.bench;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wutong.bench.bureau.BureauProcess;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.bureau.Visitor;
import org.wutong.postgres.Credentials;
import org.wutong.postgres.EmbeddedPostgres;

/**
 * How long the board of targets and the ranking take when the county has a million people: counted for the first time, with figures at hand,
 * and the plain SQL of a figure of each family beside them.
 */
final class TargetsMeasurement implements Measurement {
    private static final int DEMO_PEOPLE = 20_000;
    private static final int SQL_ROUNDS = 3;

    /** One figure of each family with most records, by village, as a query over everybody. */
    private static final Map<String, String> PLAIN = plainSql();

    private static Map<String, String> plainSql() {
        Map<String, String> plain = new LinkedHashMap<>();
        plain.put("people in transfer employment", """
                select w.region, count(*) from employment.status s join people.worker w on w.id = s.worker
                where s.transferred_in_year and w.rural_hukou group by 1""");
        plain.put("households with somebody in work", """
                select region, count(*) filter (where any_work), count(*) from (
                  select w.household, min(w.region) as region, bool_or(s.status = 'EMPLOYED') as any_work
                  from people.worker w left join employment.status s on s.worker = w.id group by 1) h group by 1""");
        plain.put("services of the year, people with each", """
                select region, kind, count(distinct worker) from services.service where day >= date '2024-01-01' group by 1, 2""");
        return plain;
    }

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        int people = full ? 1_000_000 : 100_000;
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path data = folder.path().resolve("data");
            try (BureauProcess bureau = BureauProcess.start(data, true)) {
                bureau.opened();
                StartMeasurement.awaitDemo(
                        Visitor.signedIn(bureau.address(), StartMeasurement.OFFICER, StartMeasurement.OFFICER));
            }
            figures.number("people", "%,d".formatted(GrownRoster.grow(data, people / DEMO_PEOPLE)));
            plain(data, figures);
            try (BureauProcess bureau = BureauProcess.start(data, true)) {
                bureau.opened();
                measure(bureau.address(), full ? 40 : 15, figures);
            }
        }
    }

    private static void plain(Path data, Figures figures) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("postgres"))) {
            Credentials access = postgres.superuser("wutong");
            try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                    Statement statement = connection.createStatement()) {
                for (Map.Entry<String, String> one : PLAIN.entrySet()) {
                    figures.number("plain SQL, " + one.getKey(), text(asked(statement, one.getValue())));
                }
            }
        }
    }

    private static List<Duration> asked(Statement statement, String sql) throws SQLException {
        List<Duration> times = new ArrayList<>();
        for (int round = 0; round < SQL_ROUNDS; round++) {
            long began = System.nanoTime();
            statement.executeQuery(sql).close();
            times.add(Duration.ofNanos(System.nanoTime() - began));
        }
        return times;
    }

    private static void measure(URI address, int requests, Figures figures) throws Exception {
        Visitor officer = Visitor.signedIn(address, StartMeasurement.OFFICER, StartMeasurement.OFFICER);
        figures.number(
                "board, every figure counted for the first time",
                seconds(Timed.once(() -> officer.page("/targets")).time()));
        figures.number(
                "ranking, for the first time",
                seconds(Timed.once(() -> officer.page("/targets/ranking")).time()));
        figures.number("figures at hand, one client, requests a page", "p50 / p95");
        for (String page : List.of("/targets", "/targets/ranking", "/targets/JF-T04", "/targets/panel/standings")) {
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                times.add(Timed.once(() -> officer.page(page)).time());
            }
            figures.number(page, text(times));
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }

    private static String text(List<Duration> times) {
        return String.format(
                Locale.ROOT,
                "%.0f / %.0f ms",
                Timed.percentile(times, 50).toNanos() / 1e6,
                Timed.percentile(times, 95).toNanos() / 1e6);
    }
}
