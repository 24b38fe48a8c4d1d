package org.wutong.spells;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wutong.vocabulary.Truth;

/**
 * All spells of one person as known on a day, and what they add up to inside a window. Days after {@code asOf} never count: an
 * ongoing spell has lasted until that day, a planned one has not begun. Overlapping spells never count a day twice. A clause
 * that counts only some work (contract signed, across provinces …) asks {@link #where} first.
 *
 * @param spells in any order
 * @param asOf the day the record is read on
 */
public record EmploymentHistory(List<EmploymentSpell> spells, LocalDate asOf) {
    public EmploymentHistory {
        spells = List.copyOf(spells);
    }

    /** The history of those spells alone. Mind {@link Truth}: “surely signed” and “not surely unsigned” differ. */
    public EmploymentHistory where(Predicate<EmploymentSpell> kept) {
        return new EmploymentHistory(spells.stream().filter(kept).toList(), asOf);
    }

    /**
     * 稳定就业: the longest unbroken run with one employer inside the window. Spells with the same employer that overlap or follow
     * on the next day are one run (a contract renewed); one empty day ends it. A spell whose employer is not known
     * stands alone.
     */
    public Months stableMonths(Window window) {
        return byEmployer().values().stream()
                .map(same -> worked(same, window, 0).longest())
                .max(Comparator.naturalOrder())
                .orElse(Months.NONE);
    }

    /**
     * 连续就业: the longest run inside the window over any employers. Two spells at most {@code toleratedGapDays} empty days apart
     * are one run, measured from its first to its last day of work with the tolerated days inside it.
     *
     * @param toleratedGapDays from a ruling, 0 when there is none
     */
    public Months continuousMonths(Window window, int toleratedGapDays) {
        if (toleratedGapDays < 0) {
            throw new IllegalArgumentException("negative tolerance: " + toleratedGapDays);
        }
        return worked(spells, window, toleratedGapDays).longest();
    }

    /**
     * 累计、年度就业时间: all days inside the window on which any spell runs, as months: the whole months of every unbroken run, and
     * the odd days of the runs pooled, 31 to the month.
     */
    public Months cumulativeMonths(Window window) {
        return worked(spells, window, 0).total();
    }

    /**
     * 工资性收入 inside the window. The pay earned by day <i>k</i> of a month of <i>n</i> days is wage × k / n, fractions of a fen
     * dropped, so a whole calendar month pays exactly its wage and adjoining windows add up to the fen. Where a slip says what a
     * spell paid for a month, that sum is spread over the spell's days of the month instead. Work for several
     * employers adds up; of overlapping spells with one employer the one begun last counts. A wage not known leaves the sum
     * open above, never zero.
     */
    public WageIncome wageIncome(Window window) {
        return byEmployer().values().stream()
                .map(same -> Wages.of(same, window, asOf))
                .reduce(WageIncome.NONE, WageIncome::plus);
    }

    /** Stretches inside the window, up to {@code asOf}, without any spell; before the first and after the last too. */
    public List<Window> gaps(Window window) {
        return window.until(asOf)
                .map(past -> worked(spells, past, 0).missingFrom(past))
                .orElse(List.of());
    }

    /** The unbroken run of work, over any employers, that a day lies in; empty without work that day. */
    public Optional<Window> runOn(LocalDate day) {
        List<Window> all =
                spells.stream().flatMap(spell -> spell.worked(asOf).stream()).toList();
        return Stretches.joining(all, 0).list().stream()
                .filter(run -> run.contains(day))
                .findFirst();
    }

    /** What the record says of one day; see {@link EmploymentStatus}. */
    public EmploymentStatus statusOn(LocalDate day) {
        return EmploymentStatus.of(this, day);
    }

    private Stretches worked(Collection<EmploymentSpell> some, Window window, int toleratedGapDays) {
        List<Window> inside = some.stream()
                .flatMap(spell -> spell.worked(asOf).flatMap(window::intersect).stream())
                .toList();
        return Stretches.joining(inside, toleratedGapDays);
    }

    private Map<Object, List<EmploymentSpell>> byEmployer() {
        Map<Object, List<EmploymentSpell>> groups = new HashMap<>();
        for (EmploymentSpell spell : spells) {
            Object key = spell.employer() == null ? new Object() : spell.employer();
            groups.merge(key, List.of(spell), EmploymentHistory::joined);
        }
        return groups;
    }

    private static List<EmploymentSpell> joined(List<EmploymentSpell> some, List<EmploymentSpell> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
