package org.wutong.bureau.grants;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;

/** Holds cases, the ledger of funds, batches and payments against each other every night; where they differ by a fen somebody is told. */
@Component
public class SumsCheck {
    static final String TASK = "grants.sums";

    private static final Logger LOG = LoggerFactory.getLogger(SumsCheck.class);

    private final CaseTallies tallies;
    private final BouncedTasks bounced;
    private final LateTasks late;
    private final FundWatch funds;
    private final Tasks tasks;
    private final Settings settings;
    private final Audit audit;
    private final TransactionTemplate transactions;

    SumsCheck(
            CaseTallies tallies,
            BouncedTasks bounced,
            LateTasks late,
            FundWatch funds,
            Tasks tasks,
            Settings settings,
            Audit audit,
            TransactionTemplate transactions) {
        this.tallies = tallies;
        this.bounced = bounced;
        this.late = late;
        this.funds = funds;
        this.tasks = tasks;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    void nightly() {
        if (settings.county().isPresent()) {
            Acting.as(Actor.program("grants"), () -> transactions.executeWithoutResult(status -> run()));
        }
    }

    /** Looks once, and tells. @return where books differ; empty where all agree */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CaseTallies.Difference> run() {
        List<CaseTallies.Difference> differences = tallies.differences();
        String county = settings.county().orElseThrow();
        if (!differences.isEmpty()) {
            LOG.error("sums of grants do not agree: {}", differences);
            audit.record("grant-sums", "grant", null, county, null, differences.size() + " " + differences.get(0));
        }
        tasks.sync(
                TASK,
                differences.isEmpty()
                        ? List.of()
                        : List.of(new TaskDraft(
                                "grants-sums",
                                county,
                                List.of(Integer.toString(differences.size())),
                                "/grants/funds/sums",
                                differences.size())));
        bounced.sync();
        late.sync();
        funds.sync();
        return differences;
    }
}
