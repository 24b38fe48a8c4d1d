package org.wutong.bureau.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.Workers.AlreadyRegistered;
import org.wutong.bureau.people.Workers.OutOfReach;
import org.wutong.bureau.people.storage.CategoryRows;
import org.wutong.bureau.people.storage.HistoryRows;
import org.wutong.bureau.people.storage.HouseholdRows;
import org.wutong.bureau.people.storage.HouseholdRows.Key;
import org.wutong.bureau.people.storage.WorkerRows;
import org.wutong.bureau.people.storage.WorkerWriting;
import org.wutong.vocabulary.IdentityNumber;

/** Adds new workers: households, rows, name tokens, categories, history. */
@Component
class AddWorkers {
    private final WorkerRows rows;
    private final WorkerWriting writing;
    private final HouseholdRows households;
    private final CategoryRows categories;
    private final HistoryRows history;
    private final BusinessDate businessDate;
    private final ApplicationEventPublisher events;

    AddWorkers(
            WorkerRows rows,
            WorkerWriting writing,
            HouseholdRows households,
            CategoryRows categories,
            HistoryRows history,
            BusinessDate businessDate,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.writing = writing;
        this.households = households;
        this.categories = categories;
        this.history = history;
        this.businessDate = businessDate;
        this.events = events;
    }

    List<Long> add(List<WorkerDraft> drafts, String cause) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        drafts.forEach(AddWorkers::requireComplete);
        requireNew(drafts);
        List<Long> ids = writing.newIds(drafts.size());
        List<Key> keys = new ArrayList<>();
        Map<Key, String> addresses = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            WorkerDraft draft = drafts.get(i);
            keys.add(key(draft, ids.get(i)));
            addresses.merge(
                    keys.get(i), Objects.requireNonNullElse(draft.address(), ""), (a, b) -> b.isEmpty() ? a : b);
        }
        Map<Key, Long> householdIds = households.idsOf(addresses);
        List<WorkerWriting.Row> added = new ArrayList<>();
        List<CategoryRows.Claimed> claims = new ArrayList<>();
        List<HistoryRows.Entry> entries = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            WorkerDraft draft = drafts.get(i);
            long id = ids.get(i);
            long household = Objects.requireNonNull(householdIds.get(keys.get(i)));
            String region = keys.get(i).region();
            added.add(new WorkerWriting.Row(id, household, region, 0, draft.isMadeUp(), draft.values()));
            draft.categories().forEach(claim -> claims.add(new CategoryRows.Claimed(id, household, region, claim)));
            entries.add(new HistoryRows.Entry(id, 0, region, Map.of()));
        }
        writing.add(added);
        categories.settle(claims, businessDate.today());
        history.add(entries, cause);
        events.publishEvent(new WorkersChanged(ids));
        return ids;
    }

    static Key key(WorkerDraft draft, long id) {
        String number = draft.household();
        return new Key(Objects.requireNonNull(draft.region()), number == null ? Household.ALONE + id : number);
    }

    static void requireReach(@Nullable String region) {
        if (region != null && !Acting.now().edit().covers(region)) {
            throw new OutOfReach(region);
        }
    }

    private static void requireComplete(WorkerDraft draft) {
        if (draft.region() == null || draft.name() == null) {
            throw new IllegalArgumentException("a new worker needs a place and a name");
        }
        requireReach(draft.region());
    }

    private void requireNew(List<WorkerDraft> drafts) {
        Set<String> persons = new HashSet<>();
        List<IdentityNumber> numbers = drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.identity()))
                .toList();
        for (IdentityNumber number : numbers) {
            if (!persons.add(number.person())) {
                throw new AlreadyRegistered(null);
            }
        }
        rows.byIdentity(numbers).values().stream().findFirst().ifPresent(standing -> {
            throw new AlreadyRegistered(standing);
        });
    }
}
