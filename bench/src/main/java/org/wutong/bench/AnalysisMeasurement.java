package org.wutong.bench;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.wutong.bench.bureau.BureauProcess;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.bureau.Visitor;
import org.wutong.postgres.Credentials;
import org.wutong.postgres.EmbeddedPostgres;

/** How long the pages of the analysis take at five levels when the county has a million people, beside the plain SQL of their figures. */
final class AnalysisMeasurement implements Measurement {
    private static final int DEMO_PEOPLE = 20_000;
    private static final int SQL_ROUNDS = 3;
    /** Of the demonstration. */
    private static final int LAST_YEAR = 2024;

    private static final int YEARS = 5;
    private static final List<Integer> MONTHS = List.of(3, 6, 12);
    private static final List<String> AGES = List.of("", "16-20", "21-30", "31-40", "41-50", "51-59", "60-");
    private static final List<String> CATEGORIES =
            List.of("", "monitored", "low_income", "relocated", "hardship", "veteran");
    private static final List<String> THEMES =
            List.of("structure", "flows", "income", "industry", "retention", "years");

    /** One figure of each family, as a query over everybody. */
    private static final Map<String, String> PLAIN = Map.of(
            "structure", """
            select w.education, w.gender, count(*) from people.worker w where w.closed_on is null group by 1, 2""",
            "flows", """
            select left(w.region, 9), left(s.work_region, 6), count(*) from employment.status s join people.worker w on w.id = s.worker
            where s.status = 'EMPLOYED' group by 1, 2""",
            "income", """
            select left(s.work_region, 2), percentile_disc(array[0.25, 0.5, 0.75]) within group (order by s.monthly_wage_fen), count(*)
            from employment.status s where s.status = 'EMPLOYED' group by 1""",
            "industry", """
            select left(j.industry, 1), w.gender, count(*) from employment.status s join employment.spell j on j.id = s.spell
              join people.worker w on w.id = s.worker where s.status = 'EMPLOYED' group by 1, 2""",
            "retention", """
            select date_trunc('month', f.from_date), count(*), count(*) filter (where exists (select from employment.spell x
              where x.worker = f.worker and x.from_date <= f.from_date + interval '3 months'
                and coalesce(x.to_date, 'infinity') >= f.from_date + interval '3 months'))
            from (select distinct on (worker) worker, from_date from employment.spell
              where from_date between '2024-01-01' and '2024-11-30' order by worker, from_date) f group by 1""",
            "years", """
            select y.day, count(distinct x.worker) from (values (date '2020-12-31'), (date '2021-12-31'), (date '2022-12-31'),
              (date '2023-12-31'), (date '2024-11-30')) y (day) join employment.spell x
              on x.from_date <= y.day and coalesce(x.to_date, 'infinity') >= y.day group by 1""");

    @Override
    public String name() {
        return "analysis";
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
            figures.number("people", "%,d".formatted(GrownRoster.grow(data, people / DEMO_PEOPLE, Set.of())));
            plain(data, figures);
            try (BureauProcess bureau = BureauProcess.start(data, true, BureauProcess.ALONE)) {
                bureau.opened();
                read(bureau, figures);
                measure(bureau.address(), full ? 40 : 15, figures);
                StartMeasurement.memory("analysis", bureau, figures);
            }
        }
    }

    /** How long a page answers before everybody is read, and when it has figures; another one asks each second, as the page does. */
    private static void read(BureauProcess bureau, Figures figures) throws Exception {
        Visitor officer = Visitor.signedIn(bureau.address(), StartMeasurement.OFFICER, StartMeasurement.OFFICER);
        Duration opened = bureau.age();
        List<Duration> waiting = new ArrayList<>();
        while (true) {
            Timed<Document> page = Timed.once(() -> officer.page("/analysis/structure"));
            if (page.result().select("#reading").isEmpty()) {
                break;
            }
            waiting.add(page.time());
            Thread.sleep(1_000);
        }
        figures.took("everybody read, asked for at once", bureau.age().minus(opened));
        if (!waiting.isEmpty()) {
            figures.number("page while everybody is being read", text(waiting));
        }
    }

    private static void plain(Path data, Figures figures) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("postgres"))) {
            Credentials access = postgres.superuser("wutong");
            try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                    Statement statement = connection.createStatement()) {
                for (String theme : THEMES) {
                    figures.number("plain SQL, " + theme, text(asked(statement, PLAIN.getOrDefault(theme, ""))));
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
        Map<String, String> places = new LinkedHashMap<>();
        places.put("county", "");
        String township = below(officer, "");
        places.put("township", township);
        places.put("village", below(officer, township));
        figures.number("one client, requests a page", "p50 / p95");
        for (String theme : THEMES) {
            for (Map.Entry<String, String> place : places.entrySet()) {
                String path = "/analysis/" + theme + "?place=" + place.getValue();
                List<Duration> anew = new ArrayList<>();
                List<Duration> times = new ArrayList<>();
                for (int i = 0; i < requests; i++) {
                    String other = path + another(theme, i);
                    anew.add(Timed.once(() -> officer.page(other)).time());
                    times.add(Timed.once(() -> officer.page(path)).time());
                }
                figures.number(theme + ", " + place.getKey() + ", counted anew", text(anew));
                figures.number(theme + ", " + place.getKey(), text(times));
            }
        }
    }

    /** A condition that no page before had, so that everybody is counted anew. */
    private static String another(String theme, int i) {
        return switch (theme) {
            case "retention" ->
                "&year=" + (LAST_YEAR - i % YEARS) + "&months=" + MONTHS.get(i / YEARS % MONTHS.size()) + "&unit="
                        + (i % 2 == 0 ? "month" : "quarter") + (i < YEARS * MONTHS.size() ? "" : "&gender=female");
            case "years" ->
                "&age=" + AGES.get(i % AGES.size()) + "&gender=" + (i % 2 == 0 ? "male" : "female") + "&category="
                        + CATEGORIES.get(i / AGES.size() % CATEGORIES.size());
            default -> "&on=" + LocalDate.of(LAST_YEAR, 11, 29).minusDays(i);
        };
    }

    private static String below(Visitor officer, String place) throws Exception {
        return officer.page("/analysis/structure?place=" + place)
                .select("nav.drill a")
                .attr("href")
                .replaceAll(".*place=(\\w+).*", "$1");
    }

    private static String text(List<Duration> times) {
        return String.format(
                Locale.ROOT,
                "%.0f / %.0f ms",
                Timed.percentile(times, 50).toNanos() / 1e6,
                Timed.percentile(times, 95).toNanos() / 1e6);
    }
}
