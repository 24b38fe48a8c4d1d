package org.wutong.spells;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;

/** Pay from one employer, day by day from the spell begun last. */
final class Wages {
    private Wages() {}

    static WageIncome of(Collection<EmploymentSpell> sameEmployer, Window window, LocalDate asOf) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        for (EmploymentSpell spell : sameEmployer) {
            spell.worked(asOf).flatMap(window::intersect).ifPresent(inside -> {
                cuts.add(inside.from());
                cuts.add(inside.to().plusDays(1));
            });
        }
        if (sameEmployer.stream().anyMatch(spell -> !spell.paidFen().isEmpty())) {
            cutByMonths(cuts);
        }
        WageIncome income = WageIncome.NONE;
        Iterator<LocalDate> ends = cuts.iterator();
        LocalDate from = ends.hasNext() ? ends.next() : asOf;
        while (ends.hasNext()) {
            LocalDate end = ends.next();
            Window piece = new Window(from, end.minusDays(1));
            Optional<EmploymentSpell> paying = paying(sameEmployer, piece.from());
            income = income.plus(paying.map(spell -> pay(spell, piece)).orElse(WageIncome.NONE));
            from = end;
        }
        return income;
    }

    /** Slips differ from month to month, so another spell may pay in each. */
    private static void cutByMonths(TreeSet<LocalDate> cuts) {
        if (cuts.isEmpty()) {
            return;
        }
        LocalDate end = cuts.last();
        for (LocalDate day = YearMonth.from(cuts.first()).plusMonths(1).atDay(1);
                day.isBefore(end);
                day = day.plusMonths(1)) {
            cuts.add(day);
        }
    }

    /**
     * Begun last; of several begun together the one whose pay is known, then the higher, then the one that a slip tells of, then the
     * one that lasts longer.
     */
    private static Optional<EmploymentSpell> paying(Collection<EmploymentSpell> spells, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return spells.stream()
                .filter(spell -> spell.covers(day))
                .max(Comparator.comparing(EmploymentSpell::from)
                        .thenComparing(spell -> spell.payOf(month), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(spell -> spell.paidFen().containsKey(month))
                        .thenComparing(EmploymentSpell::to, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private static WageIncome pay(EmploymentSpell spell, Window piece) {
        WageIncome sum = WageIncome.NONE;
        YearMonth last = YearMonth.from(piece.to());
        for (YearMonth month = YearMonth.from(piece.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            sum = sum.plus(pay(
                    spell,
                    month,
                    new Window(month.atDay(1), month.atEndOfMonth())
                            .intersect(piece)
                            .orElseThrow()));
        }
        return sum;
    }

    /** A slip pays for the days of the job in its month, a monthly wage for all days of the month. */
    private static WageIncome pay(EmploymentSpell spell, YearMonth month, Window days) {
        Window whole = new Window(month.atDay(1), month.atEndOfMonth());
        if (spell.paidFen().containsKey(month)) {
            whole = spell.within(month).orElse(whole);
        }
        Long sum = spell.payOf(month);
        return sum == null
                ? WageIncome.unknown()
                : WageIncome.known(earned(sum, whole, days.to())
                        - earned(sum, whole, days.from().minusDays(1)));
    }

    /** What of a sum for these days is earned by the end of one of them, fractions dropped. */
    private static long earned(long sum, Window days, LocalDate until) {
        long past = ChronoUnit.DAYS.between(days.from(), until) + 1;
        return Math.multiplyExact(sum, past) / days.days();
    }
}
