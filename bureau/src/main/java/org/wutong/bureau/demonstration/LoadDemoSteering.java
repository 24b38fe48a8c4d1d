package org.wutong.bureau.demonstration;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.offices.Staff;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.targets.Standings;

/**
 * Hands in reports, opens cases of supervision, sends a bulletin and asks for the plan of a drive in the made-up county: long work of its
 * own, once the demonstration is open, since all of it counts figures. It is one transaction, so what is broken off leaves nothing, and starts anew.
 */
@Component
class LoadDemoSteering implements LongWork.Handler {
    static final String KIND = "demo-steering";

    /** The setting that says it is done. */
    private static final String LOADED = "demo-steering";

    private final Settings settings;
    private final BusinessDate businessDate;
    private final DemoSupervision supervision;
    private final DemoReports reports;
    private final DemoBulletins bulletins;
    private final DemoDrive drive;
    private final Staff staff;
    private final Standings standings;
    private final TransactionTemplate transactions;
    private final PrintStream console = System.out;

    LoadDemoSteering(
            Settings settings,
            BusinessDate businessDate,
            DemoSupervision supervision,
            DemoReports reports,
            DemoBulletins bulletins,
            DemoDrive drive,
            Staff staff,
            Standings standings,
            TransactionTemplate transactions) {
        this.settings = settings;
        this.businessDate = businessDate;
        this.supervision = supervision;
        this.reports = reports;
        this.bulletins = bulletins;
        this.drive = drive;
        this.staff = staff;
        this.standings = standings;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject, LongWork.Progress progress) {
        if (settings.find(LOADED).isEmpty()) {
            // Nothing that is counted changes here, so each day is counted once.
            transactions.executeWithoutResult(status -> standings.steadily(this::load));
        }
    }

    private void load() {
        String county = settings.opened().orElseThrow();
        LocalDate today = businessDate.today();
        int handedIn = reports.handIn(county, today);
        int cases = supervision.load(county, today);
        tell(county, today);
        settings.put(LOADED, county);
        console.printf("  报告 reports %,d · 督办 supervision cases %,d%n", handedIn, cases);
        console.flush();
    }

    private void tell(String county, LocalDate today) {
        Officer office = staff.find("demo-county").orElseThrow();
        Officer leader = staff.find("demo-leader").orElseThrow();
        Officer township = staff.find("demo-township").orElseThrow();
        DemoBulletins.Case told = new DemoBulletins.Case(
                township, "两委干部分片包户找岗位（演示）", "按网格把未就业人员分给两委干部，每周通一次电话，问清想去哪里、要什么工资，再到岗位库里找；找到合适的陪同面试。");
        LocalDate lastMonth = today.withDayOfMonth(1).minusDays(1);
        bulletins.send(office, leader, "monthly", county, lastMonth, List.of(told));
        bulletins.handIn(new DemoBulletins.Case(
                township, "车间开到移民新村（演示）", "村集体闲置厂房改成就业帮扶车间，上班不出村，错峰上下班照顾老人和孩子；留守妇女分拣、包装，计件领工资。"));
        drive.plan(office, county, township.viewScope(), today);
    }
}
