package org.wutong.conditions.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wutong.vocabulary.Truth;

/**
 * Things that count once however many records they have. Most are numbers that lie in one place alone; these stand in a plain table, and larger
 * places are sums over smaller ones. Only what lies in several places, or is no number, is told apart level by level.
 */
final class Distinct {
    private static final int PART = 1;
    private static final int MAYBE_PART = 2;
    private static final int WHOLE = 4;
    private static final int MAYBE_WHOLE = 8;
    private static final int TAKEN = 16;
    private static final int APART = 32;

    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> places = new ArrayList<>();
    private final Map<Object, Map<String, Integer>> apart = new HashMap<>();
    private long[] numbers = new long[64];
    private int[] lies = new int[64];
    private byte[] told = new byte[64];
    private int taken;

    /** What a record says of the thing it belongs to. */
    static int says(Truth part, Truth whole) {
        return flag(part, PART) | flag(whole, WHOLE);
    }

    private static int flag(Truth truth, int flag) {
        return truth == Truth.TRUE ? flag : truth == Truth.UNKNOWN ? flag << 1 : 0;
    }

    /** @param says may be nothing: the place is then known, and so is that the thing does not count there by this record */
    void add(Object thing, String place, int says) {
        int at = indexes.computeIfAbsent(place, fresh -> {
            places.add(fresh);
            return places.size() - 1;
        });
        if (says == 0) {
            return;
        }
        if (!(thing instanceof Long number)) {
            apart(thing).merge(place, says, (one, other) -> one | other);
            return;
        }
        int slot = slot(number);
        if (told[slot] == 0) {
            numbers[slot] = number;
            lies[slot] = at;
            told[slot] = (byte) (TAKEN | says);
            if (++taken * 2 > numbers.length) {
                grow();
            }
        } else if ((told[slot] & APART) == 0 && lies[slot] == at) {
            told[slot] |= (byte) says;
        } else {
            if ((told[slot] & APART) == 0) {
                apart(thing).put(places.get(lies[slot]), told[slot] & ~TAKEN);
                told[slot] = TAKEN | APART;
            }
            apart(thing).merge(place, says, (one, other) -> one | other);
        }
    }

    private Map<String, Integer> apart(Object thing) {
        return apart.computeIfAbsent(thing, any -> new HashMap<>());
    }

    private int slot(long number) {
        int mask = numbers.length - 1;
        long mixed = number * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (told[slot] != 0 && numbers[slot] != number) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        int[] oldLies = lies;
        byte[] oldTold = told;
        numbers = new long[oldNumbers.length * 2];
        lies = new int[numbers.length];
        told = new byte[numbers.length];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldTold[i] != 0) {
                int slot = slot(oldNumbers[i]);
                numbers[slot] = oldNumbers[i];
                lies[slot] = oldLies[i];
                told[slot] = oldTold[i];
            }
        }
    }

    /** What counts in places of every level. */
    Map<String, PlaceCount> counts(boolean share) {
        long[][] here = new long[places.size()][3];
        for (int i = 0; i < told.length; i++) {
            if (told[i] != 0 && (told[i] & APART) == 0) {
                put(here[lies[i]], told[i], share);
            }
        }
        Map<String, long[]> every = new HashMap<>();
        for (int i = 0; i < here.length; i++) {
            long[] counted = here[i];
            Places.upFrom(places.get(i))
                    .forEach(level -> plus(every.computeIfAbsent(level, any -> new long[3]), counted));
        }
        for (Map<String, Integer> one : apart.values()) {
            Map<String, Integer> levels = new HashMap<>();
            one.forEach((place, says) ->
                    Places.upFrom(place).forEach(level -> levels.merge(level, says, (some, others) -> some | others)));
            levels.forEach((level, says) -> put(every.computeIfAbsent(level, any -> new long[3]), says, share));
        }
        Map<String, PlaceCount> counts = new HashMap<>();
        every.forEach((place, counted) -> counts.put(place, PlaceCount.of(counted)));
        return counts;
    }

    /** The same by the places that records lie in. @param additive whether each thing lies in one, so that counts add up */
    TreeMap<String, Part> parts(boolean share, boolean additive) {
        List<Map<Object, Integer>> things = new ArrayList<>();
        long[][] here = new long[places.size()][3];
        places.forEach(place -> things.add(new HashMap<>()));
        for (int i = 0; i < told.length; i++) {
            if (told[i] != 0 && (told[i] & APART) == 0) {
                if (additive) {
                    put(here[lies[i]], told[i], share);
                } else {
                    things.get(lies[i]).put(numbers[i], told[i] & ~TAKEN);
                }
            }
        }
        if (additive && !apart.isEmpty()) {
            throw new IllegalStateException("lies in several places: " + apart.keySet());
        }
        Map<String, Map<Object, Integer>> byPlace = new HashMap<>();
        for (int i = 0; i < here.length; i++) {
            byPlace.put(places.get(i), things.get(i));
        }
        apart.forEach((thing, where) -> where.forEach((place, says) ->
                byPlace.computeIfAbsent(place, any -> new HashMap<>()).put(thing, says)));
        TreeMap<String, Part> parts = new TreeMap<>();
        for (int i = 0; i < here.length; i++) {
            parts.put(places.get(i), Part.of(PlaceCount.of(here[i]), things.get(i)));
        }
        return parts;
    }

    private static void plus(long[] into, long[] counted) {
        for (int i = 0; i < into.length; i++) {
            into[i] += counted[i];
        }
    }

    private static void put(long[] counted, int says, boolean share) {
        boolean whole = (says & WHOLE) != 0;
        boolean part = (says & PART) != 0;
        boolean maybe = (says & MAYBE_PART) != 0 || part && !whole && (says & MAYBE_WHOLE) != 0;
        counted[0] += part && whole ? 1 : 0;
        counted[1] += share && whole ? 1 : 0;
        counted[2] += !(part && whole) && maybe && (says & (WHOLE | MAYBE_WHOLE)) != 0 ? 1 : 0;
    }
}
