package org.wutong.bureau.monitoring.alerts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.monitoring.watch.Days;
import org.wutong.bureau.monitoring.watch.Watched;
import org.wutong.bureau.monitoring.watch.Watched.Job;
import org.wutong.bureau.monitoring.watch.Watched.Slip;
import org.wutong.vocabulary.Fen;

/**
 * Slips of one job that pay less, by some per cent, than the months before did on average. Months that are low already are not what the
 * next ones are compared with; a fall is told by its first month and is over with the first slip that is not low.
 */
final class WageFell {
    private static final int WHOLE = 100;

    private WageFell() {}

    /** A run of low months of a job that its newest slip still belongs to. */
    private record Fall(YearMonth first, YearMonth last, long average, long paid) {}

    static List<Cause> causes(Watched of, AlertRule rule) {
        Map<Long, List<Slip>> byJob = new LinkedHashMap<>();
        of.slips()
                .forEach(slip -> byJob.computeIfAbsent(slip.spell(), job -> new ArrayList<>())
                        .add(slip));
        List<Cause> causes = new ArrayList<>();
        for (Job job : of.jobs()) {
            Fall fall = fall(byJob.getOrDefault(job.id(), List.of()), rule);
            if (fall != null) {
                LocalDate known = fall.last().plusMonths(1).atDay(1);
                causes.add(new Cause(
                        rule.id(),
                        job.id() + " " + fall.first(),
                        fall.first().atDay(1),
                        Days.of(known, rule.figure("fresh_days")),
                        new Days(known, job.to()),
                        List.of(
                                job.employer(),
                                fall.first().toString(),
                                Fen.toYuan(fall.average()),
                                Fen.toYuan(fall.paid()))));
            }
        }
        return causes;
    }

    private static @Nullable Fall fall(List<Slip> slips, AlertRule rule) {
        int months = rule.figure("base_months");
        Deque<Long> base = new ArrayDeque<>();
        Fall fall = null;
        for (Slip slip : slips) {
            long sum = base.stream().mapToLong(Long::longValue).sum();
            boolean low = base.size() == months
                    && Math.multiplyExact(slip.fen(), (long) WHOLE * months)
                            <= Math.multiplyExact(sum, (long) WHOLE - rule.figure("percent"));
            if (low) {
                fall = new Fall(fall == null ? slip.month() : fall.first(), slip.month(), sum / months, slip.fen());
            } else {
                fall = null;
                base.addLast(slip.fen());
                if (base.size() > months) {
                    base.removeFirst();
                }
            }
        }
        return fall;
    }
}
