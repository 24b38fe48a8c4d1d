package org.wutong.bureau.demonstration;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.DemoSignIns;
import org.wutong.bureau.offices.OpenCounty;
import org.wutong.bureau.policies.DecideForEveryone;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.Statistics;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoHousehold;
import org.wutong.demo.DemoPlan;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * Fills a new embedded bureau with the made-up county, through the same doors that everybody uses, in one transaction: a start
 * that is broken off leaves nothing behind. Decisions and matches follow as long work of their own.
 */
@Component
class LoadDemoCounty {
    private static final Actor DEMO = Actor.program("demonstration");

    private final OpenCounty openCounty;
    private final BusinessDate businessDate;
    private final DemoSignIns signIns;
    private final DemoPeople people;
    private final DemoRecords records;
    private final DemoJobs jobs;
    private final DemoShares shares;
    private final DemoLedgers ledgers;
    private final DemoResponsibilities responsibilities;
    private final DemoServices services;
    private final DemoDispatch dispatch;
    private final DemoGrants grants;
    private final LoadDemoCity city;
    private final LongWork works;
    private final Statistics statistics;
    private final TransactionTemplate transactions;
    private final int workers;
    private final long seed;

    LoadDemoCounty(
            OpenCounty openCounty,
            BusinessDate businessDate,
            DemoSignIns signIns,
            DemoPeople people,
            DemoRecords records,
            DemoJobs jobs,
            DemoShares shares,
            DemoLedgers ledgers,
            DemoResponsibilities responsibilities,
            DemoServices services,
            DemoDispatch dispatch,
            DemoGrants grants,
            LoadDemoCity city,
            LongWork works,
            Statistics statistics,
            TransactionTemplate transactions,
            @Value("${wutong.demo-workers:20000}") int workers,
            @Value("${wutong.demo-seed:1}") long seed) {
        this.openCounty = openCounty;
        this.businessDate = businessDate;
        this.signIns = signIns;
        this.people = people;
        this.records = records;
        this.jobs = jobs;
        this.shares = shares;
        this.ledgers = ledgers;
        this.responsibilities = responsibilities;
        this.services = services;
        this.dispatch = dispatch;
        this.grants = grants;
        this.city = city;
        this.works = works;
        this.statistics = statistics;
        this.transactions = transactions;
        this.workers = workers;
        this.seed = seed;
    }

    void load(PrintStream console) {
        DemoPlan plan = DemoPlan.standard(workers, seed);
        console.printf("正在生成演示数据 making up %,d people, all fictitious …%n", plan.workers());
        DemoCounty county = DemoCounty.generate(plan);
        Acting.as(DEMO, () -> {
            transactions.executeWithoutResult(status -> fill(county, console));
            statistics.refresh();
            works.ask(DecideForEveryone.KIND, "");
            works.ask("matching", "");
            works.ask("quality", "");
            works.ask(LoadDemoSteering.KIND, "");
            if (city.wanted()) {
                city.ask(works, county);
            }
        });
    }

    private void fill(DemoCounty county, PrintStream console) {
        LocalDate today = county.plan().businessDate();
        String code = county.plan().county().value();
        openCounty.open(code, true);
        businessDate.fix(today);
        addSignIns(county, code);
        Map<String, Long> employers = jobs.employers(county);
        jobs.vacancies(county, employers);
        console.printf(
                "  单位 employers %,d · 岗位 vacancies %,d%n",
                county.employers().size(), county.vacancies().size());
        console.printf("  台账 register records %,d%n", ledgers.load(county));
        Map<String, Long> ids = people.load(county);
        console.printf(
                "  人员 people %,d · 户 households %,d%n",
                ids.size(), county.households().size());
        people.spells(county, ids, employers);
        console.printf("  就业记录 spells %,d%n", county.spells().size());
        dispatch.send(county, ids, employers);
        dispatch.share(county, employers);
        console.printf("  工资、社保 wage slips and insurance months %,d%n", records.load(ids.values(), today));
        shares.shareOut(county);
        responsibilities.name(county);
        console.printf("  就业服务 services %,d%n", services.give(county, ids));
        console.printf("  补贴 cases %,d%n", grants.load(county, ids));
    }

    /** The clerk and the specialist get the township and the village with most people on the roster. */
    private void addSignIns(DemoCounty county, String code) {
        String township = mostLived(
                county, household -> household.village().upTo(Level.TOWNSHIP).value(), "");
        String village = mostLived(county, household -> household.village().value(), township);
        signIns.add(code, township, village);
    }

    private static String mostLived(DemoCounty county, Function<DemoHousehold, String> place, String within) {
        Map<String, Long> counts = county.households().stream()
                .map(place)
                .filter(code -> code.startsWith(within))
                .collect(Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<String, Long>::getValue).thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
