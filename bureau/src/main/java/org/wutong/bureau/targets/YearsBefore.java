package org.wutong.bureau.targets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.conditions.counting.PlaceCount;

/**
 * What the year before came to, where the goal is a share of it ("not less than last year"): as the report of that year froze it, else as a
 * paper tells it, else counted from the records as they are.
 */
@Component
@Transactional(readOnly = true)
public class YearsBefore {
    private static final int HUNDRED = 100;

    private final Actuals actuals;
    private final OutsideFigures outside;
    private final ObjectProvider<FrozenYears> frozen;

    YearsBefore(Actuals actuals, OutsideFigures outside, ObjectProvider<FrozenYears> frozen) {
        this.actuals = actuals;
        this.outside = outside;
        this.frozen = frozen;
    }

    /** How the year before is known. */
    public enum How {
        FROZEN,
        PAPER,
        COUNTED
    }

    /**
     * What a place reached in the year before.
     *
     * @param goal what follows from it: no less than the share that is asked for
     * @param day last day of that year
     * @param snapshot id of the frozen figures; null where none tell it
     */
    public record Base(
            long actual,
            long goal,
            LocalDate day,
            How how,
            @Nullable Long snapshot) {}

    /** The base of each place that has one, by code; none for a target that has a goal of its own. */
    public Map<String, Base> of(Target target, Collection<String> places) {
        Integer percent = target.ofYearBefore();
        String counts = target.counts();
        if (percent == null || counts == null) {
            return Map.of();
        }
        LocalDate from = target.from().minusYears(1);
        LocalDate to = target.from().minusDays(1);
        Map<String, FrozenYears.Told> reported = new LinkedHashMap<>();
        frozen.forEach(one -> reported.putAll(one.of(places, counts, from, to)));
        Map<String, OutsideFigure> papers = new LinkedHashMap<>();
        outside.on(List.of(target.id()), places, to).stream()
                .filter(figure -> !figure.asOf().isBefore(from))
                .forEach(figure -> papers.put(figure.node(), figure));
        Map<String, Base> bases = new LinkedHashMap<>();
        Actuals.@Nullable Figures counted = null;
        for (String place : places) {
            FrozenYears.Told told = reported.get(place);
            OutsideFigure paper = papers.get(place);
            if (told != null) {
                bases.put(place, base(told.actual(), percent, to, How.FROZEN, told.snapshot()));
            } else if (paper != null) {
                bases.put(place, base(paper.number(), percent, to, How.PAPER, null));
            } else {
                Actuals.Wanted wanted = new Actuals.Wanted(counts, from);
                counted = counted == null ? actuals.of(List.of(wanted), to) : counted;
                PlaceCount count = counted.at(wanted, place);
                if (count != null) {
                    bases.put(place, base(count.reached(), percent, to, How.COUNTED, null));
                }
            }
        }
        return bases;
    }

    /** A share that is no whole number is rounded up: less would be less than what is asked for. */
    private static Base base(long actual, int percent, LocalDate day, How how, @Nullable Long snapshot) {
        return new Base(actual, -Math.floorDiv(-Math.multiplyExact(actual, percent), HUNDRED), day, how, snapshot);
    }
}
