package org.wutong.bureau.surveys;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employers.EmployersRemoved;
import org.wutong.bureau.people.WorkerMoved;
import org.wutong.bureau.people.WorkersMerged;
import org.wutong.bureau.people.WorkersParted;
import org.wutong.bureau.people.WorkersRemoved;

/** Sheets go where their records go. */
@Component
class SheetUpkeep {
    private static final String TABLE = "surveys.sheet";

    private final Sheets sheets;

    SheetUpkeep(Sheets sheets) {
        this.sheets = sheets;
    }

    @EventListener
    void on(WorkerMoved moved) {
        sheets.moved(About.WORKER, moved.worker(), moved.to());
    }

    @EventListener
    void on(WorkersMerged merged) {
        merged.moved(TABLE, sheets.give(About.WORKER, merged.dropped(), merged.kept(), merged.region()));
    }

    @EventListener
    void on(WorkersParted parted) {
        sheets.giveBack(parted.of(TABLE), parted.dropped(), parted.region());
    }

    @EventListener
    void on(WorkersRemoved removed) {
        sheets.removed(About.WORKER, removed.workers());
    }

    @EventListener
    void on(EmployersRemoved removed) {
        sheets.removed(About.EMPLOYER, removed.employers());
    }
}
