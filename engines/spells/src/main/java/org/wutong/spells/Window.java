package org.wutong.spells;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A stretch of days, both ends included: a calendar year, a policy's cycle, a gap.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Window(LocalDate from, LocalDate to) {
    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("window ends before it begins: " + from + ".." + to);
        }
    }

    public static Window calendarYear(int year) {
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The days in both, if there are any. */
    public Optional<Window> intersect(Window other) {
        LocalDate start = from.isBefore(other.from) ? other.from : from;
        LocalDate end = to.isAfter(other.to) ? other.to : to;
        return end.isBefore(start) ? Optional.empty() : Optional.of(new Window(start, end));
    }

    /** The days of this window up to and including {@code last}, if there are any. */
    public Optional<Window> until(LocalDate last) {
        return last.isBefore(from) ? Optional.empty() : Optional.of(new Window(from, to.isAfter(last) ? last : to));
    }
}
