package org.wutong.bureau.people;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.people.storage.HistoryRows;
import org.wutong.bureau.people.storage.TrailRows;

/** Who looked at a worker, who changed what (谁看过、改过). */
@Component
@Transactional
public class Trail {
    private final TrailRows looks;
    private final HistoryRows changes;
    private final Audit audit;

    Trail(TrailRows looks, HistoryRows changes, Audit audit) {
        this.looks = looks;
        this.changes = changes;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<TrailRows.Step> steps(long worker, int most) {
        return looks.of(worker, most);
    }

    @Transactional(readOnly = true)
    public List<HistoryRows.Past> changes(long worker, int most) {
        return changes.of(worker, most);
    }

    /** Somebody opened the page of this worker. */
    public void looked(Worker worker) {
        audit.record("look", "worker", Long.toString(worker.id()), worker.region(), null, "");
    }
}
