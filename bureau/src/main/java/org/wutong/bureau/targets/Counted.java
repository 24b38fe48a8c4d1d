package org.wutong.bureau.targets;

import java.util.HashMap;
import java.util.Map;
import org.wutong.conditions.counting.Counts;
import org.wutong.conditions.counting.Parts;

/**
 * What all rules over one kind of records count, by rule.
 *
 * @param parts where places can be counted anew one by one; else empty
 */
record Counted(Map<String, Counts> counts, Map<String, Parts> parts) {
    static Counted of(Map<String, Parts> parts, boolean one) {
        Map<String, Counts> counts = new HashMap<>();
        parts.forEach((rule, counted) -> counts.put(rule, counted.counts()));
        return new Counted(counts, one ? parts : Map.of());
    }

    /** How many figures of places these are. */
    long size() {
        return counts.values().stream().mapToLong(Counts::size).sum()
                + parts.values().stream().mapToLong(Parts::size).sum();
    }
}
