package org.wutong.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.wutong.bench.bureau.BureauProcess;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.bureau.Visitor;

/** How long the roster's pages take a township's clerk when the county has a million people; in the short form a hundred thousand. */
final class RosterMeasurement implements Measurement {
    private static final String CLERK = "demo-township";
    private static final int DEMO_PEOPLE = 20_000;
    private static final List<Integer> PERCENTILES = List.of(50, 95, 99);
    private static final List<String> NAMES = List.of("小军", "秀兰", "建国", "晓燕", "学明", "马建", "王丽", "李强");

    @Override
    public String name() {
        return "roster";
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
            try (BureauProcess bureau = BureauProcess.start(data, true)) {
                bureau.opened();
                measure(bureau.address(), full ? 200 : 60, figures);
            }
        }
    }

    private static void measure(URI address, int requests, Figures figures) throws Exception {
        Visitor clerk = Visitor.signedIn(address, CLERK, CLERK);
        figures.number("one client, requests a page", "p50 / p95 / p99");
        for (Map.Entry<String, List<String>> kind : pages(clerk).entrySet()) {
            ask(clerk, kind.getValue(), kind.getValue().size());
            figures.number(kind.getKey(), text(ask(clerk, kind.getValue(), requests)));
        }
    }

    private static Map<String, List<String>> pages(Visitor clerk) throws Exception {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("first page", List.of("/people"));
        pages.put("next page", following(clerk, "/people", 12));
        pages.put(
                "filtered",
                List.of(
                        "/people?status=unemployed",
                        "/people?category=MONITORED",
                        "/people?willing-out=yes&gender=FEMALE",
                        "/people?age-from=30&age-to=40",
                        "/people?education=JUNIOR"));
        pages.put(
                "name of two characters",
                NAMES.stream().map(name -> "/people?q=" + name).toList());
        pages.put("name nobody has", List.of("/people?q=驫龘"));
        return pages;
    }

    private static List<String> following(Visitor clerk, String path, int most) throws Exception {
        List<String> found = new ArrayList<>();
        String at = path;
        while (found.size() < most) {
            Element next = clerk.page(at).selectFirst("a[rel=next]");
            if (next == null) {
                break;
            }
            at = next.attr("href");
            found.add(at);
        }
        return found;
    }

    private static List<Duration> ask(Visitor clerk, List<String> paths, int requests) throws Exception {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            String path = paths.get(i % paths.size());
            times.add(Timed.once(() -> clerk.page(path)).time());
        }
        return times;
    }

    private static String text(List<Duration> times) {
        List<String> shown = new ArrayList<>();
        for (int percent : PERCENTILES) {
            shown.add(String.format(
                    Locale.ROOT, "%.0f", Timed.percentile(times, percent).toNanos() / 1e6));
        }
        return String.join(" / ", shown) + " ms";
    }
}
