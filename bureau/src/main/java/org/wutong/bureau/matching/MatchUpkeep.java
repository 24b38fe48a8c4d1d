package org.wutong.bureau.matching;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.storage.MatchRows;
import org.wutong.bureau.people.WorkerMoved;
import org.wutong.bureau.people.WorkersChanged;
import org.wutong.bureau.people.WorkersRemoved;
import org.wutong.bureau.vacancies.VacanciesChanged;

/** Hears of changes: what was matched is marked as older than its records, and its guard column moves with the worker. */
@Component
class MatchUpkeep {
    private final MatchRows rows;

    MatchUpkeep(MatchRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(VacanciesChanged changed) {
        rows.stale();
    }

    @EventListener
    void on(WorkersChanged changed) {
        rows.stale();
    }

    @EventListener
    void on(WorkerMoved moved) {
        rows.moved(moved.worker(), moved.to());
    }

    @EventListener
    void on(WorkersRemoved removed) {
        rows.removed(removed.workers());
    }
}
