package org.wutong.bureau.monitoring.quality;

import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.monitoring.storage.QualityMarks;
import org.wutong.bureau.monitoring.storage.QualityRuns;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.AfterCommit;
import org.wutong.bureau.register.LongWork;

/**
 * Asks for inspections, at most one waiting: of what changed once it is committed, of everyone at night. Findings follow from records
 * and are nobody's edit, so the program makes them under its own name for the whole bureau.
 */
@Component
public class QualityRefreshing {
    static final Actor JOB = Actor.program("monitoring");

    /** Subject of a run that follows changes. */
    static final String CHANGES = "changes";

    private final LongWork works;
    private final QualityMarks marks;
    private final QualityRuns runs;
    private final QualityBook book;
    private final BusinessDate businessDate;
    private final Settings settings;
    private final Audit audit;
    private final TransactionTemplate apart;
    private final boolean byItself;

    QualityRefreshing(
            LongWork works,
            QualityMarks marks,
            QualityRuns runs,
            QualityBook book,
            BusinessDate businessDate,
            Settings settings,
            Audit audit,
            PlatformTransactionManager transactions,
            @Value("${wutong.refresh-quality:true}") boolean byItself) {
        this.works = works;
        this.marks = marks;
        this.runs = runs;
        this.book = book;
        this.businessDate = businessDate;
        this.settings = settings;
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.byItself = byItself;
    }

    /** For an officer: inspects everyone. @return the run to watch: one that waits or is at it, or a new one */
    public long ask() {
        Actor asking = Acting.now();
        return Objects.requireNonNull(Acting.as(
                JOB,
                () -> apart.execute(status -> {
                    audit.record(
                            asking, "run", "quality", null, settings.county().orElse("0"), null, "from scratch");
                    return latest().filter(
                                    work -> !work.ended() && work.subject().isEmpty())
                            .map(LongWork.Standing::id)
                            .orElseGet(() -> works.ask(QualityWork.KIND, ""));
                })));
    }

    /** The newest run, whoever asked for it. */
    public Optional<LongWork.Standing> latest() {
        return Acting.as(JOB, () -> works.latest(QualityWork.KIND));
    }

    public Optional<LongWork.Standing> find(long work) {
        return Acting.as(JOB, () -> works.find(work).filter(one -> one.kind().equals(QualityWork.KIND)));
    }

    /** Stops it; findings and marks are then as they were before it. */
    public void cancel(long work) {
        Acting.as(
                JOB,
                () -> apart.executeWithoutResult(
                        status -> find(work).filter(one -> !one.ended()).ifPresent(one -> works.cancel(work))));
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
                    if (runs.last().isPresent() && !isWaiting() && marks.isAlone()) {
                        works.ask(QualityWork.KIND, CHANGES);
                    }
                }));
    }

    /** Whether records, day or rules are newer than the findings. */
    boolean isBehind() {
        return Boolean.TRUE.equals(apart.execute(status -> marks.any()
                || runs.last()
                        .filter(last -> last.asOf().equals(businessDate.today())
                                && last.rules().equals(book.digest()))
                        .isEmpty()));
    }

    /** A new day, other rules, marks that a stopped run left, or a bureau in which nothing was inspected yet. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 40 * * * *", zone = "Asia/Shanghai")
    void catchUp() {
        if (byItself && settings.county().isPresent()) {
            Acting.as(
                    JOB,
                    () -> apart.executeWithoutResult(status -> {
                        if (isBehind() && !works.underWay(QualityWork.KIND)) {
                            works.ask(QualityWork.KIND, CHANGES);
                        }
                    }));
        }
    }

    /** Everyone from scratch, so that nothing that hangs on other people's records lasts longer than a day. */
    @Scheduled(cron = "0 50 2 * * *", zone = "Asia/Shanghai")
    void everyNight() {
        if (byItself) {
            Acting.as(
                    JOB,
                    () -> apart.executeWithoutResult(status -> {
                        if (runs.last().isPresent() && !isWaiting()) {
                            works.ask(QualityWork.KIND, "");
                        }
                    }));
        }
    }

    private boolean isWaiting() {
        return works.latest(QualityWork.KIND)
                .filter(work -> work.state() == LongWork.State.WAITING)
                .isPresent();
    }
}
