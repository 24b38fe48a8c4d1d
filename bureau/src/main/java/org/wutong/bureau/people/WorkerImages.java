package org.wutong.bureau.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.people.storage.ClosedRows;
import org.wutong.bureau.people.storage.HistoryRows;
import org.wutong.bureau.people.storage.ImageRows;
import org.wutong.bureau.people.storage.WorkerRows;

/**
 * Workers and households as they stood, as JSON with numbers still encrypted, so that an import can be taken back. The caller
 * keeps the images and audits what it does with them.
 */
@Component
@Transactional
public class WorkerImages {
    private final ImageRows images;
    private final WorkerRows rows;
    private final ClosedRows closed;
    private final HistoryRows history;
    private final ApplicationEventPublisher events;

    WorkerImages(
            ImageRows images,
            WorkerRows rows,
            ClosedRows closed,
            HistoryRows history,
            ApplicationEventPublisher events) {
        this.images = images;
        this.rows = rows;
        this.closed = closed;
        this.history = history;
        this.events = events;
    }

    /** Each worker with the categories of the person. */
    @Transactional(readOnly = true)
    public Map<Long, String> ofWorkers(Collection<Long> ids) {
        return images.workers(ids);
    }

    /** Each household with the categories of the household. */
    @Transactional(readOnly = true)
    public Map<Long, String> ofHouseholds(Collection<Long> ids) {
        return images.households(ids);
    }

    /** Versions as they stand now; a worker that is gone is absent. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> versions(Collection<Long> workers) {
        Map<Long, Integer> versions = new HashMap<>();
        closed.included(() -> rows.all(workers)).forEach(worker -> versions.put(worker.id(), worker.version()));
        return versions;
    }

    /** Puts workers back as they stood before their last change; their version rises, their history tells it. */
    public void restoreWorkers(Map<Long, String> byWorker, String cause) {
        images.restoreWorkers(byWorker);
        history.addReverse(byWorker.keySet(), cause);
        events.publishEvent(new WorkersChanged(List.copyOf(byWorker.keySet())));
    }

    public void restoreHouseholds(Map<Long, String> byHousehold) {
        images.restoreHouseholds(byHousehold);
        events.publishEvent(new FactsChanged(WorkerSubjects.KIND, images.members(byHousehold.keySet())));
    }

    /** Takes workers off the roster that should never have come on it, and households that nobody is left in. */
    public void remove(Collection<Long> workers) {
        events.publishEvent(new WorkersRemoved(List.copyOf(workers)));
        images.remove(workers);
    }
}
