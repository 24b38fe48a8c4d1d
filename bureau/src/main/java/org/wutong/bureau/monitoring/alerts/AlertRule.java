package org.wutong.bureau.monitoring.alerts;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wutong.conditions.Label;

/**
 * One thing that is watched in everybody’s record ({@code policies/alerts.yaml}).
 *
 * @param id never changes: alerts on record carry it
 * @param clause ids of the clauses that ask for it, or {@code own}
 * @param source documents by number with their articles
 * @param advice what to do about it
 * @param workingDays time whoever answers has, and each office above
 * @param who whom it is about
 * @param kinds kinds of insurance, where it watches these
 * @param figures what it counts by, by name
 */
public record AlertRule(
        String id,
        String clause,
        String source,
        Watching watches,
        Label title,
        Label advice,
        int workingDays,
        Who who,
        Set<String> kinds,
        Map<String, Figure> figures) {
    /** A number with why it is so. */
    public record Figure(int value, Label because) {}

    int figure(String name) {
        Figure figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException(id + " has no figure " + name);
        }
        return figure.value();
    }

    public String title(Locale locale) {
        return said(title, locale);
    }

    public String advice(Locale locale) {
        return said(advice, locale);
    }

    static String said(Label label, Locale locale) {
        return locale.getLanguage().equals("en") ? label.en() : label.zh();
    }
}
