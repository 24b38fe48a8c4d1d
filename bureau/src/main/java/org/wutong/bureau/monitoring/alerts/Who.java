package org.wutong.bureau.monitoring.alerts;

import java.time.LocalDate;
import java.util.Set;
import org.wutong.bureau.monitoring.watch.Days;
import org.wutong.bureau.monitoring.watch.Next;
import org.wutong.bureau.monitoring.watch.Watched;

/**
 * Whom a rule is about. Of capacity and school only what is known leaves somebody out: unknown is never no. Of categories and status
 * only those count that are recorded. An empty set asks for nothing.
 *
 * @param pupils whether those known to be at school are meant too
 */
public record Who(Set<String> capacity, boolean pupils, Set<String> categories, Set<String> work) {
    boolean means(Watched of, LocalDate day) {
        boolean able = capacity.isEmpty() || of.capacity() == null || capacity.contains(of.capacity());
        boolean grown = pupils || !Boolean.TRUE.equals(of.atSchool());
        boolean among = categories.isEmpty()
                || of.categories().stream().anyMatch(held -> categories.contains(held.kind()) && held.covers(day));
        return able && grown && among && (work.isEmpty() || work.contains(of.status()));
    }

    /** Days on which that may turn: categories begin and end, a status does. */
    void turns(Watched of, Next next) {
        of.categories().stream()
                .filter(held -> categories.contains(held.kind()))
                .forEach(held -> next.or(new Days(held.from() == null ? LocalDate.MIN : held.from(), held.to())));
        if (of.statusUntil() != null) {
            next.or(of.statusUntil().plusDays(1));
        }
    }
}
