package org.wutong.matching.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Worker;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * People who could travel together: from one township, to work in one other county, that begins in one week.
 *
 * @param week its Monday; null when the day the work begins is not known, which makes a group of its own
 */
public record TravelGroup(
        RegionCode township, RegionCode county, @Nullable LocalDate week) implements Comparable<TravelGroup> {
    private static final Comparator<TravelGroup> ORDER = Comparator.comparing(TravelGroup::township)
            .thenComparing(TravelGroup::county)
            .thenComparing(TravelGroup::week, Comparator.nullsLast(Comparator.naturalOrder()));

    /** The group a worker would be in; empty for work in the home county, or where home or work is not known so closely. */
    static Optional<TravelGroup> of(Worker worker, Vacancy vacancy) {
        RegionCode home = worker.home();
        RegionCode work = vacancy.workRegion();
        if (home == null
                || work == null
                || home.value().length() < Level.TOWNSHIP.digits()
                || work.value().length() < Level.COUNTY.digits()
                || home.upTo(Level.COUNTY).equals(work.upTo(Level.COUNTY))) {
            return Optional.empty();
        }
        LocalDate starts = vacancy.starts();
        return Optional.of(new TravelGroup(
                home.upTo(Level.TOWNSHIP),
                work.upTo(Level.COUNTY),
                starts == null ? null : starts.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
    }

    @Override
    public int compareTo(TravelGroup other) {
        return ORDER.compare(this, other);
    }
}
