package org.wutong.spells;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The same answers the slow way: look at every day of the window in turn. Shares no arithmetic with the engine. */
record DayByDay(EmploymentHistory history, Window window) {
    private List<LocalDate> days() {
        return window.from().datesUntil(window.to().plusDays(1)).toList();
    }

    private boolean runs(EmploymentSpell spell, LocalDate day) {
        return !day.isAfter(history.asOf())
                && !spell.from().isAfter(day)
                && (spell.to() == null || !spell.to().isBefore(day));
    }

    /** Two spells count as one employer only when both are known and the same. */
    private List<List<EmploymentSpell>> employers() {
        List<List<EmploymentSpell>> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (EmploymentSpell spell : history.spells()) {
            if (spell.employer() == null) {
                groups.add(List.of(spell));
            } else if (seen.add(spell.employer())) {
                groups.add(history.spells().stream()
                        .filter(other -> spell.employer().equals(other.employer()))
                        .toList());
            }
        }
        return groups;
    }

    /** Lengths of the runs, each as whole months and odd days, found by walking. */
    private Stream<Months> runs(List<EmploymentSpell> spells, int tolerated) {
        List<Months> runs = new ArrayList<>();
        LocalDate start = null;
        LocalDate lastWorked = null;
        for (LocalDate day : days()) {
            if (spells.stream().noneMatch(spell -> runs(spell, day))) {
                continue;
            }
            if (lastWorked != null && lastWorked.plusDays(tolerated + 1L).isBefore(day)) {
                runs.add(walk(start, lastWorked));
                start = day;
            }
            start = start == null ? day : start;
            lastWorked = day;
        }
        if (start != null) {
            runs.add(walk(start, Objects.requireNonNull(lastWorked)));
        }
        return runs.stream();
    }

    /** Every evening asks whether tomorrow begins a new month of this stretch. */
    static Months walk(LocalDate from, LocalDate to) {
        int whole = 0;
        int odd = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate tomorrow = day.plusDays(1);
            boolean sameDayOfMonth = tomorrow.getDayOfMonth() == from.getDayOfMonth();
            boolean dayMissing = tomorrow.getDayOfMonth() == 1 && day.getDayOfMonth() < from.getDayOfMonth();
            odd++;
            if (sameDayOfMonth || dayMissing) {
                whole++;
                odd = 0;
            }
        }
        return new Months(whole, odd);
    }

    Months stable() {
        return employers().stream()
                .flatMap(same -> runs(same, 0))
                .max(Comparator.naturalOrder())
                .orElse(Months.NONE);
    }

    Months continuous(int tolerated) {
        return runs(history.spells(), tolerated).max(Comparator.naturalOrder()).orElse(Months.NONE);
    }

    Months cumulative() {
        int whole = 0;
        int odd = 0;
        for (Months run : runs(history.spells(), 0).toList()) {
            whole += run.whole();
            odd += run.days();
        }
        return new Months(whole + odd / 31, odd % 31);
    }

    List<LocalDate> idleDays() {
        return days().stream()
                .filter(day -> !day.isAfter(history.asOf()))
                .filter(day -> history.spells().stream().noneMatch(spell -> runs(spell, day)))
                .toList();
    }

    boolean everyWageKnown() {
        return days().stream().allMatch(day -> paying(day).allMatch(spell -> isKnown(spell, day)));
    }

    long knownWages() {
        return days().stream()
                .mapToLong(day -> paying(day)
                        .filter(spell -> isKnown(spell, day))
                        .mapToLong(spell -> payOf(spell, day))
                        .sum())
                .sum();
    }

    private Stream<EmploymentSpell> paying(LocalDate day) {
        return employers().stream()
                .flatMap(same ->
                        same.stream()
                                .filter(spell -> runs(spell, day))
                                .reduce((a, b) -> pays(a, b, day) ? a : b)
                                .stream());
    }

    private static boolean pays(EmploymentSpell a, EmploymentSpell b, LocalDate day) {
        if (!a.from().equals(b.from())) {
            return a.from().isAfter(b.from());
        }
        YearMonth month = YearMonth.from(day);
        Long wageOfA = a.paidFen().getOrDefault(month, a.monthlyWageFen());
        Long wageOfB = b.paidFen().getOrDefault(month, b.monthlyWageFen());
        if (!Objects.equals(wageOfA, wageOfB)) {
            return wageOfB == null || wageOfA != null && wageOfA > wageOfB;
        }
        if (a.paidFen().containsKey(month) != b.paidFen().containsKey(month)) {
            return a.paidFen().containsKey(month);
        }
        return a.to() == null || b.to() != null && a.to().isAfter(b.to());
    }

    private static boolean isKnown(EmploymentSpell spell, LocalDate day) {
        return spell.monthlyWageFen() != null || spell.paidFen().containsKey(YearMonth.from(day));
    }

    private static long payOf(EmploymentSpell spell, LocalDate day) {
        Long slip = spell.paidFen().get(YearMonth.from(day));
        if (slip == null) {
            return earned(spell.monthlyWageFen(), day.getDayOfMonth(), day.lengthOfMonth())
                    - earned(spell.monthlyWageFen(), day.getDayOfMonth() - 1, day.lengthOfMonth());
        }
        List<LocalDate> worked = day.withDayOfMonth(1)
                .datesUntil(day.withDayOfMonth(1).plusMonths(1))
                .filter(one -> !one.isBefore(spell.from()) && (spell.to() == null || !one.isAfter(spell.to())))
                .toList();
        int place = worked.indexOf(day);
        return earned(slip, place + 1, worked.size()) - earned(slip, place, worked.size());
    }

    private static long earned(long wage, int days, int length) {
        return BigInteger.valueOf(wage)
                .multiply(BigInteger.valueOf(days))
                .divide(BigInteger.valueOf(length))
                .longValueExact();
    }
}
