package org.wutong.bureau.policies;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.policies.storage.ClaimMarks;
import org.wutong.bureau.policies.storage.Refreshes;
import org.wutong.bureau.policies.storage.Refreshes.Refresh;
import org.wutong.bureau.policies.storage.StaleMarks;
import org.wutong.bureau.register.LongWork;

/** Brings the decisions about everyone up to date, all or nothing, and goes round again while facts change meanwhile. */
@Component
public class DecideForEveryone implements LongWork.Handler {
    public static final String KIND = "decisions";

    /** Subject of a run that decides everyone as if nothing had been decided yet. */
    public static final String FROM_SCRATCH = "from-scratch";

    private final RefreshRound round;
    private final Refreshes refreshes;
    private final StaleMarks marks;
    private final ClaimMarks claimMarks;
    private final Settings settings;
    private final Audit audit;
    private final TransactionTemplate transactions;

    DecideForEveryone(
            RefreshRound round,
            Refreshes refreshes,
            StaleMarks marks,
            ClaimMarks claimMarks,
            Settings settings,
            Audit audit,
            TransactionTemplate transactions) {
        this.round = round;
        this.refreshes = refreshes;
        this.marks = marks;
        this.claimMarks = claimMarks;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject, LongWork.Progress progress) {
        Actor asking = Acting.now();
        Acting.as(Refreshing.JOB, () -> {
            boolean fromScratch = subject.equals(FROM_SCRATCH);
            boolean more = go(fromScratch, asking, progress);
            while (more && (marks.any() || claimMarks.any())) {
                more = go(false, asking, progress);
            }
        });
    }

    /** @return false where another run is at it: it looks for marks again when it is done */
    private boolean go(boolean fromScratch, Actor asking, LongWork.Progress progress) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            if (fromScratch) {
                refreshes.waitForTheOther();
            } else if (!refreshes.isAlone()) {
                return false;
            }
            Refresh done = Objects.requireNonNull(round.run(fromScratch, asking.name(), progress));
            audit.record(
                    asking,
                    "run",
                    "decision",
                    null,
                    settings.county().orElse("0"),
                    null,
                    done.decided() + " " + done.written() + " " + done.policySet());
            return true;
        }));
    }
}
