package org.wutong.bureau.monitoring.watch;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.monitoring.storage.AlertMerges;
import org.wutong.bureau.monitoring.storage.WatchMarks;
import org.wutong.bureau.people.WorkerMoved;
import org.wutong.bureau.people.WorkersMerged;
import org.wutong.bureau.people.WorkersParted;
import org.wutong.bureau.people.WorkersRemoved;
import org.wutong.bureau.services.ServicesChanged;

/** Hears of changes: whose record changed is marked in the same transaction, and looked at after it. Alerts move and go with the worker. */
@Component
class WatchUpkeep {
    private static final String WORKER = "worker";
    private static final String ALERTS = "monitoring.alert";

    private final WatchMarks marks;
    private final AlertMerges merges;
    private final WatchRefreshing refreshing;

    WatchUpkeep(WatchMarks marks, AlertMerges merges, WatchRefreshing refreshing) {
        this.marks = marks;
        this.merges = merges;
        this.refreshing = refreshing;
    }

    @EventListener
    void on(FactsChanged changed) {
        if (changed.kind().equals(WORKER)) {
            marks.add(changed.subjects());
            refreshing.followAfterCommit();
        }
    }

    /** A service says when somebody spoke with the worker. */
    @EventListener
    void on(ServicesChanged changed) {
        marks.add(changed.workers());
        refreshing.followAfterCommit();
    }

    @EventListener
    void on(WorkerMoved moved) {
        marks.moved(moved.worker(), moved.to());
    }

    @EventListener
    void on(WorkersMerged merged) {
        merged.moved(ALERTS, merges.give(merged.dropped(), merged.kept(), merged.region()));
    }

    @EventListener
    void on(WorkersParted parted) {
        merges.giveBack(List.of(parted.of(ALERTS)), parted.dropped(), parted.region());
    }

    @EventListener
    void on(WorkersRemoved removed) {
        marks.removed(removed.workers());
        refreshing.followAfterCommit();
    }
}
