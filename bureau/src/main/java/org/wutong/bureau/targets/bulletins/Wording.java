package org.wutong.bureau.targets.bulletins;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The sentences of the rules, filled. */
@Component
class Wording {
    private static final Pattern BLANK = Pattern.compile("\\{([a-z_]+)}");
    private static final int TEN = 10;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;
    private static final int LAST_OF_FIRST_HALF = 15;

    private final Map<String, Object> wording;

    Wording(BulletinRules rules) {
        this.wording = rules.wording();
    }

    /** A sentence filled. A blank that nothing was given for stays as it is, and whoever edits sees it. */
    String say(String key, Map<String, ?> given) {
        return fill(text(key), given);
    }

    static String fill(String text, Map<String, ?> given) {
        return BLANK.matcher(text).replaceAll(found -> {
            Object value = given.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value.toString());
        });
    }

    /** The text at a dotted path of the wording. */
    String text(String path) {
        Object at = wording;
        for (String step : path.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        if (!(at instanceof String text)) {
            throw new IllegalStateException("bulletins.yaml: wording." + path + " is missing");
        }
        return text;
    }

    String nth(String path, int index) {
        return texts(path).get(index);
    }

    List<String> texts(String path) {
        if (wording.get(path) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalStateException("bulletins.yaml: wording." + path + ": a list expected");
    }

    /** A small number as headings count: 1 to 99. */
    String count(int number) {
        if (number < 1 || number >= TEN * TEN) {
            throw new IllegalArgumentException("1 to 99 expected: " + number);
        }
        int tens = number / TEN;
        int ones = number % TEN;
        String digits = text("counting.digits");
        return (tens > 1 ? digits.substring(tens - 1, tens) : "")
                + (tens > 0 ? text("counting.ten") : "")
                + (ones > 0 ? digits.substring(ones - 1, ones) : "");
    }

    /** Several in a row. */
    String list(List<String> several) {
        return String.join(text("counting.and"), several);
    }

    String day(LocalDate day) {
        return say("day", Map.of("year", day.getYear(), "month", day.getMonthValue(), "day", day.getDayOfMonth()));
    }

    /** What the period that holds the day is called. */
    String period(String kind, LocalDate day) {
        int month = day.getMonthValue();
        Map<String, Object> given = Map.of(
                "year",
                day.getYear(),
                "month",
                month,
                "half",
                kind.equals("half-year")
                        ? nth("half_years", (month - 1) / MONTHS_OF_HALF)
                        : nth("halves", day.getDayOfMonth() > LAST_OF_FIRST_HALF ? 1 : 0),
                "n",
                nth("quarters", (month - 1) / MONTHS_OF_QUARTER));
        return say(kind, given);
    }
}
