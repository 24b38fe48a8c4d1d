package org.wutong.bench;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.wutong.bench.TargetPages.Writing;
import org.wutong.bench.bureau.BureauProcess;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.bureau.Visitor;
import org.wutong.postgres.Credentials;

/**
 * A city of many counties with a million people in villages of an ordinary size: the pages of targets and of the analysis at each level, while
 * nobody and while somebody writes, and how soon a change shows in the city's figures.
 */
final class CityMeasurement implements Measurement {
    private static final int CITY_PEOPLE = 30_000;
    private static final int COUNTY_PEOPLE = 2_000;
    private static final String CITY = "1409";
    private static final int CHANGES = 12;
    private static final String HEAP = "-Xmx3g";
    private static final String ALONE = HEAP + " " + BureauProcess.ALONE;
    private static final String MADE_UP =
            ALONE + " -Dwutong.demo-workers=" + COUNTY_PEOPLE + " -Dwutong.demo-city-workers=" + CITY_PEOPLE;

    private static final List<String> TARGETS = List.of("/targets", "/targets/ranking", "/targets/XZ-T03", "/");
    private static final List<String> ANALYSIS =
            List.of("/analysis/structure", "/analysis/flows", "/analysis/income", "/analysis/retention");

    /** Who looks, by level. */
    private static final Map<String, String> LOOKING =
            Map.of("city", "demo-xinzhou", "county", "demo-dingxiang", "township", "demo-dingxiang-township");

    @Override
    public String name() {
        return "city";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        int times = full ? 32 : 3;
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path data = folder.path().resolve("data");
            fill(data);
            long people =
                    GrownRoster.grow(data, times, EnumSet.of(GrownRoster.Beside.PAY, GrownRoster.Beside.SERVICES));
            figures.number("people, a sixteenth of them in the county beside the city", "%,d".formatted(people));
            HandedOver.serve(data, (owner, statement) -> {
                figures.number("people of a village of the city, median / most", villages(statement));
                measure(owner, data, statement, full ? 40 : 15, figures);
            });
        }
    }

    private static void fill(Path data) throws Exception {
        try (BureauProcess bureau = BureauProcess.start(data, true, MADE_UP)) {
            bureau.opened();
            bureau.cityOpened();
            StartMeasurement.awaitDemo(
                    Visitor.signedIn(bureau.address(), StartMeasurement.OFFICER, StartMeasurement.OFFICER));
        }
    }

    /** What was broken off when the bureau stopped goes on when it starts again, and shall not beside what is measured. */
    private static void awaitQuiet(Statement statement) throws Exception {
        while (number(statement, "select count(*) from register.work where state in ('WAITING', 'RUNNING')") > 0) {
            Thread.sleep(500);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String villages(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select percentile_disc(0.5) within group (order by n), max(n) from"
                + " (select count(*) n from people.worker where region like '" + CITY + "%' group by region) v")) {
            row.next();
            return row.getLong(1) + " / " + row.getLong(2);
        }
    }

    private static void measure(Credentials owner, Path data, Statement statement, int requests, Figures figures)
            throws Exception {
        try (BureauProcess bureau = BureauProcess.on(owner, data, ALONE)) {
            bureau.opened();
            awaitQuiet(statement);
            TargetPages ofCity = pages(bureau, "city", figures);
            figures.took(
                    "board of the city, counted for the first time",
                    Timed.once(() -> ofCity.shown("/targets")).time());
            figures.took(
                    "analysis, everybody read for the first time",
                    Timed.once(() -> ofCity.shown(ANALYSIS.get(0))).time());
            Writing writing = new Writing(statement, CITY);
            ofCity.change(CHANGES, writing);
            for (String level : List.of("city", "county", "township")) {
                TargetPages pages = pages(bureau, level, figures);
                pages.ask(TARGETS, requests, "of a " + level + " while nobody writes", () -> {});
                pages.ask(TARGETS, requests, "of a " + level + ", each after a change in the city", writing::next);
                pages.ask(ANALYSIS, requests, "of the analysis of a " + level + ", the same", writing::next);
            }
            StartMeasurement.memory(HEAP, bureau, figures);
        }
    }

    private static TargetPages pages(BureauProcess bureau, String level, Figures figures) throws Exception {
        String login = LOOKING.getOrDefault(level, "");
        return new TargetPages(Visitor.signedIn(bureau.address(), login, login), figures);
    }
}
