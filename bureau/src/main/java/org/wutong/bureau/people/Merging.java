package org.wutong.bureau.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.duplicates.Merge;
import org.wutong.bureau.people.storage.ClosedRows;
import org.wutong.bureau.people.storage.DuplicateRows;
import org.wutong.bureau.people.storage.WorkerRows;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.PhoneNumber;

/**
 * 疑似重复: makes one of two records of the same person, in one transaction, with everything that points at the dropped record going
 * over; takes that back; and remembers pairs that are two people.
 */
@Component
@Transactional
public class Merging {
    private static final String CAUSE = "merge";
    private static final String CAUSE_OF_PARTING = "part";
    private static final String CONFIRMATIONS = "people.confirmation";

    private final DuplicateRows rows;
    private final WorkerRows workers;
    private final Workers changing;
    private final WorkerImages images;
    private final ClosedRows closed;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Merging(
            DuplicateRows rows,
            WorkerRows workers,
            Workers changing,
            WorkerImages images,
            ClosedRows closed,
            BusinessDate businessDate,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.workers = workers;
        this.changing = changing;
        this.images = images;
        this.closed = closed;
        this.businessDate = businessDate;
        this.audit = audit;
        this.events = events;
    }

    /** One of the records was changed, closed or taken out of reach since somebody looked at it; nothing was written. */
    public static final class ChangedMeanwhile extends RuntimeException {
        ChangedMeanwhile(String what) {
            super(what);
        }
    }

    @Transactional(readOnly = true)
    public KeysetPage<DuplicateRows.Pair> page(String place, @Nullable String at, int size) {
        return rows.page(place, at, size);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Merge> latest(String place, int most) {
        return rows.latest(place, most);
    }

    /** The merge that closed this record. */
    @Transactional(readOnly = true)
    public Optional<Merge> ofDropped(long worker) {
        return rows.ofDropped(worker);
    }

    /**
     * Merges one record into another.
     *
     * @param kept which stays, in the version it was looked at
     * @param dropped which is closed, in the version it was looked at
     * @param taken fields whose value the kept record takes from the dropped one
     * @return under which number it can be taken back
     * @throws ChangedMeanwhile when either is no longer as it was looked at
     */
    public long merge(long kept, int keptVersion, long dropped, int droppedVersion, Set<WorkerField> taken) {
        if (kept == dropped) {
            throw new IllegalArgumentException("a record is not merged into itself");
        }
        workers.lock(List.of(kept, dropped));
        Worker stays = standing(kept, keptVersion);
        Worker goes = standing(dropped, droppedVersion);
        Map<Long, String> before = images.ofWorkers(List.of(kept, dropped));
        WorkerDraft draft = taken(goes, taken);
        if (draft.speaksOf(WorkerField.IDENTITY)) {
            changing.changeAll(Map.of(dropped, WorkerDraft.change().set(WorkerField.IDENTITY, null)), CAUSE);
        }
        changing.changeAll(Map.of(kept, draft), CAUSE);
        WorkersMerged merged = new WorkersMerged(kept, dropped, stays.region());
        rows.moveCategories(dropped, kept, stays.household(), stays.region());
        merged.moved(CONFIRMATIONS, rows.moveConfirmations(dropped, kept, stays.region()));
        events.publishEvent(merged);
        Closed gone = new Closed(
                businessDate.today(), ClosingReason.MERGED, "", "", Acting.now().name());
        if (closed.close(dropped, null, gone).isEmpty()) {
            throw new ChangedMeanwhile("worker " + dropped);
        }
        events.publishEvent(new WorkersClosed(List.of(dropped)));
        events.publishEvent(new WorkersChanged(List.of(kept)));
        events.publishEvent(new FactsChanged(WorkerSubjects.KIND, List.of(dropped)));
        int version = workers.all(List.of(kept)).get(0).version();
        long id = rows.keep(
                stays.region(),
                kept,
                dropped,
                Objects.requireNonNull(before.get(kept)),
                Objects.requireNonNull(before.get(dropped)),
                version,
                merged.all());
        audit.record("record-merge", "worker", Long.toString(kept), stays.region(), null, goes.name() + " #" + dropped);
        return id;
    }

    /** @return false when it was taken back already, is out of reach, or the kept record was changed since */
    public boolean undo(long merge) {
        Merge standing = rows.find(merge)
                .filter(one -> one.undoneAt() == null && Acting.now().edit().covers(one.region()))
                .orElse(null);
        if (standing == null) {
            return false;
        }
        workers.lock(List.of(standing.kept()));
        Worker kept = workers.all(List.of(standing.kept())).stream().findFirst().orElse(null);
        Worker dropped = closed.included(() -> workers.all(List.of(standing.dropped()))).stream()
                .findFirst()
                .orElse(null);
        if (kept == null || dropped == null || kept.version() != standing.keptVersion() || !rows.undone(merge)) {
            return false;
        }
        Map<String, List<Long>> moved = rows.moved(merge);
        WorkersParted parted = new WorkersParted(standing.kept(), standing.dropped(), dropped.region(), moved);
        rows.moveConfirmationsBack(parted.of(CONFIRMATIONS), standing.dropped(), dropped.region());
        events.publishEvent(parted);
        List<String> before = rows.images(merge);
        // The kept one first: it lets go of the number that the other one had.
        images.restoreWorkers(Map.of(standing.kept(), before.get(0)), CAUSE_OF_PARTING);
        images.restoreWorkers(Map.of(standing.dropped(), before.get(1)), CAUSE_OF_PARTING);
        audit.record(
                "record-part",
                "worker",
                Long.toString(standing.kept()),
                standing.region(),
                null,
                dropped.name() + " #" + dropped.id());
        return true;
    }

    /** Remembers that two records are two people; they are not proposed again. */
    public void notSame(long one, long other, String reason) {
        Worker worker = workers.all(List.of(one)).stream().findFirst().orElse(null);
        if (worker != null && Acting.now().edit().covers(worker.region())) {
            rows.notSame(one, other, worker.region(), reason);
            audit.record("not-same", "worker", Long.toString(one), worker.region(), reason, "#" + other);
        }
    }

    /** Proposes two records again. */
    public boolean maybeSame(long one, long other) {
        return rows.forget(one, other);
    }

    private Worker standing(long id, int version) {
        return workers.all(List.of(id)).stream()
                .filter(worker ->
                        worker.version() == version && Acting.now().edit().covers(worker.region()))
                .findFirst()
                .orElseThrow(() -> new ChangedMeanwhile("worker " + id));
    }

    private WorkerDraft taken(Worker from, Set<WorkerField> fields) {
        WorkerDraft draft = WorkerDraft.change();
        Map<WorkerField, String> secrets = new LinkedHashMap<>();
        fields.stream().filter(WorkerField::secret).forEach(field -> {
            String whole = workers.secrets(List.of(from.id()), field).get(from.id());
            if (whole != null) {
                secrets.put(field, whole);
            }
        });
        for (WorkerField field : new ArrayList<>(fields)) {
            if (!field.secret()) {
                draft.set(field, from.get(field));
            } else if (secrets.containsKey(field)) {
                draft.set(field, typed(field, Objects.requireNonNull(secrets.get(field))));
            }
        }
        return draft;
    }

    private Object typed(WorkerField field, String whole) {
        return switch (field.type()) {
            case IDENTITY -> IdentityNumber.check(whole, businessDate.today()).orElseThrow();
            case PHONE -> PhoneNumber.check(whole).orElseThrow();
            default -> whole;
        };
    }
}
