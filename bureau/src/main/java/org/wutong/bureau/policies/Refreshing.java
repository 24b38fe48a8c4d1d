package org.wutong.bureau.policies;

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
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.policies.storage.ClaimMarks;
import org.wutong.bureau.policies.storage.Refreshes;
import org.wutong.bureau.policies.storage.StaleMarks;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.LongWork.Standing;
import org.wutong.bureau.register.LongWork.State;

/**
 * Asks for decisions to be brought up to date, at most one run waiting. Decisions follow from facts and law and are nobody's edit, so
 * the program makes them under its own name for the whole bureau, whoever asks; the asking is on the audit trail.
 */
@Component
public class Refreshing {
    static final Actor JOB = Actor.program("policies");

    private final LongWork works;
    private final Refreshes refreshes;
    private final StaleMarks marks;
    private final ClaimMarks claimMarks;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;
    private final Settings settings;
    private final Audit audit;
    private final TransactionTemplate apart;
    private final boolean byItself;

    Refreshing(
            LongWork works,
            Refreshes refreshes,
            StaleMarks marks,
            ClaimMarks claimMarks,
            PublishedPolicies policies,
            BusinessDate businessDate,
            Settings settings,
            Audit audit,
            PlatformTransactionManager transactions,
            @Value("${wutong.refresh-decisions:true}") boolean byItself) {
        this.works = works;
        this.refreshes = refreshes;
        this.marks = marks;
        this.claimMarks = claimMarks;
        this.policies = policies;
        this.businessDate = businessDate;
        this.settings = settings;
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.byItself = byItself;
    }

    /**
     * For an officer: looks at what changed, or at everyone as if nothing had been decided yet.
     *
     * @return the run to watch: one that is at it already, or a new one
     */
    public long ask(boolean fromScratch) {
        Actor asking = Acting.now();
        return Objects.requireNonNull(Acting.as(
                JOB,
                () -> apart.execute(status -> {
                    audit(asking, fromScratch ? "from scratch" : "asked");
                    Optional<Standing> atIt = latest().filter(work -> !work.ended());
                    if (!fromScratch && atIt.isPresent() && (isWaiting() || !refreshes.isAlone())) {
                        return atIt.get().id();
                    }
                    return works.ask(DecideForEveryone.KIND, fromScratch ? DecideForEveryone.FROM_SCRATCH : "");
                })));
    }

    /**
     * For the program, once facts that changed are committed: another policy set in force, changed records. A run that is under way
     * looks for marks again after it has let go of its lock, so there is nothing to ask while the lock is held.
     */
    public void follow() {
        if (byItself) {
            Acting.as(
                    JOB,
                    () -> apart.executeWithoutResult(status -> {
                        // The lock last: a run that meets it and turns back is followed by the one asked for here.
                        if (refreshes.last().isPresent() && !isWaiting() && refreshes.isAlone()) {
                            works.ask(DecideForEveryone.KIND, "");
                        }
                    }));
        }
    }

    /** A new day, a policy set that came with a new version of the program, or marks that a stopped run left. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 10 * * * *", zone = "Asia/Shanghai")
    void followTheDay() {
        if (byItself && Acting.as(JOB, () -> marks.any() || claimMarks.any() || !standsOnToday())) {
            follow();
        }
    }

    private boolean standsOnToday() {
        return refreshes
                .last()
                .filter(last ->
                        last.standsOn(businessDate.today(), policies.inForce().hash()))
                .isPresent();
    }

    /** The newest run, whoever asked for it. */
    public Optional<Standing> latest() {
        return Acting.as(JOB, () -> works.latest(DecideForEveryone.KIND));
    }

    public Optional<Standing> find(long work) {
        return Acting.as(JOB, () -> works.find(work).filter(one -> one.kind().equals(DecideForEveryone.KIND)));
    }

    /** Stops it; what it did until then is undone and the marks stay. */
    public void cancel(long work) {
        Actor asking = Acting.now();
        Acting.as(
                JOB,
                () -> apart.executeWithoutResult(
                        status -> find(work).filter(one -> !one.ended()).ifPresent(one -> {
                            works.cancel(work);
                            audit(asking, "cancelled");
                        })));
    }

    private void audit(Actor asking, String what) {
        audit.record(asking, "run", "decision", null, settings.county().orElse("0"), null, what);
    }

    private boolean isWaiting() {
        return latest().filter(work -> work.state() == State.WAITING).isPresent();
    }
}
