package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.targets.rhythm.Report.State;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;
import org.wutong.vocabulary.RegionCode.Level;

/** One task for each report that is due or late, at the office of its place; handing it in ends the task. */
@Component
public class ReportTasks {
    /** Reports of counties and below: whoever may change records there hands them in. */
    static final String KIND = "targets.report";
    /** Reports of cities: whoever steers there. */
    static final String CITY_KIND = "targets.report-city";

    private static final Actor JOB = Actor.program("targets");

    private final Reports reports;
    private final Tasks tasks;
    private final Settings settings;
    private final TransactionTemplate transactions;
    private final boolean byItself;

    ReportTasks(
            Reports reports,
            Tasks tasks,
            Settings settings,
            PlatformTransactionManager transactions,
            @Value("${wutong.remind-reports:true}") boolean byItself) {
        this.reports = reports;
        this.tasks = tasks;
        this.settings = settings;
        this.transactions = new TransactionTemplate(transactions);
        this.byItself = byItself;
    }

    /** In the transaction that handed it in. */
    void done(Report report) {
        tasks.close(cause(report), report.key());
    }

    /** All tasks as they should be now. */
    public void sync() {
        LocalDate today = reports.today();
        List<TaskDraft> below = new ArrayList<>();
        List<TaskDraft> city = new ArrayList<>();
        for (Report report : reports.current("", today)) {
            State state = report.state(today);
            if (state == State.DUE || state == State.LATE) {
                (isCity(report) ? city : below).add(draft(report));
            }
        }
        tasks.sync(KIND, below);
        tasks.sync(CITY_KIND, city);
    }

    private static boolean isCity(Report report) {
        return report.rhythm().reporter().compareTo(Level.COUNTY) < 0;
    }

    private static TaskDraft draft(Report report) {
        return new TaskDraft(
                cause(report),
                report.place().code(),
                List.of(
                        report.place().shortName(),
                        report.rhythm().title(Locale.CHINA),
                        report.period().from().toString(),
                        report.period().to().toString(),
                        report.due().toString(),
                        report.rhythm().title(Locale.ENGLISH)),
                "/targets/reports/" + report.rhythm().id() + "/"
                        + report.place().code() + "/" + report.period().from(),
                1);
    }

    private static String cause(Report report) {
        return KIND + ":" + report.key();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 35 * * * *", zone = "Asia/Shanghai")
    void everyHour() {
        if (byItself && settings.county().isPresent()) {
            Acting.as(JOB, () -> transactions.executeWithoutResult(status -> sync()));
        }
    }
}
