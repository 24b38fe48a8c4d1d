package org.wutong.conditions.counting;

import java.util.HashMap;
import java.util.Map;
import org.wutong.vocabulary.Truth;

/**
 * Things that count once however many records they have. Most lie in one place alone, and larger places are sums over these; only what
 * lies in several is told apart level by level.
 */
final class Distinct {
    private static final int PART = 1;
    private static final int MAYBE_PART = 2;
    private static final int WHOLE = 4;
    private static final int MAYBE_WHOLE = 8;

    /** Where a thing lies and what its records say together; {@code more} by place once there is a second one. */
    private static final class Found {
        private final String place;
        private int says;
        private Map<String, Integer> more = Map.of();

        Found(String place) {
            this.place = place;
        }

        void add(String at, int told) {
            if (more.isEmpty() && place.equals(at)) {
                says |= told;
                return;
            }
            if (more.isEmpty()) {
                more = new HashMap<>();
                more.put(place, says);
            }
            more.merge(at, told, (one, other) -> one | other);
        }
    }

    private final Map<Object, Found> found = new HashMap<>();

    void add(Object thing, String place, Truth part, Truth whole) {
        found.computeIfAbsent(thing, any -> new Found(place)).add(place, says(part, PART) | says(whole, WHOLE));
    }

    private static int says(Truth truth, int flag) {
        return truth == Truth.TRUE ? flag : truth == Truth.UNKNOWN ? flag << 1 : 0;
    }

    Map<String, PlaceCount> counts(boolean share) {
        Map<String, long[]> smallest = new HashMap<>();
        Map<String, long[]> every = new HashMap<>();
        for (Found one : found.values()) {
            if (one.more.isEmpty()) {
                put(smallest, one.place, one.says, share);
            } else {
                Map<String, Integer> levels = new HashMap<>();
                one.more.forEach((place, says) -> Places.upFrom(place)
                        .forEach(level -> levels.merge(level, says, (some, others) -> some | others)));
                levels.forEach((level, says) -> put(every, level, says, share));
            }
        }
        smallest.forEach((place, counted) ->
                Places.upFrom(place).forEach(level -> plus(every.computeIfAbsent(level, any -> new long[3]), counted)));
        Map<String, PlaceCount> counts = new HashMap<>();
        every.forEach((place, counted) -> counts.put(place, new PlaceCount(counted[0], counted[1], counted[2])));
        return counts;
    }

    private static void plus(long[] into, long[] counted) {
        for (int i = 0; i < into.length; i++) {
            into[i] += counted[i];
        }
    }

    private static void put(Map<String, long[]> into, String place, int says, boolean share) {
        long[] counted = into.computeIfAbsent(place, any -> new long[3]);
        boolean whole = (says & WHOLE) != 0;
        boolean part = (says & PART) != 0;
        boolean maybe = (says & MAYBE_PART) != 0 || part && !whole && (says & MAYBE_WHOLE) != 0;
        counted[0] += part && whole ? 1 : 0;
        counted[1] += share && whole ? 1 : 0;
        counted[2] += !(part && whole) && maybe && (says & (WHOLE | MAYBE_WHOLE)) != 0 ? 1 : 0;
    }
}
