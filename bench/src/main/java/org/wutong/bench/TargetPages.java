package org.wutong.bench;

import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wutong.bench.bureau.Visitor;

/** The pages of targets as somebody reads them, alone and while others write. */
final class TargetPages {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration TOO_LONG = Duration.ofMinutes(10);

    private final Visitor officer;
    private final Figures figures;

    TargetPages(Visitor officer, Figures figures) {
        this.officer = officer;
        this.figures = figures;
    }

    /** The page with figures, however often it says that they are still being counted or people read. */
    HttpResponse<String> shown(String path) throws Exception {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < TOO_LONG.toNanos()) {
            HttpResponse<String> answer = officer.get(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            boolean isCounting = answer.headers().firstValue("Refresh").isPresent();
            if (!isCounting && Visitor.parsed(answer).select("#reading").isEmpty()) {
                return answer;
            }
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
        throw new IllegalStateException(path + " is still being counted");
    }

    /** All figures of the officer's place. */
    private String said() throws Exception {
        return Visitor.parsed(shown("/api/targets")).text();
    }

    /** Takes people in and out of those that targets count. */
    static final class Writing {
        private final Statement statement;
        private final List<Long> people = new ArrayList<>();
        private int changed;

        /** @param place digits with which the village begins where they live */
        Writing(Statement statement, String place) throws SQLException {
            this.statement = statement;
            try (ResultSet row = statement.executeQuery(
                    "select w.id from people.worker w join employment.status s on s.worker = w.id"
                            + " where s.transferred_in_year and w.rural_hukou and w.region like '" + place
                            + "%' order by md5(w.id::text) limit 500")) {
                while (row.next()) {
                    people.add(row.getLong(1));
                }
            }
        }

        /** Another person each time. */
        void next() throws SQLException {
            statement.executeUpdate("update people.worker set rural_hukou = not rural_hukou where id = "
                    + people.get(changed++ % people.size()));
        }
    }

    /** From a committed change of one person until the figures count it. */
    void change(int changes, Writing writing) throws Exception {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            String before = said();
            writing.next();
            long begun = System.nanoTime();
            while (said().equals(before)) {
                if (System.nanoTime() - begun > TOO_LONG.toNanos()) {
                    throw new IllegalStateException("a changed person never shows in the figures");
                }
                Thread.sleep(LOOK_AGAIN.toMillis());
            }
            times.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        figures.number("from a change of one person to figures that count it, p50 / p95", text(times));
    }

    /** @param before what happens right before each request */
    void ask(List<String> pages, int requests, String when, SqlStep before) throws Exception {
        figures.number("pages " + when + ", one client, requests a page", requests + ", p50 / p95");
        for (String page : pages) {
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                before.run();
                times.add(Timed.once(() -> officer.page(page)).time());
            }
            figures.number(page, text(times));
        }
    }

    @FunctionalInterface
    interface SqlStep {
        void run() throws SQLException;
    }

    private static String text(List<Duration> times) {
        return String.format(
                Locale.ROOT,
                "%.0f / %.0f ms",
                Timed.percentile(times, 50).toNanos() / 1e6,
                Timed.percentile(times, 95).toNanos() / 1e6);
    }
}
