package org.wutong.bureau.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.Workers.AlreadyRegistered;
import org.wutong.bureau.people.storage.CategoryRows;
import org.wutong.bureau.people.storage.HistoryRows;
import org.wutong.bureau.people.storage.HouseholdRows;
import org.wutong.bureau.people.storage.HouseholdRows.Key;
import org.wutong.bureau.people.storage.WorkerRows;
import org.wutong.bureau.people.storage.WorkerWriting;
import org.wutong.vocabulary.IdentityNumber;

/** Changes workers to what their drafts say, with history; parallel edits of different fields merge. */
@Component
class ChangeWorkers {
    private final WorkerRows rows;
    private final WorkerWriting writing;
    private final HouseholdRows households;
    private final CategoryRows categories;
    private final HistoryRows history;
    private final Conflicts conflicts;
    private final BusinessDate businessDate;
    private final ApplicationEventPublisher events;

    ChangeWorkers(
            WorkerRows rows,
            WorkerWriting writing,
            HouseholdRows households,
            CategoryRows categories,
            HistoryRows history,
            Conflicts conflicts,
            BusinessDate businessDate,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.writing = writing;
        this.households = households;
        this.categories = categories;
        this.history = history;
        this.conflicts = conflicts;
        this.businessDate = businessDate;
        this.events = events;
    }

    /** @param base version the change was based on, null for whatever stands */
    record Wanted(long id, @Nullable Integer base, WorkerDraft draft) {}

    Map<Long, WorkerChange> change(List<Wanted> wanted, String cause) {
        Set<Long> locked = rows.lock(wanted.stream().map(Wanted::id).toList());
        Map<Long, Worker> standing = new HashMap<>();
        rows.all(locked).forEach(worker -> standing.put(worker.id(), worker));
        Map<WorkerField, Map<Long, String>> secrets = secrets(wanted, standing);
        Map<Long, WorkerChange> outcome = new LinkedHashMap<>();
        List<WorkerDifference> differences = new ArrayList<>();
        Map<Long, WorkerDraft> drafts = new HashMap<>();
        for (Wanted one : wanted) {
            Worker worker = standing.get(one.id());
            if (worker == null) {
                outcome.put(one.id(), new WorkerChange.NotFound());
                continue;
            }
            AddWorkers.requireReach(one.draft().region());
            WorkerDifference difference = new WorkerDifference(worker, one.draft(), of(worker.id(), secrets));
            List<WorkerChange.Field> clash = one.base() == null ? List.of() : conflicts.between(difference, one.base());
            if (clash.isEmpty()) {
                differences.add(difference);
                drafts.put(worker.id(), one.draft());
                outcome.put(worker.id(), new WorkerChange.Same(worker.version()));
            } else {
                outcome.put(worker.id(), new WorkerChange.Conflict(worker.version(), clash));
            }
        }
        requireFreeNumbers(differences);
        apply(differences, drafts, cause, outcome);
        return outcome;
    }

    Map<Long, Map<String, List<@Nullable String>>> preview(Map<Long, WorkerDraft> drafts) {
        List<Wanted> wanted = drafts.entrySet().stream()
                .map(entry -> new Wanted(entry.getKey(), null, entry.getValue()))
                .toList();
        Map<Long, Worker> standing = new HashMap<>();
        rows.all(drafts.keySet()).stream()
                .filter(worker -> Acting.now().edit().covers(worker.region()))
                .forEach(worker -> standing.put(worker.id(), worker));
        Map<WorkerField, Map<Long, String>> secrets = secrets(wanted, standing);
        Map<Long, Map<String, List<@Nullable String>>> changes = new HashMap<>();
        standing.forEach((id, worker) -> changes.put(
                id, new WorkerDifference(worker, Objects.requireNonNull(drafts.get(id)), of(id, secrets)).asHistory()));
        return changes;
    }

    private void apply(
            List<WorkerDifference> differences,
            Map<Long, WorkerDraft> drafts,
            String cause,
            Map<Long, WorkerChange> outcome) {
        Map<Key, Long> households = households(differences, drafts);
        List<CategoryRows.Claimed> claims = new ArrayList<>();
        for (WorkerDifference difference : differences) {
            long id = difference.worker().id();
            Objects.requireNonNull(drafts.get(id))
                    .categories()
                    .forEach(claim -> claims.add(new CategoryRows.Claimed(
                            id, household(difference, households), difference.region(), claim)));
        }
        Set<Long> recategorised = Set.copyOf(categories.settle(claims, businessDate.today()));
        List<WorkerWriting.Row> changed = new ArrayList<>();
        List<HistoryRows.Entry> entries = new ArrayList<>();
        for (WorkerDifference difference : differences) {
            Worker worker = difference.worker();
            if (difference.isEmpty() && !recategorised.contains(worker.id())) {
                continue;
            }
            Map<String, List<@Nullable String>> changes = difference.asHistory();
            if (recategorised.contains(worker.id())) {
                changes.put("category", Arrays.asList(null, said(Objects.requireNonNull(drafts.get(worker.id())))));
            }
            long household = household(difference, households);
            changed.add(new WorkerWriting.Row(
                    worker.id(),
                    household,
                    difference.region(),
                    worker.version(),
                    worker.madeUp(),
                    difference.merged()));
            entries.add(new HistoryRows.Entry(worker.id(), worker.version() + 1, difference.region(), changes));
            outcome.put(
                    worker.id(),
                    new WorkerChange.Applied(worker.version() + 1, difference.region(), Set.copyOf(changes.keySet())));
        }
        if (changed.isEmpty()) {
            return;
        }
        writing.change(changed);
        differences.stream()
                .filter(WorkerDifference::moves)
                .forEach(moved -> move(moved, household(moved, households)));
        history.add(entries, cause);
        events.publishEvent(
                new WorkersChanged(changed.stream().map(WorkerWriting.Row::id).toList()));
    }

    private void move(WorkerDifference moved, long household) {
        Worker worker = moved.worker();
        categories.move(worker.id(), household, moved.region());
        if (!moved.region().equals(worker.region())) {
            history.move(worker.id(), moved.region());
            events.publishEvent(new WorkerMoved(worker.id(), worker.region(), moved.region()));
        }
    }

    private Map<Key, Long> households(List<WorkerDifference> differences, Map<Long, WorkerDraft> drafts) {
        Map<Key, String> addresses = new LinkedHashMap<>();
        for (WorkerDifference difference : differences) {
            String address =
                    Objects.requireNonNull(drafts.get(difference.worker().id())).address();
            if (difference.moves() || address != null && !address.isBlank()) {
                addresses.put(
                        new Key(difference.region(), difference.household()), Objects.requireNonNullElse(address, ""));
            }
        }
        return addresses.isEmpty() ? Map.of() : households.idsOf(addresses);
    }

    private static long household(WorkerDifference difference, Map<Key, Long> households) {
        return difference.moves()
                ? Objects.requireNonNull(households.get(new Key(difference.region(), difference.household())))
                : difference.worker().household();
    }

    private void requireFreeNumbers(List<WorkerDifference> differences) {
        Map<IdentityNumber, Long> taken = new HashMap<>();
        for (WorkerDifference difference : differences) {
            if (difference.fields().get(WorkerField.IDENTITY) instanceof IdentityNumber number
                    && taken.put(number, difference.worker().id()) != null) {
                throw new AlreadyRegistered(null);
            }
        }
        if (!taken.isEmpty()) {
            rows.byIdentity(taken.keySet()).forEach((number, registered) -> {
                if (registered.worker() != Objects.requireNonNull(taken.get(number))) {
                    throw new AlreadyRegistered(registered);
                }
            });
        }
    }

    private Map<WorkerField, Map<Long, String>> secrets(List<Wanted> wanted, Map<Long, Worker> standing) {
        Map<WorkerField, Map<Long, String>> secrets = new EnumMap<>(WorkerField.class);
        for (WorkerField field : WorkerField.values()) {
            if (field.secret()) {
                List<Long> ids = wanted.stream()
                        .filter(one ->
                                standing.containsKey(one.id()) && one.draft().speaksOf(field))
                        .map(Wanted::id)
                        .toList();
                secrets.put(field, ids.isEmpty() ? Map.of() : rows.secrets(ids, field));
            }
        }
        return secrets;
    }

    private static Map<WorkerField, String> of(long worker, Map<WorkerField, Map<Long, String>> secrets) {
        Map<WorkerField, String> own = new EnumMap<>(WorkerField.class);
        secrets.forEach((field, byWorker) -> {
            String whole = byWorker.get(worker);
            if (whole != null) {
                own.put(field, whole);
            }
        });
        return own;
    }

    private static String said(WorkerDraft draft) {
        return String.join(
                ";",
                draft.categories().stream()
                        .map(claim -> claim.kind() + "=" + claim.holds())
                        .toList());
    }
}
