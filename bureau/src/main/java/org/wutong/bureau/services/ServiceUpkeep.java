package org.wutong.bureau.services;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wutong.bureau.papers.Papers;
import org.wutong.bureau.people.WorkerMoved;
import org.wutong.bureau.people.WorkersMerged;
import org.wutong.bureau.people.WorkersParted;
import org.wutong.bureau.people.WorkersRemoved;
import org.wutong.bureau.services.storage.ServiceRows;
import org.wutong.bureau.services.storage.TallyRows;

/** Services go where their workers go, and their papers with them. */
@Component
class ServiceUpkeep {
    private static final String TABLE = "services.service";

    private final ServiceRows rows;
    private final TallyRows tallies;
    private final ServiceBook book;
    private final Papers papers;

    ServiceUpkeep(ServiceRows rows, TallyRows tallies, ServiceBook book, Papers papers) {
        this.rows = rows;
        this.tallies = tallies;
        this.book = book;
        this.papers = papers;
    }

    @EventListener
    void on(WorkerMoved moved) {
        rows.moved(moved.worker(), moved.to());
        papersMoved(rows.ofWorkers(List.of(moved.worker())), moved.to());
        tallies.rebuild(List.of(moved.worker()), book);
    }

    @EventListener
    void on(WorkersMerged merged) {
        List<Long> given = rows.give(merged.dropped(), merged.kept(), merged.region());
        papersMoved(given, merged.region());
        merged.moved(TABLE, given);
        tallies.rebuild(List.of(merged.kept(), merged.dropped()), book);
    }

    @EventListener
    void on(WorkersParted parted) {
        Long[] given = parted.of(TABLE);
        rows.giveBack(given, parted.dropped(), parted.region());
        papersMoved(List.of(given), parted.region());
        tallies.rebuild(List.of(parted.kept(), parted.dropped()), book);
    }

    @EventListener
    void on(WorkersRemoved removed) {
        List<Long> gone = rows.ofWorkers(removed.workers());
        papers.recordsGone(ServicePapers.KIND, gone);
        rows.remove(gone);
        tallies.remove(removed.workers());
    }

    private void papersMoved(List<Long> services, String region) {
        services.forEach(service -> papers.moved(ServicePapers.KIND, service, region));
    }
}
