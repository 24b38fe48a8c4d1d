package org.wutong.bureau.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.storage.CategoryRows;

/** Days and papers of recorded categories: when one began and ended, and what proves it. */
@Component
@Transactional
public class CategoryPapers {
    private final CategoryRows rows;
    private final Workers workers;
    private final Households households;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    CategoryPapers(
            CategoryRows rows,
            Workers workers,
            Households households,
            BusinessDate businessDate,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.workers = workers;
        this.households = households;
        this.businessDate = businessDate;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Category> find(long id) {
        return rows.find(id);
    }

    /**
     * @param paper empty where none is told
     * @return false when it is not seen or may not be changed
     */
    public boolean change(long id, @Nullable LocalDate from, @Nullable LocalDate to, String paper) {
        Category category = rows.find(id).orElse(null);
        if (category == null || !rows.prove(id, from, to, paper, businessDate.today())) {
            return false;
        }
        Long person = category.worker();
        List<Long> concerned = person != null
                ? List.of(person)
                : workers.ofHouseholds(List.of(category.household())).stream()
                        .map(Worker::id)
                        .toList();
        String region = households.find(category.household()).orElseThrow().region();
        audit.record(
                "category-change",
                person == null ? "household" : "worker",
                Long.toString(person == null ? category.household() : person),
                region,
                null,
                category.kind() + " " + paper);
        events.publishEvent(new WorkersChanged(concerned));
        return true;
    }
}
