package org.wutong.bureau.matching;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.wutong.matching.HardCondition;
import org.wutong.matching.Match;

/** How outlooks and reasons stand in the database: {@code REGION=900;WAGE=200}, largest first. */
public final class OutlookText {
    private OutlookText() {}

    static String counts(Map<HardCondition, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<HardCondition, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    /** In the order they stand. */
    public static Map<HardCondition, Integer> counts(String text) {
        Map<HardCondition, Integer> counts = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                counts.put(
                        HardCondition.valueOf(part.substring(0, equals)), Integer.valueOf(part.substring(equals + 1)));
            }
        }
        return counts;
    }

    /** As result files of the command line write them: {@code occupation=26.00;region=10.00}. */
    static String reasons(Match match) {
        return match.reasons().stream()
                .map(reason -> reason.factor().id() + "=" + Match.text(reason.points()))
                .collect(Collectors.joining(";"));
    }
}
