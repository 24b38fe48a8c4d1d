package org.wutong.bureau.surveys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts so small that they point at persons, for readers outside the office. Where parts make up a known whole, hiding one
 * alone would hide nothing: the next smallest goes with it.
 */
public final class SmallCells {
    private SmallCells() {}

    /** @return the counts, null where hidden; 0 stays, for it points at nobody */
    public static Map<String, @Nullable Long> hidden(Map<String, Long> counts, int least) {
        List<String> hidden = new ArrayList<>();
        counts.forEach((key, count) -> {
            if (count > 0 && count < least) {
                hidden.add(key);
            }
        });
        if (hidden.size() == 1) {
            counts.entrySet().stream()
                    .filter(one -> one.getValue() >= least)
                    .min(Comparator.comparingLong((Map.Entry<String, Long> one) -> one.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .ifPresent(one -> hidden.add(one.getKey()));
        }
        Map<String, @Nullable Long> shown = new LinkedHashMap<>();
        counts.forEach((key, count) -> shown.put(key, hidden.contains(key) ? null : count));
        return shown;
    }

    /** Whether a number that stands alone is to be hidden. */
    public static boolean isSmall(long count, int least) {
        return count > 0 && count < least;
    }
}
