package org.wutong.bureau.matching.drives;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.storage.OfferRows;
import org.wutong.bureau.people.WorkerMoved;
import org.wutong.bureau.people.WorkersMerged;
import org.wutong.bureau.people.WorkersParted;
import org.wutong.bureau.people.WorkersRemoved;

/** What plans say of a worker moves and goes with the worker. */
@Component
class DriveUpkeep {
    private final OfferRows rows;

    DriveUpkeep(OfferRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(WorkerMoved moved) {
        rows.moved(moved.worker(), moved.to());
    }

    @EventListener
    void on(WorkersMerged merged) {
        rows.give(merged);
    }

    @EventListener
    void on(WorkersParted parted) {
        rows.giveBack(parted);
    }

    @EventListener
    void on(WorkersRemoved removed) {
        rows.removed(removed.workers());
    }
}
