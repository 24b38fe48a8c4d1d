package org.wutong.bureau.analysis.roster;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
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

    @TransactionalEventListener(fallbackExecution = true)
    void on(FactsChanged told) {
        if (told.kind().equals(WORKER)) {
            changed(told.subjects());
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(WorkerMoved moved) {
        changed(List.of(moved.worker()));
    }

    private void changed(Collection<Long> workers) {
        roster.changed(workers);
        ahead.changed();
    }
}
