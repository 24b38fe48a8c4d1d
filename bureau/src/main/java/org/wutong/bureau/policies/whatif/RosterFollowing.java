package org.wutong.bureau.policies.whatif;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.policies.Deciding;

/** Hears whose facts changed, once that is committed; a change that is taken back changes nothing. */
@Component
class RosterFollowing {
    private final Rosters rosters;

    RosterFollowing(Rosters rosters) {
        this.rosters = rosters;
    }

    @EventListener
    void on(FactsChanged told) {
        if (!told.kind().equals(Deciding.WORKER) || told.subjects().isEmpty()) {
            return;
        }
        List<Long> those = List.copyOf(told.subjects());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            rosters.changed(those);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rosters.changed(those);
            }
        });
    }
}
