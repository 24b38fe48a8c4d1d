package org.wutong.bureau.monitoring.quality;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.monitoring.storage.FindingRows;
import org.wutong.bureau.monitoring.storage.QualityMarks;
import org.wutong.bureau.people.WorkerMoved;
import org.wutong.bureau.people.WorkersRemoved;

/**
 * Hears of changes: whose facts changed is marked in the same transaction, and inspected again after it. What was found of a worker
 * moves and goes with the worker.
 */
@Component
class QualityUpkeep {
    private final FindingRows findings;
    private final QualityMarks marks;
    private final QualityRefreshing refreshing;

    QualityUpkeep(FindingRows findings, QualityMarks marks, QualityRefreshing refreshing) {
        this.findings = findings;
        this.marks = marks;
        this.refreshing = refreshing;
    }

    @EventListener
    void on(FactsChanged changed) {
        if (changed.kind().equals(Records.listedAs(Records.WORKER))) {
            marks.add(changed.subjects());
            refreshing.followAfterCommit();
        }
    }

    @EventListener
    void on(WorkerMoved moved) {
        findings.moved(Records.WORKER, moved.worker(), moved.to());
        marks.moved(moved.worker(), moved.to());
    }

    @EventListener
    void on(WorkersRemoved removed) {
        findings.removed(Records.WORKER, removed.workers());
        marks.removed(removed.workers());
        refreshing.followAfterCommit();
    }
}
