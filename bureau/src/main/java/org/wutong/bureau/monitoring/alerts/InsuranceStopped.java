package org.wutong.bureau.monitoring.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wutong.bureau.monitoring.watch.Days;
import org.wutong.bureau.monitoring.watch.Watched;
import org.wutong.bureau.monitoring.watch.Watched.Insured;
import org.wutong.bureau.monitoring.watch.Watched.Job;

/** Months after the last paid one that are known to be unpaid. A month nobody has told of is not known, and stops nothing. */
final class InsuranceStopped {
    private InsuranceStopped() {}

    static List<Cause> causes(Watched of, AlertRule rule) {
        List<Cause> causes = new ArrayList<>();
        for (Insured insured : of.insured()) {
            LocalDate known = insured.told().plusMonths(1).atDay(1);
            if (insured.paid().plusMonths(rule.figure("gap_months")).isAfter(insured.told())
                    || !rule.kinds().contains(insured.kind())) {
                continue;
            }
            for (Job job : of.jobs()) {
                // Only while the job goes on: one that ended is told by itself.
                if (job.main() && (job.to() == null || !job.to().isBefore(known))) {
                    LocalDate from = known.isBefore(job.from()) ? job.from() : known;
                    causes.add(new Cause(
                            rule.id(),
                            insured.kind() + " " + insured.paid() + " " + job.id(),
                            insured.paid().plusMonths(1).atDay(1),
                            new Days(from, known.plusDays(rule.figure("fresh_days") - 1L)),
                            new Days(from, job.to()),
                            List.of(
                                    job.employer(),
                                    insured.paid().toString(),
                                    insured.told().toString())));
                }
            }
        }
        return causes;
    }
}
