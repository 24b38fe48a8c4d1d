package org.wutong.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.wutong.bench.bureau.BureauProcess;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.bureau.Visitor;

/**
 * How long the nightly pass takes when the county has a million people; in the short form a hundred thousand: over everybody the first
 * time, on a night of which the day changes some, and on one that brings nothing. The bureau’s other work of the night is left out.
 */
final class NightlyMeasurement implements Measurement {
    private static final int DEMO_PEOPLE = 20_000;
    private static final LocalDate DEMO_DAY = LocalDate.of(2024, 11, 30);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String ALONE =
            "-Dwutong.refresh-quality=false -Dwutong.refresh-decisions=false -Dwutong.refresh-lists=false"
                    + " -Dwutong.follow-the-day=false";

    @Override
    public String name() {
        return "nightly";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        int people = full ? 1_000_000 : 100_000;
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path data = folder.path().resolve("data");
            pass(data, DEMO_DAY, "");
            figures.number("people", "%,d".formatted(GrownRoster.grow(data, people / DEMO_PEOPLE)));
            NightlyRecords records = new NightlyRecords(data);
            records.forgetEverybody();
            night("first pass over everybody", data, DEMO_DAY, records, figures);
            LocalDate next = DEMO_DAY.plusDays(1);
            records.turnTo(next);
            night("a night", data, next, records, figures);
            records.turnTo(next.plusDays(1));
            night("the next night", data, next.plusDays(1), records, figures);
            records.asIfTheDayWereNew();
            night("a night that brings nothing", data, next.plusDays(1), records, figures);
        }
    }

    private static void night(String name, Path data, LocalDate day, NightlyRecords records, Figures figures)
            throws Exception {
        pass(data, day, ALONE);
        NightlyRecords.Found found = records.found();
        figures.took(name, Duration.ofMillis(found.millis()));
        figures.number(
                name + ", households looked at / alerts waiting / cases open / tasks open",
                "%,d / %,d / %,d / %,d".formatted(found.households(), found.alerts(), found.cases(), found.tasks()));
    }

    /** Starts the bureau, and waits for the pass of the day, which it begins by itself. */
    private static void pass(Path data, LocalDate day, String options) throws Exception {
        try (BureauProcess bureau = BureauProcess.start(data, true, options)) {
            bureau.opened();
            Visitor officer = Visitor.signedIn(bureau.address(), StartMeasurement.OFFICER, StartMeasurement.OFFICER);
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (!officer.page("/monitoring/alerts")
                    .select(".head .sub")
                    .text()
                    .contains(day.toString())) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("no pass of " + day + " came to its end");
                }
                Thread.sleep(LOOK_AGAIN.toMillis());
            }
        }
    }
}
