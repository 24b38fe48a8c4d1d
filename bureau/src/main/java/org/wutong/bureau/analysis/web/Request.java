package org.wutong.bureau.analysis.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.analysis.AnalysisRules;
import org.wutong.bureau.analysis.AnalysisRules.Band;
import org.wutong.bureau.analysis.figures.Dimension;
import org.wutong.bureau.analysis.roster.Asked;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.register.PageLink;
import org.wutong.vocabulary.Gender;

/**
 * What the address of a page asks for. Values that make no sense are left out, a day to come is today.
 *
 * @param by dimension told by place, on the page of the structure
 * @param months after which retention is asked
 */
public record Request(
        Theme theme, Asked asked, LocalDate today, @Nullable Dimension by, int months, boolean quarters) {

    static Request of(Theme theme, String place, LocalDate today, Map<String, String> given, AnalysisRules rules) {
        LocalDate on = theme.ofDay() ? day(given.get("on"), today) : lastDay(given.get("year"), today);
        CategoryKind category = constant(CategoryKind.class, given.get("category"));
        Gender gender = constant(Gender.class, given.get("gender"));
        Band age = rules.ages().stream()
                .filter(band -> band.word().equals(given.get("age")))
                .findFirst()
                .orElse(null);
        int months = rules.months().stream()
                .filter(one -> Integer.toString(one).equals(given.get("months")))
                .findFirst()
                .orElse(rules.months().get(0));
        return new Request(
                theme,
                new Asked(place, on, category, gender, age),
                today,
                theme == Theme.STRUCTURE ? constant(Dimension.class, given.get("by")) : null,
                months,
                "quarter".equals(given.get("unit")));
    }

    private static LocalDate day(@Nullable String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.isAfter(today) ? today : day;
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    private static LocalDate lastDay(@Nullable String text, LocalDate today) {
        if (text == null || !text.matches("(19|20)\\d\\d")) {
            return today;
        }
        LocalDate last = LocalDate.of(Integer.parseInt(text), 12, 31);
        return last.isAfter(today) ? today : last;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String text) {
        String name = text == null ? "" : text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public boolean tellsOfToday() {
        return asked.on().equals(today);
    }

    /** Everything that was asked for but the theme. */
    private Map<String, String> state() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("place", asked.place());
        if (!tellsOfToday()) {
            state.put(
                    theme.ofDay() ? "on" : "year",
                    theme.ofDay()
                            ? asked.on().toString()
                            : Integer.toString(asked.on().getYear()));
        }
        put(state, "category", asked.category());
        put(state, "gender", asked.gender());
        if (asked.age() != null) {
            state.put("age", asked.age().word());
        }
        if (theme == Theme.RETENTION) {
            state.put("months", Integer.toString(months));
            state.put("unit", quarters ? "quarter" : "month");
        }
        put(state, "by", by);
        return state;
    }

    private static void put(Map<String, String> state, String name, @Nullable Enum<?> constant) {
        if (constant != null) {
            state.put(name, constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** The same question on a page of another theme, which takes of it what it knows. */
    public String on(String word) {
        return link("/analysis/" + word, Map.of());
    }

    /** This page again. */
    public String here() {
        return link("/analysis/" + theme.word(), Map.of());
    }

    public String at(String place) {
        return link("/analysis/" + theme.word(), Map.of("place", place));
    }

    public String by(Dimension dimension) {
        return link("/analysis/structure", Map.of("by", dimension.key()));
    }

    public String all() {
        return link("/analysis/" + theme.word(), Map.of("by", ""));
    }

    public String export(String section) {
        return link("/analysis/" + theme.word() + "/export", Map.of("section", section));
    }

    private String link(String path, Map<String, String> others) {
        Map<String, String> state = state();
        state.putAll(others);
        PageLink link = PageLink.to(path);
        for (Map.Entry<String, String> one : state.entrySet()) {
            if (!one.getValue().isEmpty()) {
                link = link.with(one.getKey(), one.getValue());
            }
        }
        return link.toString();
    }
}
