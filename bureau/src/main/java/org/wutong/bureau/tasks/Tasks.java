package org.wutong.bureau.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.offices.WorkingDays;
import org.wutong.bureau.tasks.storage.TaskRows;

/**
 * Where duties say what waits to be done. Everything happens within the transaction and the scopes of whoever calls; a cause that
 * stands is never there twice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Tasks {
    private final TaskRows rows;
    private final TaskKinds kinds;
    private final BusinessDate businessDate;
    private final WorkingDays workingDays;
    private final Settings settings;
    private final Audit audit;

    Tasks(
            TaskRows rows,
            TaskKinds kinds,
            BusinessDate businessDate,
            WorkingDays workingDays,
            Settings settings,
            Audit audit) {
        this.rows = rows;
        this.kinds = kinds;
        this.businessDate = businessDate;
        this.workingDays = workingDays;
        this.settings = settings;
        this.audit = audit;
    }

    /** What {@link #sync} did. */
    public record Synced(int opened, int changed, int withdrawn) {
        public boolean nothing() {
            return opened + changed + withdrawn == 0;
        }
    }

    /** Opens a task unless its cause stands already. @return whether it was opened */
    public boolean open(String kind, TaskDraft draft) {
        boolean opened = rows.open(deadline(kind), List.of(draft)) == 1;
        if (opened) {
            audit.record("task-open", "task", draft.cause(), draft.region(), null, kind);
        }
        return opened;
    }

    /**
     * The cause is dealt with: its open task is done, and it may come again later as a new one.
     *
     * @param evidence what was done, in words
     * @return whether a task of it was open
     */
    public boolean close(String cause, String evidence) {
        return closeAll(List.of(cause), evidence) > 0;
    }

    /** Opens many of a kind at once; those whose cause stands already stay as they are. @return how many were opened */
    public int openAll(String kind, Collection<TaskDraft> drafts) {
        int opened = drafts.isEmpty() ? 0 : rows.open(deadline(kind), drafts);
        if (opened > 0) {
            audit.record("task-sync", "task", kind, settings.county().orElse(""), null, "+" + opened);
        }
        return opened;
    }

    /** {@link #close} for many causes. @return how many open tasks there were */
    public int closeAll(Collection<String> causes, String evidence) {
        List<TaskRows.Touched> touched = causes.isEmpty() ? List.of() : rows.settle(causes, evidence);
        touched.forEach(one -> audit.record("task-done", "task", one.cause(), one.region(), evidence, ""));
        return touched.size();
    }

    /** Open tasks that have not gone up wait for other people now: responsibilities (包联) by cause. */
    public void giveTo(Map<String, Long> whoByCause) {
        if (!whoByCause.isEmpty()) {
            rows.giveTo(whoByCause);
        }
    }

    /**
     * These are all causes of a kind that exist now: those without a task get one, tasks whose words or number of records are others now
     * follow, those whose cause is no longer among them are withdrawn. What somebody said is done stays done until its cause has
     * gone once. Runs of one kind wait for each other.
     */
    public Synced sync(String kind, Collection<TaskDraft> existing) {
        TaskRows.Deadline deadline = deadline(kind);
        rows.waitForTheOther(kind);
        Synced synced = rows.sync(deadline, existing);
        if (!synced.nothing()) {
            audit.record(
                    "task-sync",
                    "task",
                    kind,
                    settings.county().orElse(""),
                    null,
                    "+" + synced.opened() + " ~" + synced.changed() + " -" + synced.withdrawn());
        }
        return synced;
    }

    private TaskRows.Deadline deadline(String id) {
        TaskKind kind = kinds.known(id);
        LocalDate today = businessDate.today();
        return new TaskRows.Deadline(
                id, kind.roles(), settings.county().orElseThrow(), today, workingDays.after(today, kind.workingDays()));
    }
}
