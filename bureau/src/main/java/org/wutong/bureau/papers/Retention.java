package org.wutong.bureau.papers;

import java.time.LocalDate;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.papers.storage.PaperRows;

/** Destroys, every night, the bytes of papers whose time is over. What they were stays known. */
@Component
class Retention {
    private static final Actor JOB = Actor.program("papers");

    private final PaperRows rows;
    private final PaperKinds kinds;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Retention(
            PaperRows rows,
            PaperKinds kinds,
            BusinessDate businessDate,
            Audit audit,
            PlatformTransactionManager transactionManager) {
        this.rows = rows;
        this.kinds = kinds;
        this.businessDate = businessDate;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void everyNight() {
        destroyDue();
    }

    /** @return how many were destroyed */
    int destroyDue() {
        LocalDate today = businessDate.today();
        return Acting.as(JOB, () -> {
            Integer destroyed = transactions.execute(status -> {
                List<Paper> due = rows.due(today.minusDays(kinds.undoDays() + 1L), today);
                due.forEach(this::destroy);
                return due.size();
            });
            return destroyed == null ? 0 : destroyed;
        });
    }

    private void destroy(Paper paper) {
        rows.destroy(paper.id());
        audit.record(
                "destroy",
                "paper",
                Long.toString(paper.id()),
                paper.owner().region(),
                null,
                paper.kind() + " " + paper.owner().kind() + " " + paper.owner().id());
    }
}
