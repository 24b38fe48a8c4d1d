package org.wutong.bureau.people.qualifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.WorkerMoved;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.people.WorkersMerged;
import org.wutong.bureau.people.WorkersParted;
import org.wutong.bureau.people.storage.QualificationRows;

/** Skills and certificates of workers. What is added here stands among the titles of the roster too, which lists and matching read. */
@Component
@Transactional
public class Qualifications {
    private static final String TABLE = "people.qualification";
    private static final String CAUSE = "qualification";

    private final QualificationRows rows;
    private final Workers workers;
    private final Audit audit;

    Qualifications(QualificationRows rows, Workers workers, Audit audit) {
        this.rows = rows;
        this.workers = workers;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Qualification> find(long id) {
        return rows.all(List.of(id)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public List<Qualification> of(Collection<Long> ofWorkers) {
        return rows.of(ofWorkers);
    }

    /** Of everybody of a place, by village and name. */
    @Transactional(readOnly = true)
    public List<Qualification> under(String place, int most) {
        return rows.under(place, most);
    }

    /** @throws IllegalArgumentException when the worker is not seen */
    public long add(QualificationDraft draft) {
        Worker worker = worker(draft.worker());
        long id = rows.add(draft, worker.region());
        tell(draft.worker(), draft.kind(), "", draft.title());
        audit.record(
                "qualification-add",
                "worker",
                Long.toString(draft.worker()),
                worker.region(),
                null,
                draft.kind() + " " + draft.title());
        return id;
    }

    /** @return false when somebody else changed it meanwhile, or it may not be changed */
    public boolean change(long id, int version, QualificationDraft draft) {
        Qualification before = find(id).orElse(null);
        if (before == null || before.worker() != draft.worker() || !rows.change(id, version, draft)) {
            return false;
        }
        tell(before.worker(), before.kind(), before.title(), draft.kind() == before.kind() ? draft.title() : "");
        if (draft.kind() != before.kind()) {
            tell(draft.worker(), draft.kind(), "", draft.title());
        }
        audit.record(
                "qualification-change",
                "worker",
                Long.toString(draft.worker()),
                before.region(),
                null,
                draft.kind() + " " + draft.title());
        return true;
    }

    /** Removes one that was recorded by mistake. */
    public boolean remove(long id, int version) {
        Qualification before = find(id).orElse(null);
        if (before == null || !rows.remove(id, version)) {
            return false;
        }
        tell(before.worker(), before.kind(), before.title(), "");
        audit.record(
                "qualification-remove",
                "worker",
                Long.toString(before.worker()),
                before.region(),
                null,
                before.kind() + " " + before.title());
        return true;
    }

    /** After an import was taken back: the titles of these workers are put in step. */
    public void takeBack(Collection<Long> added) {
        List<Qualification> gone = rows.all(added);
        rows.removeAll(added);
        gone.forEach(one -> tell(one.worker(), one.kind(), one.title(), ""));
    }

    private void tell(long worker, Qualification.Kind kind, String gone, String come) {
        WorkerField field = kind.field();
        List<String> titles = new ArrayList<>(worker(worker).texts(field));
        boolean still = rows.of(List.of(worker)).stream()
                .anyMatch(one -> one.kind() == kind && one.title().equals(gone));
        if (!gone.isEmpty() && !still) {
            titles.remove(gone);
        }
        if (!come.isEmpty() && !titles.contains(come)) {
            titles.add(come);
        }
        workers.changeAll(Map.of(worker, WorkerDraft.change().set(field, titles.isEmpty() ? null : titles)), CAUSE);
    }

    private Worker worker(long id) {
        return workers.find(id).orElseThrow(() -> new IllegalArgumentException("no worker " + id));
    }

    @EventListener
    void on(WorkerMoved moved) {
        rows.moved(moved.worker(), moved.to());
    }

    @EventListener
    void on(WorkersMerged merged) {
        merged.moved(TABLE, rows.give(merged.dropped(), merged.kept(), merged.region()));
    }

    @EventListener
    void on(WorkersParted parted) {
        rows.giveBack(parted.of(TABLE), parted.dropped(), parted.region());
    }
}
