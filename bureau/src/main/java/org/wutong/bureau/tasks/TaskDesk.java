package org.wutong.bureau.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.tasks.storage.TaskList;
import org.wutong.bureau.tasks.storage.TaskRows;

/** The inbox as members of staff work on it, within their scopes. */
@Component
@Transactional
public class TaskDesk {
    private final TaskRows rows;
    private final TaskList list;
    private final TaskKinds kinds;
    private final BusinessDate businessDate;
    private final Audit audit;

    TaskDesk(TaskRows rows, TaskList list, TaskKinds kinds, BusinessDate businessDate, Audit audit) {
        this.rows = rows;
        this.list = list;
        this.kinds = kinds;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    /** Which tasks are listed. */
    public enum View {
        /** Open ones that wait at the own office. */
        MINE,
        /** Every open one in sight. */
        OPEN,
        /** Open past their day. */
        OVERDUE,
        /** Open ones that went up a level. */
        RAISED,
        DONE,
        WITHDRAWN
    }

    /**
     * What is listed.
     *
     * @param office place of whoever looks, for {@link View#MINE}; empty when they answer for none
     * @param kind null for every kind
     * @param place null for every place in sight, else a code that begins those of the places
     */
    public record Wanted(
            View view,
            String office,
            @Nullable String kind,
            @Nullable String place) {
        Wanted as(View other) {
            return new Wanted(other, office, kind, place);
        }
    }

    @Transactional(readOnly = true)
    public KeysetPage<Task> page(Wanted wanted, @Nullable String cursor, int size) {
        return list.page(wanted, businessDate.today(), cursor, size);
    }

    @Transactional(readOnly = true)
    public List<Task> all(Wanted wanted, int most) {
        return list.all(wanted, businessDate.today(), most);
    }

    /** How many each view holds; counted up to a limit. */
    @Transactional(readOnly = true)
    public Map<View, Long> counts(Wanted wanted) {
        LocalDate today = businessDate.today();
        Map<View, Long> counts = new EnumMap<>(View.class);
        for (View view : View.values()) {
            counts.put(view, list.count(wanted.as(view), today));
        }
        return counts;
    }

    /** Says that open tasks within the edit scope are done, but for those that only their cause ends. @return how many were */
    public int done(Collection<Long> tasks, String note) {
        List<String> byCause =
                kinds.all().stream().filter(TaskKind::byCause).map(TaskKind::id).toList();
        List<TaskRows.Touched> touched = rows.done(tasks, byCause, note);
        touched.forEach(one -> audit.record("task-done", "task", one.cause(), one.region(), note, ""));
        return touched.size();
    }

    /** Takes that back, as long as the cause still stands. @return false when it went away meanwhile, or may not be changed */
    public boolean reopen(long task) {
        List<TaskRows.Touched> touched = rows.reopen(task);
        touched.forEach(one -> audit.record("task-reopen", "task", one.cause(), one.region(), null, ""));
        return !touched.isEmpty();
    }
}
