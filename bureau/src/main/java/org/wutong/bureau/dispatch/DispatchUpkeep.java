package org.wutong.bureau.dispatch;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.dispatch.sharing.SharingEnds;
import org.wutong.bureau.dispatch.storage.FollowUpRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;

/** What waits as tasks follows the day and what was answered: one task for each batch, term and township. */
@Component
class DispatchUpkeep {
    static final Actor PROGRAM = Actor.program("dispatch");
    private static final int TOWNSHIP = 9;

    private final FollowUpRows followUps;
    private final SharingEnds sharings;
    private final Tasks tasks;
    private final ReportingTree tree;
    private final Settings settings;
    private final BusinessDate businessDate;
    private final TransactionTemplate apart;

    DispatchUpkeep(
            FollowUpRows followUps,
            SharingEnds sharings,
            Tasks tasks,
            ReportingTree tree,
            Settings settings,
            BusinessDate businessDate,
            PlatformTransactionManager transactions) {
        this.followUps = followUps;
        this.sharings = sharings;
        this.tasks = tasks;
        this.tree = tree;
        this.settings = settings;
        this.businessDate = businessDate;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 25 * * * *", zone = "Asia/Shanghai")
    void followTheDay() {
        if (settings.county().isPresent()) {
            follow();
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(AnswersTold told) {
        follow();
    }

    void follow() {
        Acting.as(
                PROGRAM,
                () -> apart.executeWithoutResult(transaction -> {
                    tasks.sync(DispatchConfiguration.FOLLOW_UP, waiting());
                    tasks.sync(DispatchConfiguration.SHARING_ENDS, sharings.follow());
                }));
    }

    private List<TaskDraft> waiting() {
        return followUps.waiting(businessDate.today(), TOWNSHIP).stream()
                .map(one -> new TaskDraft(
                        "dispatch:follow:" + one.batch() + ":" + one.months() + ":" + one.township(),
                        one.township(),
                        List.of(
                                one.number() + " " + one.title(),
                                Integer.toString(one.months()),
                                tree.shortName(one.township()),
                                Long.toString(one.people())),
                        "/dispatch/" + one.batch() + "/follow-up?months=" + one.months(),
                        one.people()))
                .toList();
    }
}
