package org.wutong.conditions.counting;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a figure that grows over a period may come to by its end: the range from the least to the most of simple ways to project.
 * A guess that says how it was made, never a promise.
 *
 * @param least no less than what is reached already
 * @param most no less than {@code least}
 * @param ways each way with what it gives
 */
public record Forecast(long least, long most, List<Way> ways) {
    /** A way to project. */
    public enum How {
        /** On as since the beginning of the period. */
        PACE,
        /** On as in the last days, as many as a recent pace is taken over. */
        RECENT,
        /** As the same day a year before related to the end of that period. */
        LAST_YEAR
    }

    /** One way with what the figure comes to by it. */
    public record Way(How how, long yearEnd) {}

    /**
     * What is known of a figure.
     *
     * @param from first day of the period; {@code end} its last
     * @param day day it was counted up to
     * @param recentDays days that a recent pace is taken over, 1 or more
     * @param reached what was counted up to the day
     * @param recently what was counted up to {@code recentDays} before; null where that lies before the period
     * @param yearBefore what was counted up to the same day a year before; null where there were no records
     * @param yearBeforeEnd what it came to by the end of that period; null where there were no records
     */
    public record Known(
            LocalDate from,
            LocalDate end,
            LocalDate day,
            int recentDays,
            long reached,
            @Nullable Long recently,
            @Nullable Long yearBefore,
            @Nullable Long yearBeforeEnd) {}

    /** The range; empty when fewer than two ways can be gone, nothing is reached yet, or the period is over. */
    public static Optional<Forecast> of(Known known) {
        long passed = ChronoUnit.DAYS.between(known.from(), known.day()) + 1;
        long remaining = ChronoUnit.DAYS.between(known.day(), known.end());
        if (known.reached() <= 0 || passed <= 0 || remaining <= 0) {
            return Optional.empty();
        }
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(How.PACE, known.reached() + ratio(known.reached(), remaining, passed)));
        Long recently = known.recently();
        if (recently != null && passed > known.recentDays()) {
            long gained = Math.max(0, known.reached() - recently);
            ways.add(new Way(How.RECENT, known.reached() + ratio(gained, remaining, known.recentDays())));
        }
        Long before = known.yearBefore();
        Long beforeEnd = known.yearBeforeEnd();
        if (before != null && beforeEnd != null && before > 0 && beforeEnd >= before) {
            ways.add(new Way(How.LAST_YEAR, ratio(known.reached(), beforeEnd, before)));
        }
        if (ways.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Forecast(
                ways.stream().mapToLong(Way::yearEnd).min().orElseThrow(),
                ways.stream().mapToLong(Way::yearEnd).max().orElseThrow(),
                List.copyOf(ways)));
    }

    /** Rounded down, whatever the size of the product. */
    private static long ratio(long value, long times, long over) {
        return BigInteger.valueOf(value)
                .multiply(BigInteger.valueOf(times))
                .divide(BigInteger.valueOf(over))
                .longValueExact();
    }
}
