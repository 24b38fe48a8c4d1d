package org.wutong.bureau.employment;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wutong.spells.Window;
import org.wutong.vocabulary.Truth;

/**
 * Whether all kinds of social insurance are paid for a job (缴纳各项社会保险) in a window: what months on record say, and where none
 * is on record, what the job itself says.
 *
 * <p>A month counts when the job reaches into it and anything is recorded of it for this job, or for none. In a month that counts, a kind
 * without record is as the job says. All months that count must hold; a kind recorded as not paid makes it no.
 */
final class InsuranceTold {
    private final Set<InsuranceKind> all;

    InsuranceTold(EmploymentRules rules) {
        this.all = rules.allInsurance();
    }

    Truth paid(Spell job, List<InsuranceMonth> recorded, Window window) {
        Truth told = Histories.truth(job.socialInsurance());
        Map<YearMonth, Map<InsuranceKind, Truth>> months = new HashMap<>();
        for (InsuranceMonth month : recorded) {
            Long of = month.spell();
            if (job.reachesInto(month.month()) && isIn(window, month.month()) && (of == null || of == job.id())) {
                months.computeIfAbsent(month.month(), key -> new HashMap<>()).put(month.kind(), Truth.of(month.paid()));
            }
        }
        if (months.isEmpty()) {
            return told;
        }
        Truth paid = Truth.TRUE;
        for (Map<InsuranceKind, Truth> kinds : months.values()) {
            for (InsuranceKind kind : all) {
                paid = paid.and(kinds.getOrDefault(kind, told));
            }
        }
        return paid;
    }

    private static boolean isIn(Window window, YearMonth month) {
        return window.intersect(new Window(month.atDay(1), month.atEndOfMonth()))
                .isPresent();
    }
}
