package org.wutong.bureau.targets.rhythm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.targets.storage.ReportRows;

/** Handing in and correcting, in the name of whoever acts and within their edit scope. */
@Component
@Transactional
public class ReportDesk {
    private final Reports reports;
    private final Snapshots snapshots;
    private final ReportRows rows;
    private final ReportTasks tasks;
    private final BusinessDate businessDate;
    private final Audit audit;

    ReportDesk(
            Reports reports,
            Snapshots snapshots,
            ReportRows rows,
            ReportTasks tasks,
            BusinessDate businessDate,
            Audit audit) {
        this.reports = reports;
        this.snapshots = snapshots;
        this.rows = rows;
        this.tasks = tasks;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    /** Keeps what was written so far; nobody else is told. */
    public void keepDraft(Report report, Remarks remarks) {
        rows.keepDraft(
                report.rhythm().id(), report.place().code(), report.period().from(), remarks);
    }

    /**
     * Hands a report in: freezes its figures as of the last day of its period and ends its task.
     *
     * @return id of the entry
     * @throws ReportRefused while the period runs, or when it was handed in already
     */
    public long handIn(Report report, Remarks remarks) {
        if (businessDate.today().isBefore(report.period().to())) {
            throw new ReportRefused("targets.report.too-early", report.period().to());
        }
        if (!reports.entries(report).isEmpty()) {
            throw new ReportRefused("targets.report.there-already");
        }
        long id = add(report, 1, null, null, remarks);
        rows.dropDraft(
                report.rhythm().id(), report.place().code(), report.period().from());
        tasks.done(report);
        audit.record("hand-in", "report", Long.toString(id), report.place().code(), null, report.key());
        return id;
    }

    /**
     * Adds an entry that corrects the newest one, with figures counted anew as of the same day; what was handed in stays as it is.
     *
     * @throws ReportRefused without a reason, or when the entry was corrected already
     */
    public long correct(Report report, Remarks remarks, String reason) {
        List<Report.Entry> entries = reports.entries(report);
        Long wanted = report.id();
        if (reason.isBlank()) {
            throw new ReportRefused("targets.report.reason-needed");
        }
        if (wanted == null || entries.isEmpty() || entries.get(0).id() != wanted) {
            throw new ReportRefused("targets.report.not-newest");
        }
        long id = add(report, entries.get(0).number() + 1, wanted, reason.strip(), remarks);
        audit.record("correct", "report", Long.toString(id), report.place().code(), reason.strip(), report.key());
        return id;
    }

    private long add(Report report, int number, @Nullable Long corrects, @Nullable String reason, Remarks remarks) {
        Snapshot snapshot = snapshots.freeze(
                report.rhythm().id(), report.place(), report.period().to());
        try {
            return rows.add(
                    report.rhythm().id(),
                    report.place().code(),
                    report.period(),
                    report.due(),
                    number,
                    corrects,
                    reason,
                    remarks,
                    snapshot.id(),
                    businessDate.today());
        } catch (DuplicateKeyException somebodyElseWasFirst) {
            throw new ReportRefused(corrects == null ? "targets.report.there-already" : "targets.report.not-newest");
        }
    }
}
