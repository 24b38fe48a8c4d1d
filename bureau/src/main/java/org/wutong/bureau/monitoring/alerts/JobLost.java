package org.wutong.bureau.monitoring.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.monitoring.watch.Days;
import org.wutong.bureau.monitoring.watch.Watched;
import org.wutong.bureau.monitoring.watch.Watched.Job;

/** Each first day without work after one with work. Stands until the next job begins. */
final class JobLost {
    private JobLost() {}

    static List<Cause> causes(Watched of, AlertRule rule) {
        List<Cause> causes = new ArrayList<>();
        for (Job ended : of.jobs()) {
            LocalDate last = ended.to();
            if (last == null || !endsAGap(ended, last, of.jobs())) {
                continue;
            }
            LocalDate first = last.plusDays(1);
            LocalDate again = nextAfter(first, of.jobs());
            causes.add(new Cause(
                    rule.id(),
                    Long.toString(ended.id()),
                    first,
                    Days.of(first, rule.figure("fresh_days")),
                    new Days(first, again == null ? null : again.minusDays(1)),
                    List.of(ended.employer(), last.toString())));
        }
        return causes;
    }

    /** Nothing covers the next day; of several that end together the one recorded last. */
    private static boolean endsAGap(Job ended, LocalDate last, List<Job> jobs) {
        return jobs.stream().noneMatch(job -> job.covers(last.plusDays(1)))
                && jobs.stream().noneMatch(job -> last.equals(job.to()) && job.id() > ended.id());
    }

    private static @Nullable LocalDate nextAfter(LocalDate day, List<Job> jobs) {
        return jobs.stream()
                .map(Job::from)
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
