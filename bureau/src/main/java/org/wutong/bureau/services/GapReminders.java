package org.wutong.bureau.services;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.services.GapWanted.Lack;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;

/**
 * One task for each village where somebody lacks something, at the office that answers for it. It is done once nobody lacks anything;
 * the hour brings the numbers of all up to date.
 */
@Component
public class GapReminders {
    static final String KIND = "services.gaps";
    private static final Actor JOB = Actor.program("services");

    /** More villages than these at once wait for the hour. */
    private static final int AT_ONCE = 5;

    private final Gaps gaps;
    private final Tasks tasks;
    private final ReportingTree tree;
    private final Settings settings;
    private final TransactionTemplate transactions;
    private final boolean byItself;

    GapReminders(
            Gaps gaps,
            Tasks tasks,
            ReportingTree tree,
            Settings settings,
            PlatformTransactionManager transactions,
            @Value("${wutong.remind-services:true}") boolean byItself) {
        this.gaps = gaps;
        this.tasks = tasks;
        this.tree = tree;
        this.settings = settings;
        this.transactions = new TransactionTemplate(transactions);
        this.byItself = byItself;
    }

    /** The cause of a village's task. */
    static String cause(String village) {
        return KIND + ":" + village;
    }

    /** In the transaction that recorded something in these villages: a task whose village lacks nothing any more is done. */
    void follow(Collection<String> villages) {
        Optional<Promise> promise = gaps.promise();
        if (promise.isEmpty() || villages.size() > AT_ONCE) {
            return;
        }
        for (GapTally village : gaps.villages(promise.get(), villages)) {
            if (village.lackingAny() == 0) {
                tasks.close(cause(village.region()), promise.get().title().zh());
            }
        }
    }

    /** All tasks as they should be now; none where nothing is promised. */
    public void sync() {
        tasks.sync(KIND, gaps.promise().map(this::drafts).orElse(List.of()));
    }

    private List<TaskDraft> drafts(Promise promise) {
        return gaps.villages(promise, settings.county().orElse("")).stream()
                .filter(village -> village.lackingAny() > 0)
                .map(village -> draft(promise, village))
                .toList();
    }

    private TaskDraft draft(Promise promise, GapTally village) {
        List<String> words = new ArrayList<>(List.of(
                tree.shortName(village.region()),
                Long.toString(village.lackingAny()),
                promise.title().en()));
        return new TaskDraft(
                cause(village.region()),
                village.region(),
                words,
                "/services/gaps?place=" + village.region() + "&lack=" + Lack.ANY,
                village.lackingAny());
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 25 * * * *", zone = "Asia/Shanghai")
    void everyHour() {
        if (byItself && settings.county().isPresent()) {
            Acting.as(JOB, () -> transactions.executeWithoutResult(status -> sync()));
        }
    }
}
