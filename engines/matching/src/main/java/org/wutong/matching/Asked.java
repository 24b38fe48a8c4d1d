package org.wutong.matching;

import java.util.Arrays;

/**
 * A column's answers to one asking side, to be filled again for the next. The first {@link #many} parts count, of them the
 * best, entry by entry.
 */
final class Asked {
    private static final Answer NONE = new Answer(new int[0], null, new int[0]);

    private final Ids ids;
    private Answer[] parts = {NONE, NONE, NONE};
    private int many;

    Asked(Ids ids) {
        this.ids = ids;
    }

    void clear() {
        many = 0;
    }

    void add(Answer part) {
        if (many == parts.length) {
            parts = Arrays.copyOf(parts, 2 * many);
        }
        parts[many++] = part;
    }

    Ids ids() {
        return ids;
    }

    /** Whether the column lies among the packed ones. */
    boolean isPacked() {
        return ids instanceof Ids.Packed;
    }

    int many() {
        return many;
    }

    Answer part(int i) {
        return parts[i];
    }

    /** What an entry earns. */
    int earned(int entry) {
        int most = ids.most(entry, parts[0].byValue());
        for (int p = 1; p < many; p++) {
            most = Math.max(most, ids.most(entry, parts[p].byValue()));
        }
        return most;
    }
}
