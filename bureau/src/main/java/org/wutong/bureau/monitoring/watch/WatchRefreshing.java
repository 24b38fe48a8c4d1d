package org.wutong.bureau.monitoring.watch;

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
import org.wutong.bureau.monitoring.storage.WatchMarks;
import org.wutong.bureau.monitoring.storage.WatchStates;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.AfterCommit;
import org.wutong.bureau.register.LongWork;

/**
 * Asks for passes, at most one waiting: of what changed once it is committed, of what the day brings each night. Alerts follow from
 * records and are nobody’s edit, so the program makes them under its own name for the whole bureau.
 */
@Component
public class WatchRefreshing {
    static final Actor JOB = Actor.program("monitoring");

    /** Subject of a pass over everybody. */
    static final String EVERYBODY = "everybody";

    private static final String CHANGES = "changes";

    private final LongWork works;
    private final WatchMarks marks;
    private final WatchStates states;
    private final BusinessDate businessDate;
    private final Settings settings;
    private final Audit audit;
    private final TransactionTemplate apart;
    private final boolean byItself;

    WatchRefreshing(
            LongWork works,
            WatchMarks marks,
            WatchStates states,
            BusinessDate businessDate,
            Settings settings,
            Audit audit,
            PlatformTransactionManager transactions,
            @Value("${wutong.refresh-alerts:true}") boolean byItself) {
        this.works = works;
        this.marks = marks;
        this.states = states;
        this.businessDate = businessDate;
        this.settings = settings;
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.byItself = byItself;
    }

    /** For an officer: looks at everybody. @return the pass to watch: one that waits or is at it, or a new one */
    public long ask() {
        Actor asking = Acting.now();
        return Objects.requireNonNull(Acting.as(
                JOB,
                () -> apart.execute(status -> {
                    audit.record(
                            asking, "run", "alerts", null, settings.county().orElse("0"), null, EVERYBODY);
                    return latest().filter(work -> !work.ended())
                            .map(LongWork.Standing::id)
                            .orElseGet(() -> works.ask(WatchWork.KIND, EVERYBODY));
                })));
    }

    /** The newest pass, whoever asked for it. */
    public Optional<LongWork.Standing> latest() {
        return Acting.as(JOB, () -> works.latest(WatchWork.KIND));
    }

    public Optional<LongWork.Standing> find(long work) {
        return Acting.as(JOB, () -> works.find(work).filter(one -> one.kind().equals(WatchWork.KIND)));
    }

    /** Stops it between two batches; the next one goes on there. */
    public void cancel(long work) {
        Acting.as(
                JOB,
                () -> apart.executeWithoutResult(
                        status -> find(work).filter(one -> !one.ended()).ifPresent(one -> works.cancel(work))));
    }

    /** When and how the last pass ended. */
    public Optional<WatchStates.State> last() {
        return states.find();
    }

    /** Follows what this transaction changes, after it. */
    public void followAfterCommit() {
        if (byItself) {
            AfterCommit.once(this, this::follow);
        }
    }

    /** A new day, other rules, marks that a stopped pass left, or a bureau in which nobody was looked at yet. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 10 * * * *", zone = "Asia/Shanghai")
    void catchUp() {
        if (byItself && settings.county().isPresent()) {
            Acting.as(
                    JOB,
                    () -> apart.executeWithoutResult(status -> {
                        if (isBehind() && !works.underWay(WatchWork.KIND)) {
                            works.ask(WatchWork.KIND, CHANGES);
                        }
                    }));
        }
    }

    private boolean isBehind() {
        return marks.any()
                || marks.anyDue(businessDate.today())
                || states.find()
                        .filter(state ->
                                state.upTo() == null && businessDate.today().equals(state.asOf()))
                        .isEmpty();
    }

    /** A pass that is under way looks again before it ends, so one more waits at most. */
    private void follow() {
        Acting.as(
                JOB,
                () -> apart.executeWithoutResult(status -> {
                    boolean waits = works.latest(WatchWork.KIND)
                            .filter(work -> work.state() == LongWork.State.WAITING)
                            .isPresent();
                    if (states.find().isPresent() && !waits) {
                        works.ask(WatchWork.KIND, CHANGES);
                    }
                }));
    }
}
