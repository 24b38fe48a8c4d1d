package org.wutong.bench;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.wutong.bench.WhatIfPage.Answer;
import org.wutong.bench.bureau.BureauProcess;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.bureau.Visitor;

/**
 * How soon the what-if page answers a moved slider when the county has 200,000 people; in the short form 40,000. Everybody of the
 * demonstration's county stands there several times, in households of their own, so each answer must count so many times what it
 * counted for the county as it was made: that is on trial before anything is told.
 */
final class SliderMeasurement implements Measurement {
    private static final int DEMO_PEOPLE = 20_000;
    private static final String HEAP = "-Xmx2g";

    private static final String ALONE = HEAP + " " + BureauProcess.ALONE;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final int MOST_LOOKS = 60;
    private static final int MOVES = 60;
    private static final int WARM_UP = 10;

    @Override
    public String name() {
        return "slider";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        int times = (full ? 200_000 : 40_000) / DEMO_PEOPLE;
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path data = folder.path().resolve("data");
            Map<String, Answer> expected;
            try (BureauProcess bureau = BureauProcess.start(data, true, HEAP)) {
                bureau.opened();
                StartMeasurement.awaitDemo(officer(bureau));
                expected = small(WhatIfPage.of(officer(bureau)));
            }
            figures.number("people", "%,d".formatted(GrownRoster.grow(data, times)));
            try (BureauProcess bureau = BureauProcess.start(data, true, ALONE)) {
                bureau.opened();
                measure(bureau, WhatIfPage.of(officer(bureau)), expected, times, figures);
                StartMeasurement.memory(HEAP, bureau, figures);
            }
        }
    }

    private static Visitor officer(BureauProcess bureau) throws Exception {
        return Visitor.signedIn(bureau.address(), StartMeasurement.OFFICER, StartMeasurement.OFFICER);
    }

    /** What each place of the sliders counts for the county as it was made: once two looks agree, it is made. */
    private static Map<String, Answer> small(WhatIfPage page) throws Exception {
        page.firstAnswer();
        Map<String, Answer> last = answers(page);
        for (int look = 0; look < MOST_LOOKS; look++) {
            Thread.sleep(LOOK_AGAIN.toMillis());
            Map<String, Answer> now = answers(page);
            boolean isMade = now.entrySet().stream()
                    .allMatch(one -> one.getValue().isTimes(Objects.requireNonNull(last.get(one.getKey())), 1));
            if (isMade) {
                return now;
            }
            last.putAll(now);
        }
        throw new IllegalStateException("the demonstration went on changing people");
    }

    private static Map<String, Answer> answers(WhatIfPage page) throws Exception {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (WhatIfPage.Move move : page.moves()) {
            answers.put(move.toString(), WhatIfPage.answer(page.moved(move)));
        }
        return answers;
    }

    private static void measure(
            BureauProcess bureau, WhatIfPage page, Map<String, Answer> expected, int times, Figures figures)
            throws Exception {
        Duration before = bureau.processorTime();
        WhatIfPage.First first = page.firstAnswer();
        figures.took("first answer: everybody read and decided", first.time());
        figures.took("of that processor time of Java", bureau.processorTime().minus(before));
        figures.took("until the page says how far the reading is", first.toldAfter());
        List<WhatIfPage.Move> moves = page.moves();
        for (WhatIfPage.Move move : moves) {
            require(
                    WhatIfPage.answer(page.moved(move)),
                    Objects.requireNonNull(expected.get(move.toString())),
                    times,
                    move);
        }
        for (int i = 0; i < WARM_UP; i++) {
            page.moved(moves.get(i % moves.size()));
        }
        List<Duration> all = new ArrayList<>();
        List<Duration> engine = new ArrayList<>();
        Duration used = bureau.processorTime();
        for (int i = 0; i < MOVES; i++) {
            WhatIfPage.Move move = moves.get(i % moves.size());
            Timed<HttpResponse<String>> asked = Timed.once(() -> page.moved(move));
            Answer answer = WhatIfPage.answer(asked.result());
            all.add(asked.time());
            engine.add(answer.engine());
            require(answer, Objects.requireNonNull(expected.get(move.toString())), times, move);
        }
        figures.number("one client, answers to a moved slider", MOVES + ", p50 / p95 / p99");
        figures.number("request to whole answer", text(all));
        figures.number("of that in the engine, as the page says", text(engine));
        figures.took(
                "processor time of Java, an answer",
                bureau.processorTime().minus(used).dividedBy(MOVES));
    }

    private static void require(Answer found, Answer one, int times, WhatIfPage.Move move) {
        if (!found.isTimes(one, times)) {
            throw new IllegalStateException(
                    "%s: %s is not %d times what the county as made answered, %s".formatted(move, found, times, one));
        }
        if (move.isLaw() != found.isUnchanged()) {
            throw new IllegalStateException(
                    "%s: today's value alone leaves everybody's sum as it is; found %s".formatted(move, found));
        }
    }

    private static String text(List<Duration> times) {
        List<String> shown = new ArrayList<>();
        for (int percent : List.of(50, 95, 99)) {
            shown.add(String.format(
                    Locale.ROOT, "%.0f", Timed.percentile(times, percent).toNanos() / 1e6));
        }
        return String.join(" / ", shown) + " ms";
    }
}
