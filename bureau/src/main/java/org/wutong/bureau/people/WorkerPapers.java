package org.wutong.bureau.people;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperOwners;
import org.wutong.bureau.papers.Papers;

/** Papers of a worker are guarded by the worker's place, and go where the worker goes. */
@Component
class WorkerPapers implements PaperOwners {
    private static final String TABLE = "papers.paper";

    private final Workers workers;
    private final Papers papers;

    WorkerPapers(Workers workers, Papers papers) {
        this.workers = workers;
        this.papers = papers;
    }

    @Override
    public String kind() {
        return WorkerSubjects.KIND;
    }

    @Override
    public Optional<Known> find(long id) {
        return workers.find(id)
                .map(worker -> new Known(
                        new Owner(kind(), id, worker.region()),
                        worker.name(),
                        "/people/" + id,
                        Acting.now().edit().covers(worker.region())));
    }

    @EventListener
    void on(WorkerMoved moved) {
        papers.moved(kind(), moved.worker(), moved.to());
    }

    @EventListener
    void on(WorkersMerged merged) {
        merged.moved(TABLE, papers.give(kind(), merged.dropped(), merged.kept(), merged.region()));
    }

    @EventListener
    void on(WorkersParted parted) {
        papers.giveBack(parted.of(TABLE), parted.dropped(), parted.region());
    }

    @EventListener
    void on(WorkersRemoved removed) {
        papers.recordsGone(kind(), removed.workers());
    }
}
