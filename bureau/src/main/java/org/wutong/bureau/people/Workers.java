package org.wutong.bureau.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.people.ChangeWorkers.Wanted;
import org.wutong.bureau.people.storage.WorkerRows;
import org.wutong.vocabulary.IdentityNumber;

/**
 * The workers of the roster, within the scopes of whoever acts. Every call needs or opens a transaction; nobody outside the view
 * scope is found, nobody outside the edit scope changed.
 */
@Component
@Transactional
public class Workers {
    private static final int BATCH = 4_000;

    private final WorkerRows rows;
    private final AddWorkers adding;
    private final ChangeWorkers changing;
    private final Conflicts conflicts;
    private final Audit audit;

    Workers(WorkerRows rows, AddWorkers adding, ChangeWorkers changing, Conflicts conflicts, Audit audit) {
        this.rows = rows;
        this.adding = adding;
        this.changing = changing;
        this.conflicts = conflicts;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Worker> find(long id) {
        return rows.all(List.of(id)).stream().findFirst();
    }

    /** Those of these ids that are seen, by id. */
    @Transactional(readOnly = true)
    public Map<Long, Worker> all(Collection<Long> ids) {
        Map<Long, Worker> found = new LinkedHashMap<>();
        rows.all(ids).forEach(worker -> found.put(worker.id(), worker));
        return found;
    }

    /** Members of these households, eldest first. */
    @Transactional(readOnly = true)
    public List<Worker> ofHouseholds(Collection<Long> households) {
        return rows.ofHouseholds(households);
    }

    /**
     * Who has which of these numbers: also outside the view scope, so that nobody is registered twice. Outside it only the id and the
     * place may be told. A resident's and a disability card's number of one person are the same.
     */
    @Transactional(readOnly = true)
    public Map<IdentityNumber, Registered> standing(Collection<IdentityNumber> numbers) {
        return rows.byIdentity(numbers);
    }

    /**
     * Adds one worker.
     *
     * @throws AlreadyRegistered when somebody has this identity number
     * @throws OutOfReach when the place lies outside the edit scope
     */
    public long add(WorkerDraft draft, String cause) {
        long id = addAll(List.of(draft), cause).get(0);
        audit.record("add", "worker", Long.toString(id), region(draft), null, cause);
        return id;
    }

    /**
     * Adds many workers at once, numbers encrypted, history written; the caller audits the whole. Each is new: who stands already is
     * found by {@link #standing} first.
     *
     * @return ids in the order of the drafts
     */
    public List<Long> addAll(List<WorkerDraft> drafts, String cause) {
        return adding.add(drafts, cause);
    }

    /**
     * Adds any number of new workers from a stream, some thousands at a time, in the surrounding transaction.
     *
     * @return how many
     */
    public long bulkLoad(Stream<WorkerDraft> drafts, String cause) {
        long loaded = 0;
        List<WorkerDraft> batch = new ArrayList<>(BATCH);
        for (WorkerDraft draft : (Iterable<WorkerDraft>) drafts::iterator) {
            batch.add(draft);
            if (batch.size() == BATCH) {
                loaded += adding.add(batch, cause).size();
                batch.clear();
            }
        }
        return loaded + adding.add(batch, cause).size();
    }

    /**
     * Changes what the draft speaks of. Where somebody else changed the worker since {@code base}, other fields merge; the same field
     * with another value is a conflict and nothing is written.
     */
    public WorkerChange change(long id, int base, WorkerDraft draft, String cause) {
        WorkerChange change =
                changing.change(List.of(new Wanted(id, base, draft)), cause).get(id);
        if (change == null) {
            return new WorkerChange.NotFound();
        }
        if (change instanceof WorkerChange.Applied applied) {
            String fields = String.join(" ", applied.fields());
            audit.record("change", "worker", Long.toString(id), applied.region(), null, fields);
        }
        return change;
    }

    /**
     * Changes many workers at once to what their drafts say; the caller audits the whole.
     *
     * @return by id what became of each; who is not seen is {@link WorkerChange.NotFound}
     */
    public Map<Long, WorkerChange> changeAll(Map<Long, WorkerDraft> drafts, String cause) {
        return changing.change(
                drafts.entrySet().stream()
                        .map(entry -> new Wanted(entry.getKey(), null, entry.getValue()))
                        .toList(),
                cause);
    }

    /**
     * What {@link #changeAll} would change, writing nothing: by id, field name to [before, after] as text, secret ones by their last
     * four. Categories are not told. Workers that may not be changed are absent; those with nothing to change have an empty map.
     */
    @Transactional(readOnly = true)
    public Map<Long, Map<String, List<@Nullable String>>> preview(Map<Long, WorkerDraft> drafts) {
        return changing.preview(drafts);
    }

    /** The fields as text as they stood in an earlier version: what a form that was opened then is compared with. */
    @Transactional(readOnly = true)
    public Map<WorkerField, String> inVersion(Worker now, int version) {
        return conflicts.inVersion(now, version);
    }

    /**
     * Shows a whole identity, phone or account number, and records who saw it and why.
     *
     * @return empty when the worker is not seen or has no such number
     */
    public Optional<String> unmask(long id, WorkerField field, String reason) {
        if (!field.secret() || reason.isBlank()) {
            throw new IllegalArgumentException("unmasking takes a secret field and a reason");
        }
        Optional<Worker> worker = find(id);
        Optional<String> whole =
                worker.map(w -> rows.secrets(List.of(id), field).get(id));
        whole.ifPresent(number -> audit.record(
                "unmask", "worker", Long.toString(id), worker.orElseThrow().region(), reason.strip(), field.name()));
        return whole;
    }

    /**
     * The whole numbers of many, for a list that leaves the bureau with them; one entry of the trail stands for all.
     *
     * @return by worker; who has no such number is absent
     */
    public Map<Long, String> unmaskAll(Collection<Long> ids, WorkerField field, String reason) {
        if (!field.secret() || reason.isBlank()) {
            throw new IllegalArgumentException("unmasking takes a secret field and a reason");
        }
        Map<Long, String> whole = rows.secrets(ids, field);
        audit.record(
                "unmask",
                "people",
                null,
                Acting.now().view().from(),
                reason.strip(),
                field.name() + " " + whole.size());
        return whole;
    }

    private static String region(WorkerDraft draft) {
        String region = draft.region();
        if (region == null) {
            throw new IllegalArgumentException("a new worker needs a place");
        }
        return region;
    }

    /** Somebody has this identity number already. Its message holds no number. */
    public static final class AlreadyRegistered extends RuntimeException {
        private final transient @Nullable Registered standing;

        AlreadyRegistered(@Nullable Registered standing) {
            super("identity number already registered");
            this.standing = standing;
        }

        /** Who; null when both stand in the same batch. */
        public @Nullable Registered standing() {
            return standing;
        }
    }

    /** The place lies outside the edit scope of whoever acts. */
    public static final class OutOfReach extends RuntimeException {
        OutOfReach(String region) {
            super("place " + region + " lies outside the edit scope");
        }
    }
}
