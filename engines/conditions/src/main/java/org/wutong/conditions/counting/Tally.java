package org.wutong.conditions.counting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.OnDay;
import org.wutong.vocabulary.Truth;

/** Counts one rule over rows as they come. Where a share is asked, only what it is out of can be reached. */
public final class Tally {
    private final CountingRule rule;
    private final LocalDate from;
    private final LocalDate day;
    private final Condition which;
    private final @Nullable Condition outOf;
    private final Distinct distinct = new Distinct();
    /** By place: reached, out of, open. */
    private final Map<String, long[]> sums = new HashMap<>();

    /**
     * @param from first day of the period
     * @param day day that is counted up to
     */
    public Tally(CountingRule rule, LocalDate from, LocalDate day) {
        this.rule = rule;
        this.from = from;
        this.day = day;
        OnDay bound = new OnDay(day, Map.of("period_from", from, "period_to", day));
        this.which = rule.which().bind(bound);
        this.outOf = rule.outOf() == null ? null : rule.outOf().bind(bound);
    }

    /** What is counted. */
    public CountingRule rule() {
        return rule;
    }

    /** Whether a row belongs to what the figure is out of; for a plain figure, whether it belongs to the period. */
    Truth whole(CountedRow row) {
        Truth then = rule.when().holds(row.starts(), row.ends(), from, day);
        return then == Truth.FALSE || outOf == null ? then : then.and(outOf.test(row.values()));
    }

    /** Whether a row counts, should it belong to the whole. */
    Truth part(CountedRow row) {
        Truth then = rule.when().holds(row.starts(), row.ends(), from, day);
        return then == Truth.FALSE ? then : then.and(which.test(row.values()));
    }

    public void add(CountedRow row) {
        Truth then = rule.when().holds(row.starts(), row.ends(), from, day);
        if (then == Truth.FALSE) {
            return;
        }
        Truth part = then.and(which.test(row.values()));
        Truth whole = outOf == null ? then : then.and(outOf.test(row.values()));
        if (!rule.what().isDistinct()) {
            sum(row, part.and(whole), whole);
            return;
        }
        Object thing = thing(row);
        if (thing != null) {
            distinct.add(thing, row.place(), Distinct.says(part, whole));
        }
    }

    /** What a row stands for where each counts once: the person, the household or the value; null where it has none. */
    public @Nullable Object thing(CountedRow row) {
        return switch (rule.what()) {
            case PEOPLE -> row.person() == 0 ? null : row.person();
            case HOUSEHOLDS -> row.household() == 0 ? null : row.household();
            case VALUES -> value(row, rule.of());
            case ROWS, SUM -> row.key();
        };
    }

    private void sum(CountedRow row, Truth part, Truth whole) {
        Long worth = rule.what() == What.ROWS ? Long.valueOf(1) : (Long) value(row, rule.of());
        Long below = rule.whole() == null ? Long.valueOf(1) : (Long) value(row, rule.whole());
        boolean known = worth != null && below != null;
        long reached = part == Truth.TRUE && worth != null && known ? worth : 0;
        long outOfIt = rule.isShare() && whole == Truth.TRUE && below != null && known ? below : 0;
        long open = part == Truth.UNKNOWN || part == Truth.TRUE && !known ? 1 : 0;
        long[] here = sums.computeIfAbsent(row.place(), any -> new long[3]);
        here[0] += reached;
        here[1] += outOfIt;
        here[2] += open;
    }

    private static @Nullable Object value(CountedRow row, @Nullable Fact column) {
        return column == null ? null : row.values().value(column);
    }

    public Counts counts() {
        return rule.what().isDistinct() ? new Counts(distinct.counts(rule.isShare())) : parts().counts();
    }

    /** The same, so that a place can be counted anew by itself. */
    public Parts parts() {
        boolean additive = !rule.what().isDistinct()
                || rule.what() == What.PEOPLE && rule.records().atHome();
        if (rule.what().isDistinct()) {
            return new Parts(additive, rule.isShare(), distinct.parts(rule.isShare(), additive));
        }
        TreeMap<String, Part> parts = new TreeMap<>();
        sums.forEach((place, counted) -> parts.put(place, Part.of(PlaceCount.of(counted), Map.of())));
        return new Parts(true, rule.isShare(), parts);
    }
}
