package org.wutong.bureau.policies;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.policies.storage.Bases;
import org.wutong.bureau.policies.storage.ClaimMarks;
import org.wutong.bureau.policies.storage.StaleMarks;
import org.wutong.bureau.register.AfterCommit;

/** Hears that facts changed: marks these people and their households in the same transaction, and asks for a refresh after it. */
@Component
class MarkStale {
    private final Deciding deciding;
    private final Bases bases;
    private final StaleMarks marks;
    private final Refreshing refreshing;
    private final Claims claims;
    private final ClaimMarks claimMarks;

    MarkStale(
            Deciding deciding,
            Bases bases,
            StaleMarks marks,
            Refreshing refreshing,
            Claims claims,
            ClaimMarks claimMarks) {
        this.deciding = deciding;
        this.bases = bases;
        this.marks = marks;
        this.refreshing = refreshing;
        this.claims = claims;
        this.claimMarks = claimMarks;
    }

    @EventListener
    void on(FactsChanged changed) {
        if (changed.kind().equals(Deciding.WORKER) && !changed.subjects().isEmpty()) {
            mark(changed.subjects());
            askOnce();
        } else if (claims.kinds().contains(changed.kind())
                && !changed.subjects().isEmpty()) {
            claimMarks.add(changed.kind(), changed.subjects());
            askOnce();
        }
    }

    /** Of companions outside the edit scope the run finds out by itself. */
    private void mark(Collection<Long> workers) {
        Scope mine = Acting.now().edit();
        Set<Long> all = bases.withCompanions(workers);
        List<Subject> concerned = deciding.workers().withHouseholds(all).stream()
                .filter(subject -> mine.covers(subject.region()))
                .toList();
        marks.add(concerned);
    }

    private void askOnce() {
        // Where that fails the marks stand: the next run, at the latest that of the hour, takes them.
        AfterCommit.once(this, refreshing::follow);
    }
}
