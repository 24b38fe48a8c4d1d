package org.wutong.bureau.monitoring.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wutong.bureau.monitoring.watch.Days;
import org.wutong.bureau.monitoring.watch.Watched;
import org.wutong.bureau.monitoring.watch.Watched.Job;

/** The last day of a contract, or of the job where that is known and earlier. Stands until the job ends or another day is recorded. */
final class ContractEnding {
    private ContractEnding() {}

    static List<Cause> causes(Watched of, AlertRule rule) {
        int before = rule.figure("days_before");
        List<Cause> causes = new ArrayList<>();
        for (Job job : of.jobs()) {
            LocalDate ends = job.contractUntil();
            LocalDate leaves = job.to();
            if (ends == null || leaves != null && leaves.isBefore(ends)) {
                ends = leaves;
            }
            if (!job.main() || ends == null) {
                continue;
            }
            LocalDate from = ends.minusDays(before);
            LocalDate begins = from.isBefore(job.from()) ? job.from() : from;
            causes.add(new Cause(
                    rule.id(),
                    job.id() + " " + ends,
                    ends,
                    new Days(begins, ends),
                    new Days(begins, leaves),
                    List.of(job.employer(), ends.toString())));
        }
        return causes;
    }
}
