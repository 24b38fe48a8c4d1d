package org.wutong.bureau.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.people.storage.CategoryRows;
import org.wutong.bureau.people.storage.HouseholdListRows;
import org.wutong.bureau.people.storage.HouseholdRows;
import org.wutong.bureau.register.KeysetPage;

/** Households and the categories of their people, within the view scope of whoever acts. */
@Component
@Transactional(readOnly = true)
public class Households {
    private final HouseholdRows rows;
    private final CategoryRows categories;
    private final HouseholdListRows list;

    Households(HouseholdRows rows, CategoryRows categories, HouseholdListRows list) {
        this.rows = rows;
        this.categories = categories;
        this.list = list;
    }

    public Optional<Household> find(long id) {
        return rows.find(id);
    }

    public Map<Long, Household> all(Collection<Long> ids) {
        return rows.all(ids);
    }

    public KeysetPage<HouseholdListRows.Line> page(
            HouseholdListRows.Wanted wanted, LocalDate today, @Nullable String at, int size) {
        return list.page(wanted, today, at, size);
    }

    /** All of them, up to a limit: for exports. */
    public List<HouseholdListRows.Line> list(HouseholdListRows.Wanted wanted, LocalDate today, int most) {
        return list.all(wanted, today, most);
    }

    /** Everything recorded of a household and each of its people. */
    public List<Category> categories(long household) {
        return categories.ofHouseholds(List.of(household)).getOrDefault(household, List.of());
    }

    /** Everything recorded of these households and each of their people, by household. */
    public Map<Long, List<Category>> categories(Collection<Long> households) {
        return categories.ofHouseholds(households);
    }

    /**
     * The kinds that hold for each of these workers on a day: by a record of the person, or, where the person has none of that kind,
     * by one of the household.
     */
    public Map<Long, List<Category>> holding(Collection<Worker> workers, LocalDate day) {
        Map<Long, List<Category>> recorded = categories.ofHouseholds(
                workers.stream().map(Worker::household).distinct().toList());
        Map<Long, List<Category>> holding = new HashMap<>();
        for (Worker worker : workers) {
            List<Category> all = recorded.getOrDefault(worker.household(), List.of());
            Map<CategoryKind, Category> kinds = new LinkedHashMap<>();
            for (CategoryKind kind : CategoryKind.values()) {
                new Standings(all).record(kind, worker.id(), day).ifPresent(record -> kinds.put(kind, record));
            }
            holding.put(
                    worker.id(),
                    kinds.values().stream()
                            .filter(record -> record.holdsOn(day))
                            .collect(Collectors.toList()));
        }
        return holding;
    }
}
