package org.wutong.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wutong.bench.bureau.BureauProcess;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.bureau.Visitor;

/** How long the main pages of the demonstration take while several people use them. */
final class PagesMeasurement implements Measurement {
    private static final int CLIENTS = 4;
    private static final List<Integer> PERCENTILES = List.of(50, 95, 99);

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make();
                BureauProcess bureau = BureauProcess.start(folder.path().resolve("data"), true)) {
            bureau.opened();
            StartMeasurement.awaitDemo(
                    Visitor.signedIn(bureau.address(), StartMeasurement.OFFICER, StartMeasurement.OFFICER));
            int requests = full ? 200 : 40;
            figures.number(CLIENTS + " clients at once, requests a page", "p50 / p95 / p99");
            for (String login : List.of(StartMeasurement.OFFICER, "demo-village")) {
                visit(bureau.address(), login, requests, figures);
            }
            StartMeasurement.memory("pages", bureau, figures);
        }
    }

    private static void visit(URI address, String login, int requests, Figures figures) throws Exception {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            visitors.add(Visitor.signedIn(address, login, login));
        }
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (MainPages.Kind kind : MainPages.of(visitors.get(0))) {
                ask(clients, visitors, kind, requests / 4);
                figures.number(login + " " + kind.name(), text(ask(clients, visitors, kind, requests)));
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static List<Duration> ask(
            ExecutorService clients, List<Visitor> visitors, MainPages.Kind kind, int requests) throws Exception {
        List<Future<List<Duration>>> parts = new ArrayList<>();
        for (int c = 0; c < visitors.size(); c++) {
            int first = c;
            parts.add(clients.submit(() -> {
                List<Duration> times = new ArrayList<>();
                for (int i = first; i < requests; i += visitors.size()) {
                    String path = kind.paths().get(i % kind.paths().size());
                    times.add(Timed.once(() -> visitors.get(first).page(path)).time());
                }
                return times;
            }));
        }
        List<Duration> times = new ArrayList<>();
        for (Future<List<Duration>> part : parts) {
            times.addAll(part.get());
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
