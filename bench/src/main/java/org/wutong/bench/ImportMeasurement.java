package org.wutong.bench;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.wutong.bench.bureau.BureauProcess;
import org.wutong.bench.bureau.BureauProcess.FirstSignIn;
import org.wutong.bench.bureau.LongWork;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.bureau.Visitor;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoFiles;
import org.wutong.demo.DemoPlan;

/**
 * A roster of 20,000 rows (200,000 in the long form) into an empty bureau with a small heap, by its pages, against merely reading
 * the file.
 */
final class ImportMeasurement implements Measurement {
    private static final int PEOPLE = 20_000;
    private static final int MANY_PEOPLE = 200_000;
    private static final String HEAP = "-Xmx512m";
    private static final int READINGS = 5;
    private static final String PASSWORD = "a long enough password 7";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        int rows = Integer.getInteger("wutong.bench.rows", full ? MANY_PEOPLE : PEOPLE);
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            DemoPlan plan = DemoPlan.standard(rows, 1);
            Path files = folder.path().resolve("files");
            DemoFiles.write(DemoCounty.generate(plan), files);
            Path roster = files.resolve(DemoFiles.OWN_ROSTER);
            Timed<Roster> reading = Timed.median(2, full ? READINGS : 1, () -> Roster.read(roster));
            int read = reading.result().rows() - 1;
            try (BureauProcess bureau = BureauProcess.start(folder.path().resolve("data"), false, HEAP)) {
                bureau.opened();
                Visitor officer = officer(bureau, plan.county().value());
                Used before = Used.by(bureau);
                Duration ours = bring(officer, roster, "", read, figures);
                Used used = Used.by(bureau).since(before);
                if (full) {
                    bring(officer, roster, " again, all as before", read, figures);
                }
                StartMeasurement.memory("import with " + HEAP, bureau, figures);
                figures.took("processor time of Java, check and apply", used.program());
                figures.took("processor time of PostgreSQL, check and apply", used.database());
                figures.took("processor time of merely reading", reading.processor());
                figures.against("check and apply, a row", ours, "merely reading the file", reading.time(), read);
            }
        }
    }

    /** Processor time: steadier than the clock where other programs run beside. */
    private record Used(Duration program, Duration database) {
        static Used by(BureauProcess bureau) {
            return new Used(bureau.processorTime(), bureau.memory().databaseTime());
        }

        Used since(Used before) {
            return new Used(program.minus(before.program), database.minus(before.database));
        }
    }

    /** The administrator opens the county and adds an officer, who then works. */
    private static Visitor officer(BureauProcess bureau, String county) throws Exception {
        FirstSignIn first = bureau.firstSignIn();
        Visitor administrator = new Visitor(bureau.address());
        administrator.signInFirst(first.login(), first.password(), PASSWORD);
        administrator.submit("/setup?q=" + county, "/setup", Map.of("county", county));
        HttpResponse<String> staff = administrator.submit(
                "/offices/staff/new",
                "/offices/staff",
                Map.of(
                        "login", "bench-officer",
                        "name", "导入",
                        "title", "",
                        "office", "",
                        "role", "COUNTY_OFFICER",
                        "viewScope", county,
                        "editScope", county,
                        "searchScope", county));
        Element password = Visitor.parsed(staff).selectFirst("#first-password");
        if (password == null) {
            throw new IllegalStateException("no officer was added: " + staff.uri());
        }
        Visitor officer = new Visitor(bureau.address());
        officer.signInFirst("bench-officer", password.text(), PASSWORD + "8");
        return officer;
    }

    private static Duration bring(Visitor officer, Path roster, String how, int rows, Figures figures)
            throws Exception {
        Timed<String> check = Timed.once(() -> {
            HttpResponse<String> landed =
                    officer.upload("/imports/new?kind=roster", "/imports", Map.of("kind", "roster"), roster);
            LongWork.awaitImport(officer, landed.uri().getPath());
            return landed.uri().getPath();
        });
        figures.each("check" + how + ", a row", check.time(), rows);
        figures.number("check" + how + ": read, new, changed, same, bad, warned", counts(officer, check.result()));
        if (officer.page(check.result())
                .select("form[action=" + check.result() + "/apply]")
                .isEmpty()) {
            return check.time();
        }
        Timed<String> apply = Timed.once(() -> {
            officer.submit(check.result(), check.result() + "/apply", Map.of());
            LongWork.awaitImport(officer, check.result());
            return "";
        });
        if (officer.page(check.result())
                .select("form[action=" + check.result() + "/undo]")
                .isEmpty()) {
            throw new IllegalStateException("the import was not applied");
        }
        figures.each("apply" + how + ", a row", apply.time(), rows);
        figures.took("check and apply" + how, check.time().plus(apply.time()));
        return check.time().plus(apply.time());
    }

    private static String counts(Visitor officer, String page) throws Exception {
        List<String> counts = officer.page(page).select(".nums b").eachText();
        return String.join(" · ", counts);
    }
}
