package org.wutong.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the whole pool looks to one person: why there are no other jobs on the list, and which single condition, relaxed,
 * would add how many.
 *
 * @param suitable vacancies that no hard condition bars
 * @param barred for each condition, the vacancies it bars; a vacancy barred twice is counted under both
 * @param barredOnlyBy for each condition, the vacancies that nothing else bars: what relaxing it would add
 */
public record Outlook(int suitable, Map<HardCondition, Integer> barred, Map<HardCondition, Integer> barredOnlyBy) {
    public Outlook {
        barred = Collections.unmodifiableMap(new EnumMap<>(barred));
        barredOnlyBy = Collections.unmodifiableMap(new EnumMap<>(barredOnlyBy));
    }

    static Outlook of(int suitable, int[] barred, int[] barredOnlyBy) {
        return new Outlook(suitable, byCondition(barred), byCondition(barredOnlyBy));
    }

    private static Map<HardCondition, Integer> byCondition(int[] counts) {
        Map<HardCondition, Integer> result = new EnumMap<>(HardCondition.class);
        for (HardCondition condition : HardCondition.values()) {
            result.put(condition, counts[condition.ordinal()]);
        }
        return result;
    }
}
