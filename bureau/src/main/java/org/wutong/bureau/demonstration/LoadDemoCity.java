package org.wutong.bureau.demonstration;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.DemoSignIns;
import org.wutong.bureau.offices.OpenCounty;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.Statistics;
import org.wutong.demo.CityPlace;
import org.wutong.demo.CityPlan;
import org.wutong.demo.DemoCity;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoPlan;
import org.wutong.demo.DemoWorker;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * Sets a made-up city with all its counties beside the made-up county, so that a city office has something to look at: long work of
 * its own, once the demonstration is open. It is one transaction, and one more for what its offices reported; what is broken off
 * leaves nothing, and starts anew.
 */
@Component
class LoadDemoCity implements LongWork.Handler {
    static final String KIND = "demo-city";

    /** The setting that says the city is there. */
    private static final String LOADED = "demo-city";
    /** The setting that says its reports and bulletin are there too. */
    private static final String STEERED = "demo-city-steering";

    private static final String AHEAD = "140921";
    private static final String BEHIND = "140926";
    private static final String TOWNSHIP = "140921100";

    private final OpenCounty openCounty;
    private final ReportingTree tree;
    private final Settings settings;
    private final DemoSignIns signIns;
    private final DemoPeople people;
    private final DemoCityShares shares;
    private final DemoCityWork work;
    private final DemoCitySteering steering;
    private final DemoZone zone;
    private final Statistics statistics;
    private final TransactionTemplate transactions;
    private final int countyWorkers;
    private final int workers;
    private final long seed;
    private final PrintStream console = System.out;
    /** Of the county, while this program has it at hand; a load after a restart makes it up once more. */
    private volatile Set<String> phones = Set.of();

    LoadDemoCity(
            OpenCounty openCounty,
            ReportingTree tree,
            Settings settings,
            DemoSignIns signIns,
            DemoPeople people,
            DemoCityShares shares,
            DemoCityWork work,
            DemoCitySteering steering,
            DemoZone zone,
            Statistics statistics,
            TransactionTemplate transactions,
            @Value("${wutong.demo-workers:20000}") int countyWorkers,
            @Value("${wutong.demo-city-workers:30000}") int workers,
            @Value("${wutong.demo-seed:1}") long seed) {
        this.openCounty = openCounty;
        this.tree = tree;
        this.settings = settings;
        this.signIns = signIns;
        this.people = people;
        this.shares = shares;
        this.work = work;
        this.steering = steering;
        this.zone = zone;
        this.statistics = statistics;
        this.transactions = transactions;
        this.countyWorkers = countyWorkers;
        this.workers = workers;
        this.seed = seed;
    }

    boolean wanted() {
        return workers > 0;
    }

    /** Asks for the city beside a county that was just made up. */
    void ask(LongWork works, DemoCounty county) {
        phones = phones(county);
        works.ask(KIND, "");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject, LongWork.Progress progress) {
        if (settings.find(LOADED).isEmpty()) {
            CityPlan plan = CityPlan.standard(workers, seed);
            transactions.executeWithoutResult(status -> fill(plan, progress));
            statistics.refresh();
        }
        if (settings.find(STEERED).isEmpty()) {
            transactions.executeWithoutResult(status -> {
                String city = settings.find(LOADED).orElseThrow();
                steering.load(city, AHEAD, BEHIND);
                settings.put(STEERED, city);
            });
        }
    }

    private void fill(CityPlan plan, LongWork.Progress progress) {
        String code = plan.city().value();
        openCounty.addCity(code);
        zone.add(plan.city());
        DemoCity city = DemoCity.generate(plan, places(code), phonesOfTheCounty());
        progress.of(city.counties().size());
        DemoCityWork.Begun begun = work.begin(city);
        int done = 0;
        for (DemoCounty county : city.counties()) {
            Map<String, Long> ids = people.load(county, DemoZone::called);
            people.spells(county, ids, Map.of(), DemoZone::called);
            work.of(county, ids, begun);
            progress.done(++done);
        }
        int targets = shares.shareOut(city, DemoZone::called);
        signIns.addCity(code, AHEAD, BEHIND, TOWNSHIP);
        settings.put(LOADED, code);
        console.printf(
                "%s：演示人员 people %,d · 县（区） counties %d · 单位 employers %,d · 台账 register records %,d · 分解指标 targets shared out %d%n",
                tree.shortName(code), city.workers(), done, begun.employers().size(), begun.records(), targets);
        console.flush();
    }

    private List<CityPlace> places(String city) {
        return tree.under(city).stream()
                .filter(node -> !node.local() && node.level().digits() > Level.COUNTY.digits())
                .map(node -> new CityPlace(RegionCode.parse(node.code()), node.shortName()))
                .toList();
    }

    /** Nobody of the city shall have the phone of somebody of the county. */
    private Set<String> phonesOfTheCounty() {
        Set<String> known = phones;
        phones = Set.of();
        return known.isEmpty() ? phones(DemoCounty.generate(DemoPlan.standard(countyWorkers, seed))) : known;
    }

    private static Set<String> phones(DemoCounty county) {
        return county.workers().stream()
                .map(DemoWorker::phone)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
