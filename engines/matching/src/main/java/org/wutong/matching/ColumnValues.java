package org.wutong.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wutong.matching.Question.Brought;

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

    /** The numbers entry by entry, in the room given where they fit. */
    Ids ids(Ids.Packed room) {
        if (filled != read) {
            return new Ids.Several(starts, Arrays.copyOf(ids, filled));
        }
        if (values.size() > 1 << Character.SIZE) {
            return new Ids.Wide(Arrays.copyOf(ids, filled));
        }
        for (int entry = 0; entry < read; entry++) {
            room.set(entry, ids[entry]);
        }
        return room;
    }
}
