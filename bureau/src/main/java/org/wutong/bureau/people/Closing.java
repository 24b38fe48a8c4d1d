package org.wutong.bureau.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.storage.ClosedRows;
import org.wutong.bureau.people.storage.HistoryRows;
import org.wutong.bureau.people.storage.WorkerRows;
import org.wutong.bureau.register.KeysetPage;

/**
 * 减员: closes a record with day, reason and paper, and opens it again. A closed record is in no list, fact, match or count as of its
 * day and later, and can still be looked up.
 */
@Component
@Transactional
public class Closing {
    private static final String CHANGE = "closed";

    private final ClosedRows rows;
    private final WorkerRows workers;
    private final HistoryRows history;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Closing(
            ClosedRows rows,
            WorkerRows workers,
            HistoryRows history,
            BusinessDate businessDate,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.workers = workers;
        this.history = history;
        this.businessDate = businessDate;
        this.audit = audit;
        this.events = events;
    }

    /** What became of the wish to close a record. */
    public enum Outcome {
        DONE,
        /** Not before the person was born, and not after today. */
        DAY_IMPOSSIBLE,
        /** Changed meanwhile, closed already, or out of reach. */
        NOT_FOUND
    }

    /** A worker, also one whose record is closed. */
    @Transactional(readOnly = true)
    public Optional<Worker> find(long worker) {
        return rows.included(() -> workers.all(List.of(worker))).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Closed> of(long worker) {
        return Optional.ofNullable(rows.of(List.of(worker)).get(worker));
    }

    @Transactional(readOnly = true)
    public Map<Long, Closed> of(Collection<Long> ofWorkers) {
        return rows.of(ofWorkers);
    }

    @Transactional(readOnly = true)
    public KeysetPage<ClosedRows.Line> page(
            String place, @Nullable ClosingReason reason, @Nullable String at, int size) {
        return rows.page(place, reason, at, size);
    }

    @Transactional(readOnly = true)
    public List<ClosedRows.Line> all(String place, @Nullable ClosingReason reason, int most) {
        return rows.all(place, reason, most);
    }

    /** @param version the record was looked at in; null for whatever stands */
    public Outcome close(
            long worker, @Nullable Integer version, LocalDate on, ClosingReason reason, String paper, String note) {
        Worker standing = find(worker).orElse(null);
        if (standing == null || !Acting.now().edit().covers(standing.region())) {
            return Outcome.NOT_FOUND;
        }
        LocalDate born = standing.date(WorkerField.BIRTH_DATE);
        if (on.isAfter(businessDate.today()) || born != null && on.isBefore(born)) {
            return Outcome.DAY_IMPOSSIBLE;
        }
        Optional<Integer> closed = rows.close(
                worker,
                version,
                new Closed(on, reason, paper, note, Acting.now().name()));
        if (closed.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        history.add(
                List.of(new HistoryRows.Entry(
                        worker,
                        closed.get(),
                        standing.region(),
                        Map.of(CHANGE, Arrays.asList(null, on + " " + reason)))),
                "close");
        audit.record(
                "record-close",
                "worker",
                Long.toString(worker),
                standing.region(),
                note,
                reason + " " + on + " " + paper);
        tell(List.of(worker));
        return Outcome.DONE;
    }

    /** Opens a closed record again. @return false when it is not closed, or out of reach */
    public boolean reopen(long worker, String why) {
        Worker standing = find(worker).orElse(null);
        Closed before = of(worker).orElse(null);
        if (standing == null || before == null || before.reason() == ClosingReason.MERGED) {
            return false;
        }
        Optional<Integer> opened = rows.reopen(worker);
        opened.ifPresent(version -> {
            List<@Nullable String> change = new ArrayList<>();
            change.add(before.on() + " " + before.reason());
            change.add(null);
            history.add(
                    List.of(new HistoryRows.Entry(worker, version, standing.region(), Map.of(CHANGE, change))),
                    "reopen");
            audit.record(
                    "record-reopen",
                    "worker",
                    Long.toString(worker),
                    standing.region(),
                    why,
                    before.reason().name());
            events.publishEvent(new WorkersChanged(List.of(worker)));
        });
        return opened.isPresent();
    }

    private void tell(List<Long> closed) {
        events.publishEvent(new WorkersClosed(closed));
        events.publishEvent(new FactsChanged(WorkerSubjects.KIND, closed));
    }
}
