package org.wutong.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the values that occur in a column while it is read entry by entry; an entry may have several. */
final class ColumnValues<V> {
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
    void next(List<V> several) {
        starts[read++] = filled;
        for (V value : several) {
            if (filled == ids.length) {
                ids = Arrays.copyOf(ids, filled + filled / 2 + 8);
            }
            ids[filled++] = number(value);
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

    Ids ids() {
        int[] all = Arrays.copyOf(ids, filled);
        return filled == read ? Ids.of(all, values.size()) : new Ids.Several(starts, all);
    }
}
