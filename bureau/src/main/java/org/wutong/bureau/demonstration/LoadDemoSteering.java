package org.wutong.bureau.demonstration;

import java.io.PrintStream;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.targets.Standings;

/**
 * Hands in reports and opens cases of supervision in the made-up county: long work of its own, once the demonstration is open, since all of
 * it counts figures. It is one transaction, so what is broken off leaves nothing, and starts anew.
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
    private final Standings standings;
    private final TransactionTemplate transactions;
    private final PrintStream console = System.out;

    LoadDemoSteering(
            Settings settings,
            BusinessDate businessDate,
            DemoSupervision supervision,
            DemoReports reports,
            Standings standings,
            TransactionTemplate transactions) {
        this.settings = settings;
        this.businessDate = businessDate;
        this.supervision = supervision;
        this.reports = reports;
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
        settings.put(LOADED, county);
        console.printf("  报告 reports %,d · 督办 supervision cases %,d%n", handedIn, cases);
        console.flush();
    }
}
