package org.wutong.bureau.policies.whatif;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.policies.Deciding;

/** Hears whose facts changed, once that is committed; a change that is taken back changes nothing. */
@Component
class RosterFollowing {
    private final Rosters rosters;

    RosterFollowing(Rosters rosters) {
        this.rosters = rosters;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(FactsChanged told) {
        if (told.kind().equals(Deciding.WORKER) && !told.subjects().isEmpty()) {
            rosters.changed(told.subjects());
        }
    }
}
