package org.wutong.spells;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;

/** Pay from one employer, day by day from the spell begun last. */
final class Wages {
    /** Begun last; of two begun together the one whose wage is known, then the higher. */
    private static final Comparator<EmploymentSpell> LAST_BEGUN = Comparator.comparing(EmploymentSpell::from)
            .thenComparing(EmploymentSpell::monthlyWageFen, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Wages() {}

    static WageIncome of(Collection<EmploymentSpell> sameEmployer, Window window, LocalDate asOf) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        for (EmploymentSpell spell : sameEmployer) {
            spell.worked(asOf).flatMap(window::intersect).ifPresent(inside -> {
                cuts.add(inside.from());
                cuts.add(inside.to().plusDays(1));
            });
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

    private static Optional<EmploymentSpell> paying(Collection<EmploymentSpell> spells, LocalDate day) {
        return spells.stream().filter(spell -> spell.covers(day)).max(LAST_BEGUN);
    }

    private static WageIncome pay(EmploymentSpell spell, Window piece) {
        Long wage = spell.monthlyWageFen();
        if (wage == null) {
            return WageIncome.unknown();
        }
        long sum = 0;
        YearMonth last = YearMonth.from(piece.to());
        for (YearMonth month = YearMonth.from(piece.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            int before =
                    month.equals(YearMonth.from(piece.from())) ? piece.from().getDayOfMonth() - 1 : 0;
            int until = month.equals(last) ? piece.to().getDayOfMonth() : month.lengthOfMonth();
            sum = Math.addExact(sum, earned(wage, until, month) - earned(wage, before, month));
        }
        return WageIncome.known(sum);
    }

    private static long earned(long wage, int days, YearMonth month) {
        return Math.multiplyExact(wage, days) / month.lengthOfMonth();
    }
}
