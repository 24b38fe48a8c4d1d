package org.wutong.bureau.people.refresh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerChange;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.WorkerMoved;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.people.storage.ConfirmationRows;
import org.wutong.bureau.people.storage.ConfirmationRows.Latest;
import org.wutong.bureau.people.storage.ConfirmationRows.Row;

/** 月更新: confirms that what stands of workers is still so, in which way that was found out, and takes a confirmation back. */
@Component
@Transactional
public class MonthlyRefresh {
    private static final String CAUSE = "refresh";

    private final Workers workers;
    private final ConfirmationRows rows;
    private final BusinessDate businessDate;
    private final Audit audit;

    MonthlyRefresh(Workers workers, ConfirmationRows rows, BusinessDate businessDate, Audit audit) {
        this.workers = workers;
        this.rows = rows;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    /** How it was found out. */
    public enum Way {
        VISIT,
        PHONE
    }

    /** What came of it: how many were confirmed, under which number it can be taken back. */
    public record Confirmed(long batch, int people) {}

    /**
     * Confirms workers as of today; those out of the edit scope and those confirmed today already stay as they are.
     *
     * @param changed whether something was found changed and was just recorded
     */
    public Confirmed confirm(Collection<Long> ids, Way way, boolean changed) {
        LocalDate today = businessDate.today();
        Map<Long, Worker> standing = workers.all(ids);
        Map<Long, WorkerDraft> drafts = new LinkedHashMap<>();
        standing.values().stream()
                .filter(worker -> Acting.now().edit().covers(worker.region()))
                .forEach(worker -> drafts.put(
                        worker.id(),
                        WorkerDraft.change()
                                .set(WorkerField.REFRESHED_ON, today)
                                .set(WorkerField.CONTACTED_ON, today)));
        List<Row> confirmed = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        workers.changeAll(drafts, CAUSE).forEach((id, change) -> {
            if (change instanceof WorkerChange.Applied || changed) {
                Worker before = Objects.requireNonNull(standing.get(id));
                confirmed.add(new Row(
                        id,
                        before.region(),
                        today,
                        before.date(WorkerField.REFRESHED_ON),
                        before.date(WorkerField.CONTACTED_ON)));
                places.merge(before.region(), 1, Integer::sum);
            }
        });
        long batch = rows.newBatch();
        rows.add(batch, way.name(), changed, confirmed);
        places.forEach((place, people) -> audit.record("refresh", "people", null, place, null, way + " " + people));
        return new Confirmed(batch, confirmed.size());
    }

    /** Takes back what the same member of staff confirmed, for those nobody confirmed or changed the day of since. */
    public int undo(long batch) {
        List<Row> confirmed = rows.batch(batch, Acting.now().staff());
        Map<Long, Worker> standing =
                workers.all(confirmed.stream().map(Row::worker).toList());
        Map<Long, WorkerDraft> drafts = new LinkedHashMap<>();
        for (Row row : confirmed) {
            Worker worker = standing.get(row.worker());
            if (worker != null && row.day().equals(worker.date(WorkerField.REFRESHED_ON))) {
                drafts.put(
                        row.worker(),
                        WorkerDraft.change()
                                .set(WorkerField.REFRESHED_ON, row.refreshedBefore())
                                .set(WorkerField.CONTACTED_ON, row.contactedBefore()));
            }
        }
        workers.changeAll(drafts, CAUSE);
        rows.remove(batch, drafts.keySet());
        drafts.keySet().stream()
                .map(id -> Objects.requireNonNull(standing.get(id)).region())
                .distinct()
                .forEach(place ->
                        audit.record("take-back", "people", null, place, null, Integer.toString(drafts.size())));
        return drafts.size();
    }

    @EventListener
    void on(WorkerMoved moved) {
        rows.move(moved.worker(), moved.to());
    }

    @Transactional(readOnly = true)
    public Map<Long, Latest> latest(Collection<Long> ids) {
        return rows.latest(ids);
    }
}
