package org.wutong.bench;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wutong.bench.TargetPages.Writing;
import org.wutong.bench.bureau.BureauProcess;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.bench.bureau.Visitor;
import org.wutong.postgres.Credentials;

/**
 * How long figures take when the county has a million people: each family of figures counted for the first time beside the plain SQL of a
 * figure of it, from a committed change of one person to a page that shows it, and the pages while nobody and while somebody writes.
 */
final class TargetsMeasurement implements Measurement {
    private static final int DEMO_PEOPLE = 20_000;
    private static final int SQL_ROUNDS = 3;
    private static final int CHANGES = 12;
    private static final String HEAP = "-Xmx3g";

    private static final String ALONE = HEAP + " " + BureauProcess.ALONE;

    private static final List<String> PAGES =
            List.of("/targets", "/targets/ranking", "/targets/JF-T04", "/targets/panel/standings");

    /** A target of each family with a record for each person or many: its page, and one of its figures by village. */
    private static final Map<String, String> FAMILIES = families();

    private static Map<String, String> families() {
        Map<String, String> families = new LinkedHashMap<>();
        families.put("JF-T04", """
                select w.region, count(*) from employment.status s join people.worker w on w.id = s.worker
                where s.transferred_in_year and w.rural_hukou group by 1""");
        families.put("JF-T25", """
                select h.region, count(*) filter (where h.works), count(*) from (
                  select w.household, min(w.region) as region, bool_or(j.works) as works from people.worker w
                  join (select household from people.category where worker is null and holds
                    and kind in ('POVERTY_ALLEVIATED', 'MONITORED') group by 1) c on c.household = w.household
                  left join (select worker, bool_or(coalesce(to_date >= date '2024-11-30', true)) as works from employment.spell
                    where from_date <= date '2024-11-30' group by 1) j on j.worker = w.id
                  where w.labour_capacity <> 'NONE' and w.at_school is not true group by 1) h group by 1""");
        families.put("JF-T08", """
                select w.region, count(distinct w.id) from people.worker w join employment.spell s on s.worker = w.id
                join people.category c on c.worker = w.id and c.kind = 'HARDSHIP' and c.holds
                where s.from_date between '2024-01-01' and '2024-11-30' group by 1""");
        families.put("JF-T20b", """
                select w.region, count(*) filter (where t.times >= 3), count(*) from people.worker w left join (
                  select worker, count(distinct counted_as) as times from services.service
                  where year = 2024 and kind = 'job-recommendation' and counts and taken_back_reason is null group by 1) t
                on t.worker = w.id where w.rural_hukou and w.willing and w.labour_capacity <> 'NONE' group by 1""");
        families.put("JF-T17", """
                select w.region, count(*) from services.service s join people.worker w on w.id = s.worker
                join (select distinct household from people.category where kind = 'RELOCATED' and holds) c on c.household = w.household
                where s.kind = 'training' and s.day between '2024-01-01' and '2024-11-30' group by 1""");
        return families;
    }

    @Override
    public String name() {
        return "targets";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        int people = full ? 1_000_000 : 100_000;
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Path data = folder.path().resolve("data");
            try (BureauProcess bureau = BureauProcess.start(data, true)) {
                bureau.opened();
                StartMeasurement.awaitDemo(officer(bureau));
            }
            figures.number(
                    "people",
                    "%,d"
                            .formatted(GrownRoster.grow(
                                    data,
                                    people / DEMO_PEOPLE,
                                    EnumSet.of(GrownRoster.Beside.PAY, GrownRoster.Beside.SERVICES))));
            HandedOver.serve(data, (owner, statement) -> measure(owner, data, statement, full ? 40 : 15, figures));
        }
    }

    private static void measure(Credentials owner, Path data, Statement statement, int requests, Figures figures)
            throws Exception {
        try (BureauProcess bureau = BureauProcess.on(owner, data, ALONE)) {
            bureau.opened();
            TargetPages pages = new TargetPages(officer(bureau), figures);
            families(pages, statement, figures);
            pages.ask(PAGES, requests, "while nobody writes", () -> {});
            Writing writing = new Writing(statement, "");
            pages.change(CHANGES, writing);
            pages.ask(PAGES, requests, "each after a change of another person", writing::next);
            StartMeasurement.memory(HEAP, bureau, figures);
        }
    }

    private static Visitor officer(BureauProcess bureau) throws Exception {
        return Visitor.signedIn(bureau.address(), StartMeasurement.OFFICER, StartMeasurement.OFFICER);
    }

    private static void families(TargetPages pages, Statement statement, Figures figures) throws Exception {
        for (Map.Entry<String, String> family : FAMILIES.entrySet()) {
            List<Duration> plain = new ArrayList<>();
            for (int round = 0; round < SQL_ROUNDS; round++) {
                plain.add(Timed.once(() -> statement.execute(family.getValue())).time());
            }
            figures.took(family.getKey() + ", plain SQL of the figure", Timed.percentile(plain, 50));
            figures.took(
                    family.getKey() + ", its family counted for the first time",
                    Timed.once(() -> pages.shown("/targets/" + family.getKey())).time());
        }
        figures.took(
                "board, with what no page has asked for yet",
                Timed.once(() -> pages.shown("/targets")).time());
        figures.took(
                "ranking, the same",
                Timed.once(() -> pages.shown("/targets/ranking")).time());
        figures.took(
                "JF-T04, its forecast: three past days, each reckoned from the spells",
                Timed.once(() -> pages.shown("/targets/JF-T04/forecast")).time());
    }
}
