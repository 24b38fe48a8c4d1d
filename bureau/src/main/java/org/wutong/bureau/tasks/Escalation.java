package org.wutong.bureau.tasks;

import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.offices.WorkingDays;
import org.wutong.bureau.tasks.storage.TaskRows;

/**
 * What is overdue goes one level up the reporting tree, to who answers for the place there by 包联, and has the same time; at the county
 * it stays. Tasks that wait where nobody works any more, or for somebody who no longer answers for the place, move to who does now.
 */
@Component
class Escalation {
    private final TaskRows rows;
    private final TaskKinds kinds;
    private final BusinessDate businessDate;
    private final WorkingDays workingDays;
    private final Settings settings;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Escalation(
            TaskRows rows,
            TaskKinds kinds,
            BusinessDate businessDate,
            WorkingDays workingDays,
            Settings settings,
            Audit audit,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.kinds = kinds;
        this.businessDate = businessDate;
        this.workingDays = workingDays;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 15 * * * *", zone = "Asia/Shanghai")
    void followTheDay() {
        settings.county()
                .ifPresent(county -> Acting.as(
                        Actor.program("tasks"), () -> transactions.executeWithoutResult(transaction -> raise(county))));
    }

    void raise(String county) {
        LocalDate today = businessDate.today();
        for (TaskKind kind : kinds.all()) {
            var deadline = new TaskRows.Deadline(
                    kind.id(), kind.roles(), county, today, workingDays.after(today, kind.workingDays()));
            rows.reroute(deadline);
            int raised = rows.raise(deadline);
            rows.renewWho(deadline);
            if (raised > 0) {
                audit.record("task-raise", "task", kind.id(), county, null, Integer.toString(raised));
            }
        }
    }
}
