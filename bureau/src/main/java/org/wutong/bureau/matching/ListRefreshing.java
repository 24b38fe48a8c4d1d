package org.wutong.bureau.matching;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.matching.storage.ListMarks;
import org.wutong.bureau.matching.storage.MatchRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.register.AfterCommit;
import org.wutong.bureau.register.LongWork;

/**
 * Asks for lists to be worked out again, at most one run waiting: those touched by a change once it is committed, everyone's at night.
 * Lists follow from records and are nobody's edit, so the program makes them under its own name for the whole bureau.
 */
@Component
class ListRefreshing {
    static final Actor JOB = Actor.program("matching");

    /** Subject of a run that follows changes. */
    static final String CHANGES = "changes";

    private final LongWork works;
    private final MatchRows rows;
    private final ListMarks marks;
    private final EngineVacancies vacancies;
    private final TransactionTemplate apart;
    private final boolean byItself;

    ListRefreshing(
            LongWork works,
            MatchRows rows,
            ListMarks marks,
            EngineVacancies vacancies,
            PlatformTransactionManager transactions,
            @Value("${wutong.refresh-lists:true}") boolean byItself) {
        this.works = works;
        this.rows = rows;
        this.marks = marks;
        this.vacancies = vacancies;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.byItself = byItself;
    }

    /** Follows what this transaction changes, after it. */
    void followAfterCommit() {
        if (byItself) {
            AfterCommit.once(this, this::follow);
        }
    }

    /** A run that is under way looks again after it has let go of its lock, so there is nothing to ask while the lock is held. */
    private void follow() {
        Acting.as(
                JOB,
                () -> apart.executeWithoutResult(status -> {
                    // The lock last: a run that meets it and turns back is followed by the one asked for here.
                    if (rows.run().isPresent() && !isWaiting() && marks.isAlone()) {
                        works.ask(MatchRun.KIND, CHANGES);
                    }
                }));
    }

    /** Whether records are newer than the lists. */
    boolean isBehind() {
        return Boolean.TRUE.equals(apart.execute(status -> marks.any()
                || rows.run()
                        .filter(run -> !run.stamp().equals(vacancies.stamp()))
                        .isPresent()));
    }

    /** A new day, or marks that a stopped run left. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 20 * * * *", zone = "Asia/Shanghai")
    void catchUp() {
        if (byItself && Acting.as(JOB, this::isBehind)) {
            follow();
        }
    }

    /** Everyone's from scratch, so that nothing that was overlooked lasts longer than a day. */
    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    void everyNight() {
        if (byItself) {
            Acting.as(
                    JOB,
                    () -> apart.executeWithoutResult(status -> {
                        if (rows.run().isPresent() && !isWaiting()) {
                            works.ask(MatchRun.KIND, "");
                        }
                    }));
        }
    }

    private boolean isWaiting() {
        return works.latest(MatchRun.KIND)
                .filter(work -> work.state() == LongWork.State.WAITING)
                .isPresent();
    }
}
