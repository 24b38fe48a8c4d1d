package org.wutong.bureau.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.storage.RosterRows;
import org.wutong.bureau.people.storage.WorkerRows;

/** The roster as a list: page by page, whole for an export, with the columns that other duties add. */
@Component
@Transactional(readOnly = true)
public class Roster {
    private static final int BATCH = 1_000;

    private final RosterRows rows;
    private final WorkerRows workers;
    private final Households households;
    private final BusinessDate businessDate;
    private final ObjectProvider<RosterColumns> contributed;

    Roster(
            RosterRows rows,
            WorkerRows workers,
            Households households,
            BusinessDate businessDate,
            ObjectProvider<RosterColumns> contributed) {
        this.rows = rows;
        this.workers = workers;
        this.households = households;
        this.businessDate = businessDate;
        this.contributed = contributed;
    }

    /** One worker on the list. */
    public record Line(Worker worker, List<Category> categories, Map<String, Cell> cells) {
        public Cell cell(String column) {
            return cells.getOrDefault(column, Cell.NOTHING);
        }
    }

    /** A page of the list and whether there is more on either side. */
    public record Page(List<Line> lines, boolean previous, boolean next) {}

    public Page page(RosterWanted wanted, @Nullable Long after, @Nullable Long before, int size, Locale language) {
        List<Long> ids = rows.ids(wanted, after, before, size + 1);
        boolean backwards = before != null && after == null;
        boolean more = ids.size() > size;
        List<Long> shown = !more ? ids : backwards ? ids.subList(1, ids.size()) : ids.subList(0, size);
        return new Page(lines(shown, language), backwards ? more : after != null, backwards || more);
    }

    public long count(RosterWanted wanted, long most) {
        return rows.count(wanted, most);
    }

    /** Everybody wanted, in order, some at a time. */
    public void each(RosterWanted wanted, Locale language, Consumer<Line> each) {
        Long after = null;
        List<Long> ids;
        do {
            ids = rows.ids(wanted, after, null, BATCH);
            lines(ids, language).forEach(each);
            after = ids.isEmpty() ? null : ids.get(ids.size() - 1);
        } while (ids.size() == BATCH);
    }

    /** These workers as lines, in the order given; those not seen are left out. */
    public List<Line> lines(Collection<Long> ids, Locale language) {
        Map<Long, Worker> found = new HashMap<>();
        workers.all(ids).forEach(worker -> found.put(worker.id(), worker));
        Map<Long, List<Category>> categories = households.holding(found.values(), businessDate.today());
        Map<Long, Map<String, Cell>> cells = new HashMap<>();
        contributed
                .orderedStream()
                .forEach(source -> source.cells(found.keySet(), language)
                        .forEach((worker, own) -> cells.computeIfAbsent(worker, w -> new HashMap<>())
                                .putAll(own)));
        List<Line> lines = new ArrayList<>();
        ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .forEach(worker -> lines.add(new Line(
                        worker,
                        categories.getOrDefault(worker.id(), List.of()),
                        cells.getOrDefault(worker.id(), Map.of()))));
        return lines;
    }

    /** Contributed columns in order. */
    public List<RosterColumns.Column> columns() {
        return contributed
                .orderedStream()
                .flatMap(source -> source.columns().stream())
                .sorted(java.util.Comparator.comparingInt(RosterColumns.Column::order))
                .toList();
    }
}
