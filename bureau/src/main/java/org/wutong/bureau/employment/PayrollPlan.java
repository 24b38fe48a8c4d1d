package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.spells.Term;

/**
 * What is to be written for a row of a payroll.
 *
 * @param job on record, that paid; null where the payroll's own hiring stands for it
 * @param hired a job that begins with the payroll
 * @param before the slip on record for that month
 * @param ended jobs on record that end, and when
 */
record PayrollPlan(
        long worker,
        String region,
        @Nullable Spell job,
        @Nullable Hired hired,
        YearMonth month,
        long grossFen,
        @Nullable LocalDate paidOn,
        @Nullable WageSlip before,
        List<Ended> ended) {

    /** A job on record that ends. */
    record Ended(Spell spell, LocalDate last, @Nullable LeaveReason reason) {}

    /** A job that begins with the payroll; several rows may be about it. */
    static final class Hired {
        final SpellDraft draft;

        @Nullable
        Long id;

        Hired(SpellDraft draft) {
            this.draft = draft;
        }

        Term term() {
            return draft.term();
        }
    }

    /** What a reading remembers from row to row. */
    static final class Memory {
        private final Set<String> slips = new HashSet<>();
        final Map<String, Hired> hired = new HashMap<>();
        final Map<Long, LocalDate> ended = new HashMap<>();

        /** @return whether another row told of the same month of the same work */
        boolean isTwice(long worker, String employer, YearMonth month) {
            return !slips.add(worker + " " + month + " " + employer);
        }
    }
}
