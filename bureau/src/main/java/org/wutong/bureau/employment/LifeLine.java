package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.spells.EmploymentHistory;
import org.wutong.spells.Months;
import org.wutong.spells.TransferScope;
import org.wutong.spells.Window;

/** The spells of one worker laid out on the years up to the business date: where each stands and how wide, in hundredths of the whole. */
public record LifeLine(List<Year> years, List<Bar> bars, List<Gap> gaps, RecordBands records, double now) {
    private static final int YEARS = 4;

    /** The days shown: calendar years up to that of the business date. */
    static Window shown(LocalDate today) {
        return new Window(LocalDate.of(today.getYear() - YEARS + 1, 1, 1), LocalDate.of(today.getYear(), 12, 31));
    }

    /** Where a year begins. */
    public record Year(int year, double x) {}

    /**
     * A spell.
     *
     * @param scope how far from home, null where it cannot be told
     */
    public record Bar(Spell spell, @Nullable TransferScope scope, Months length, double x, double width) {}

    /** A stretch without work between the first spell shown and the business date. */
    public record Gap(Months length, boolean lasting, double x, double width) {}

    static LifeLine of(
            List<Spell> spells,
            List<InsuranceMonth> insurance,
            Histories histories,
            Reckoning.Person person,
            LocalDate today) {
        Window whole = shown(today);
        List<Year> years = new ArrayList<>();
        for (int year = whole.from().getYear(); year <= today.getYear(); year++) {
            years.add(new Year(year, place(whole, LocalDate.of(year, 1, 1))));
        }
        List<Bar> bars = new ArrayList<>();
        LocalDate first = today;
        for (Spell spell : spells) {
            var worked = histories.counted(spell).worked(today).flatMap(whole::intersect);
            if (worked.isPresent()) {
                Window shown = worked.get();
                first = shown.from().isBefore(first) ? shown.from() : first;
                bars.add(new Bar(
                        spell,
                        histories.scope(
                                histories.region(person.hukouRegion() == null ? person.region() : person.hukouRegion()),
                                spell),
                        Months.of(histories.counted(spell).worked(today).orElse(shown)),
                        place(whole, shown.from()),
                        width(whole, shown)));
            }
        }
        EmploymentHistory history = histories.of(spells, today);
        List<Gap> gaps = bars.isEmpty()
                ? List.of()
                : history.gaps(new Window(first, today)).stream()
                        .map(gap -> new Gap(
                                Months.of(gap), gap.to().equals(today), place(whole, gap.from()), width(whole, gap)))
                        .toList();
        return new LifeLine(
                years, bars, gaps, RecordBands.of(spells, insurance, whole, today), place(whole, today.plusDays(1)));
    }

    static double place(Window whole, LocalDate day) {
        return rounded(ChronoUnit.DAYS.between(whole.from(), day) * 100.0 / whole.days());
    }

    static double width(Window whole, Window part) {
        return rounded(part.days() * 100.0 / whole.days());
    }

    private static double rounded(double share) {
        return Math.round(share * 100) / 100.0;
    }
}
