package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wutong.spells.Window;

/**
 * What papers tell beside the spells, laid out on the years of a {@link LifeLine}: contracts by their days, months of social insurance, and
 * wage slips. Months that follow each other and say the same are one band; a month without record has none.
 */
public record RecordBands(List<Contract> contracts, List<Insured> insured, List<Paid> paid) {
    /**
     * @param until its last day, null while not known or where it has none; never drawn beyond the job it is of
     */
    public record Contract(
            Spell spell, LocalDate from, @Nullable LocalDate until, double x, double width) {}

    /**
     * @param paid kinds recorded as paid
     * @param unpaid kinds recorded as not paid
     */
    public record Insured(
            YearMonth from, YearMonth to, Set<InsuranceKind> paid, Set<InsuranceKind> unpaid, double x, double width) {}

    /** @param fell less than what the month before paid */
    public record Paid(YearMonth from, YearMonth to, long grossFen, boolean fell, double x, double width) {}

    static RecordBands of(List<Spell> spells, List<InsuranceMonth> insurance, Window whole, LocalDate today) {
        return new RecordBands(contracts(spells, whole, today), insured(insurance, whole), paid(spells, whole));
    }

    public boolean isEmpty() {
        return contracts.isEmpty() && insured.isEmpty() && paid.isEmpty();
    }

    private static List<Contract> contracts(List<Spell> spells, Window whole, LocalDate today) {
        List<Contract> bands = new ArrayList<>();
        for (Spell spell : spells) {
            LocalDate from = spell.contractFrom();
            if (from == null) {
                continue;
            }
            LocalDate until = spell.contractUntil();
            LocalDate left = spell.toDate();
            LocalDate end =
                    until != null && (left == null || until.isBefore(left)) ? until : left != null ? left : today;
            if (!end.isBefore(from)) {
                whole.intersect(new Window(from, end))
                        .ifPresent(shown -> bands.add(new Contract(
                                spell,
                                from,
                                until,
                                LifeLine.place(whole, shown.from()),
                                LifeLine.width(whole, shown))));
            }
        }
        bands.sort(Comparator.comparing(Contract::from));
        return bands;
    }

    private static List<Insured> insured(List<InsuranceMonth> insurance, Window whole) {
        Map<YearMonth, EnumSet<InsuranceKind>> paid = new TreeMap<>();
        Map<YearMonth, EnumSet<InsuranceKind>> unpaid = new TreeMap<>();
        for (InsuranceMonth month : insurance) {
            Set<InsuranceKind> of = paid.computeIfAbsent(month.month(), key -> EnumSet.noneOf(InsuranceKind.class));
            Set<InsuranceKind> missing =
                    unpaid.computeIfAbsent(month.month(), key -> EnumSet.noneOf(InsuranceKind.class));
            (month.paid() ? of : missing).add(month.kind());
        }
        List<Insured> bands = new ArrayList<>();
        paid.forEach((month, kinds) -> {
            Insured last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
            Set<InsuranceKind> missing = unpaid.getOrDefault(month, EnumSet.noneOf(InsuranceKind.class));
            if (last != null
                    && last.to().plusMonths(1).equals(month)
                    && last.paid().equals(kinds)
                    && last.unpaid().equals(missing)) {
                bands.set(bands.size() - 1, insured(last.from(), month, kinds, missing, whole));
            } else {
                bands.add(insured(month, month, kinds, missing, whole));
            }
        });
        return bands;
    }

    private static Insured insured(
            YearMonth from, YearMonth to, Set<InsuranceKind> paid, Set<InsuranceKind> unpaid, Window whole) {
        Window shown = shown(from, to, whole);
        return new Insured(from, to, paid, unpaid, LifeLine.place(whole, shown.from()), LifeLine.width(whole, shown));
    }

    private static List<Paid> paid(List<Spell> spells, Window whole) {
        Map<YearMonth, Long> sums = new TreeMap<>();
        for (Spell spell : spells) {
            spell.paidFen().forEach((month, fen) -> {
                if (whole.contains(month.atDay(1))) {
                    sums.merge(month, fen, Math::addExact);
                }
            });
        }
        List<Paid> bands = new ArrayList<>();
        sums.forEach((month, fen) -> {
            Paid last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
            boolean follows = last != null && last.to().plusMonths(1).equals(month);
            if (last != null && follows && last.grossFen() == fen) {
                Window shown = shown(last.from(), month, whole);
                bands.set(
                        bands.size() - 1,
                        new Paid(last.from(), month, fen, last.fell(), last.x(), LifeLine.width(whole, shown)));
            } else {
                Window shown = shown(month, month, whole);
                bands.add(new Paid(
                        month,
                        month,
                        fen,
                        last != null && follows && fen < last.grossFen(),
                        LifeLine.place(whole, shown.from()),
                        LifeLine.width(whole, shown)));
            }
        });
        return bands;
    }

    private static Window shown(YearMonth from, YearMonth to, Window whole) {
        return new Window(from.atDay(1), to.atEndOfMonth()).intersect(whole).orElseThrow();
    }
}
