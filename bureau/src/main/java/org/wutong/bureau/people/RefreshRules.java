package org.wutong.bureau.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * How often each worker is confirmed anew, as data ({@code policies/refresh.yaml}).
 *
 * @param source document and article that ask for it
 * @param months whole calendar months a period lasts
 */
public record RefreshRules(String source, int months, String zh, String en) {
    private static final int MOST = 12;

    /** First day of the period that a day lies in, counted from January. */
    public LocalDate began(LocalDate day) {
        int into = (day.getMonthValue() - 1) % months;
        return day.withDayOfMonth(1).minusMonths(into);
    }

    /** Why it is so. */
    public String because(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /** @throws IllegalStateException naming the place, the value and what is expected */
    static RefreshRules read(String file, String yaml) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new IllegalStateException(file + ": not YAML: " + e.getMessage(), e);
        }
        if (!(root instanceof Map<?, ?> all) || !(all.get("period") instanceof Map<?, ?> period)) {
            throw new IllegalStateException(file + ": a map with source and period expected, found " + root);
        }
        Object months = period.get("months");
        if (!(months instanceof Integer count) || count < 1 || count > MOST || MOST % count != 0) {
            throw new IllegalStateException(file + ": period.months is " + months + "; 1, 2, 3, 4, 6 or 12 expected");
        }
        return new RefreshRules(text(file, all, "source"), count, text(file, period, "zh"), text(file, period, "en"));
    }

    private static String text(String file, Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalStateException(file + ": " + key + " is " + map.get(key) + "; a text expected");
    }
}
