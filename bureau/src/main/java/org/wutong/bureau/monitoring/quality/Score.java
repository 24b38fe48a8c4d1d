package org.wutong.bureau.monitoring.quality;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.wutong.conditions.Label;

/**
 * How good the records of a place are, from 0 to 100. One part is the share of people nothing is found of, the other falls with the
 * findings for each person, each weighed by its severity; at one of weight 1 a person it is nought.
 *
 * @param cleanPart share of the first part, 0 to 1
 */
public record Score(double cleanPart, Map<Severity, Double> weights, Label because) {
    private static final int TENTHS = 1000;

    /** In tenths; empty where nobody is on the roster. */
    public OptionalInt tenths(long people, long clean, Map<Severity, Long> findings) {
        if (people == 0) {
            return OptionalInt.empty();
        }
        double weighed = 0;
        for (Map.Entry<Severity, Long> entry : findings.entrySet()) {
            weighed += weights.getOrDefault(entry.getKey(), 0.0) * entry.getValue();
        }
        double light = Math.max(0, 1 - weighed / people);
        return OptionalInt.of((int) Math.round(TENTHS * (cleanPart * clean / people + (1 - cleanPart) * light)));
    }

    public String because(Locale locale) {
        return QualityRule.text(because, locale);
    }
}
