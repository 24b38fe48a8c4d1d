package org.wutong.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wutong.demo.Workbooks.Sheet;

/**
 * Writes a county as the files outside tools and importers read. The contents depend on the county alone; of the workbooks also the
 * bytes, as long as the Java runtime compresses alike.
 */
public final class DemoFiles {
    public static final String README = "README.txt";
    public static final String WORKERS = "workers.csv";
    public static final String VACANCIES = "vacancies.csv";
    public static final String FACTS = "facts.jsonl";
    public static final String MONITORING_ROSTER = "roster-防返贫.xlsx";
    public static final String POVERTY_ROSTER = "roster-脱贫人口.xlsx";
    public static final String LABOUR_LEDGER = "roster-劳动力台账.xlsx";
    public static final String OWN_ROSTER = "roster-务通.xlsx";
    public static final String VACANCY_SHEET = "vacancies.xlsx";
    public static final String EMPLOYER_SHEET = "employers.xlsx";

    /** Every file written, in the order of writing. */
    public static final List<String> NAMES = List.of(
            README,
            WORKERS,
            VACANCIES,
            FACTS,
            MONITORING_ROSTER,
            POVERTY_ROSTER,
            LABOUR_LEDGER,
            OWN_ROSTER,
            VACANCY_SHEET,
            EMPLOYER_SHEET);

    private DemoFiles() {}

    /**
     * Refuses a folder that holds anything else than files of an earlier demo.
     *
     * @throws IOException with a message that names what is in the way
     */
    public static void requireFree(Path dir) throws IOException {
        if (!Files.exists(dir)) {
            return;
        }
        if (!Files.isDirectory(dir)) {
            throw new NotDirectoryException(dir + ": expected a folder; name another with --out");
        }
        TreeSet<String> strangers = new TreeSet<>();
        try (Stream<Path> entries = Files.list(dir)) {
            entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !NAMES.contains(name))
                    .forEach(strangers::add);
        }
        if (!strangers.isEmpty()) {
            throw new FileAlreadyExistsException(dir + " holds '" + strangers.first()
                    + "', which no demo wrote: expected an empty or new folder, or one of an earlier demo");
        }
    }

    /**
     * Writes {@link #NAMES} into the folder, which is made if need be; files of an earlier demo are replaced.
     *
     * @throws IOException when the folder holds other files, or writing fails
     */
    public static void write(DemoCounty county, Path dir) throws IOException {
        requireFree(dir);
        Files.createDirectories(dir);
        Territory territory = Territory.of(county.plan().county());
        Trades trades = new Trades();
        List<Dossier> dossiers = Dossier.all(county, territory);
        String notice = county.notice();
        lines(dir.resolve(README), readme(county));
        lines(dir.resolve(WORKERS), MatchFiles.workers(dossiers));
        lines(dir.resolve(VACANCIES), MatchFiles.vacancies(county));
        lines(dir.resolve(FACTS), FactsFile.lines(dossiers));
        book(county, dir.resolve(MONITORING_ROSTER), MonitoringRoster.sheets(dossiers, territory, trades, notice));
        book(county, dir.resolve(POVERTY_ROSTER), PovertyRoster.sheet(dossiers, territory));
        book(county, dir.resolve(LABOUR_LEDGER), LabourLedger.sheet(dossiers, territory));
        book(county, dir.resolve(OWN_ROSTER), OwnRoster.sheet(dossiers));
        book(county, dir.resolve(VACANCY_SHEET), HiringSheets.vacancies(county, trades));
        book(county, dir.resolve(EMPLOYER_SHEET), HiringSheets.employers(county, trades));
    }

    private static List<String> readme(DemoCounty county) {
        DemoPlan plan = county.plan();
        return List.of(
                county.notice(),
                "county " + plan.county() + ", business date " + plan.businessDate() + ", seed " + plan.seed(),
                county.workers().size() + " workers in " + county.households().size() + " households, "
                        + county.employers().size() + " employers, "
                        + county.vacancies().size() + " vacancies, "
                        + county.spells().size() + " employment spells");
    }

    private static void lines(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static void book(DemoCounty county, Path file, Sheet<?>... sheets) throws IOException {
        Workbooks.write(file, county.plan().businessDate(), county.notice(), sheets);
    }
}
