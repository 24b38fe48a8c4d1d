package org.wutong.bureau.analysis.roster;

import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.people.WorkerMoved;

/** Hears whose record changed, once that is committed; a change that is taken back changes nothing. */
@Component
class Following {
    private static final String WORKER = "worker";

    private final Roster roster;
    private final ReadingAhead ahead;

    Following(Roster roster, ReadingAhead ahead) {
        this.roster = roster;
        this.ahead = ahead;
    }

    @EventListener
    void on(FactsChanged told) {
        if (told.kind().equals(WORKER)) {
            after(told.subjects());
        }
    }

    @EventListener
    void on(WorkerMoved moved) {
        after(List.of(moved.worker()));
    }

    private void after(Collection<Long> workers) {
        List<Long> those = List.copyOf(workers);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changed(those);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changed(those);
            }
        });
    }

    private void changed(List<Long> workers) {
        roster.changed(workers);
        ahead.changed();
    }
}
