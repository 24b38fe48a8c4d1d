package org.wutong.bench;

import java.nio.file.Path;
import java.util.Map;
import org.wutong.bench.bureau.BureauProcess;
import org.wutong.bench.bureau.LongWork;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.bureau.Visitor;

/** From the launcher to the first page, with a new data folder and with the same again. */
final class StartMeasurement implements Measurement {
    static final String OFFICER = "demo-county";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path data = folder.path().resolve("data");
            try (BureauProcess bureau = BureauProcess.start(data, true)) {
                figures.took("first start to the sign-in page", bureau.firstPage());
                figures.took("first start to the sign-in page, processor time of Java", bureau.processorTime());
                figures.took("first start to the demo county loaded", bureau.opened());
                figures.took("first start to the demo county loaded, processor time of Java", bureau.processorTime());
                Visitor officer = Visitor.signedIn(bureau.address(), OFFICER, OFFICER);
                awaitDemo(officer);
                figures.took("first start to everybody decided and matched", bureau.age());
                if (full) {
                    again(officer, figures);
                }
                memory("first start", bureau, figures);
            }
            try (BureauProcess bureau = BureauProcess.start(data, true)) {
                figures.took("second start to the sign-in page", bureau.firstPage());
                figures.took("second start to the sign-in page, processor time of Java", bureau.processorTime());
                bureau.opened();
                memory("second start", bureau, figures);
            }
        }
    }

    /** Decisions and matches of the demonstration follow its loading in the background. */
    static void awaitDemo(Visitor officer) throws Exception {
        LongWork.awaitRows(officer, "/matching", "a[href^=/matching/workers/]");
        LongWork.awaitRows(officer, "/owed", "a[href^=/owed/people/]");
    }

    private static void again(Visitor officer, Figures figures) throws Exception {
        figures.took(
                "bureau decides for everybody again",
                Timed.once(() -> {
                            officer.submit("/owed", "/owed/run", Map.of());
                            awaitDemo(officer);
                            return "";
                        })
                        .time());
        figures.took(
                "bureau matches everybody again",
                Timed.once(() -> {
                            officer.submit("/matching", "/matching", Map.of());
                            awaitDemo(officer);
                            return "";
                        })
                        .time());
    }

    static void memory(String when, BureauProcess bureau, Figures figures) {
        figures.size(when + ", peak memory of Java", bureau.memory().programPeak());
        figures.size(when + ", peak memory of PostgreSQL", bureau.memory().databasePeak());
    }
}
