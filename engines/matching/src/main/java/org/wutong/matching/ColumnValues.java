package org.wutong.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.Question.Brought;

/** Numbers the values that occur in a column while it is read entry by entry; an entry may have several. */
final class ColumnValues<V> {
    private static final int ROOM = 1 << Character.SIZE;

    private final Map<V, Integer> numbers = new HashMap<>();
    private final List<V> values = new ArrayList<>();
    private final int[] starts;
    private int[] ids;
    private int read;
    private int filled;

    ColumnValues(int entries) {
        starts = new int[entries + 1];
        ids = new int[entries];
    }

    /** The next entry has these values, one at least. */
    <E> void next(Brought<E, V> brought, E entry) {
        starts[read++] = filled;
        int many = brought.many(entry);
        for (int i = 0; i < many; i++) {
            if (filled == ids.length) {
                ids = Arrays.copyOf(ids, filled + filled / 2 + 8);
            }
            ids[filled++] = number(brought.at(entry, i));
        }
        starts[read] = filled;
    }

    private int number(V value) {
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known == null) {
            values.add(value);
            return values.size() - 1;
        }
        return known;
    }

    /** The values in order of their numbers. */
    List<V> values() {
        return List.copyOf(values);
    }

    /**
     * What the entries have, in the room given where that fits: numbers of values, or of lists of values where entries have
     * several.
     */
    Laid lay(Ids.Packed room) {
        int[] all = Arrays.copyOf(ids, filled);
        if (filled == read) {
            return values.size() <= ROOM ? new Laid(packed(all, room), null) : new Laid(new Ids.Wide(all), null);
        }
        Map<List<Integer>, Integer> lists = new LinkedHashMap<>();
        int[] listOf = new int[read];
        for (int entry = 0; entry < read && lists.size() <= ROOM; entry++) {
            List<Integer> list =
                    Arrays.stream(all, starts[entry], starts[entry + 1]).boxed().toList();
            Integer known = lists.putIfAbsent(list, lists.size());
            listOf[entry] = known == null ? lists.size() - 1 : known;
        }
        if (lists.size() > ROOM) {
            return new Laid(new Ids.Several(starts, all), null);
        }
        int[][] parts = lists.keySet().stream()
                .map(list -> list.stream().mapToInt(number -> number).toArray())
                .toArray(int[][]::new);
        return new Laid(packed(listOf, room), parts);
    }

    /**
     * A column laid out.
     *
     * @param lists the values each number of {@code ids} stands for; null when it stands for the value of that number
     */
    record Laid(Ids ids, int @Nullable [][] lists) {}

    private static Ids packed(int[] numbers, Ids.Packed room) {
        for (int entry = 0; entry < numbers.length; entry++) {
            room.set(entry, numbers[entry]);
        }
        return room;
    }
}
