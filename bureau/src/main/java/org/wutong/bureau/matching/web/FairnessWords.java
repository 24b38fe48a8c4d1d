package org.wutong.bureau.matching.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.Fairness;
import org.wutong.bureau.matching.Fairness.Dimension;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.matching.AgeBand;
import org.wutong.matching.FairnessReport.Line;
import org.wutong.matching.Match;

/** Names of classes and shares in words. */
@Component
class FairnessWords {
    private final MessageSource messages;
    private final ReportingTree tree;

    FairnessWords(MessageSource messages, ReportingTree tree) {
        this.messages = messages;
        this.tree = tree;
    }

    public String name(String dimension, String value, Locale locale) {
        if (value.equals(Fairness.UNKNOWN)) {
            return text("matching.fairness.unknown", locale);
        }
        return switch (Dimension.valueOf(dimension)) {
            case ALL -> text("matching.fairness.ALL", locale);
            case OLDER ->
                Boolean.parseBoolean(value)
                        ? text(
                                "matching.fairness.older",
                                locale,
                                AgeBand.oldest().least())
                        : text(
                                "matching.fairness.younger",
                                locale,
                                AgeBand.oldest().least());
            case AGE ->
                value.endsWith("-")
                        ? text("matching.fairness.older", locale, value.substring(0, value.length() - 1))
                        : text("matching.fairness.age", locale, value.replace('-', '–'));
            case CATEGORY ->
                value.equals(Fairness.NONE)
                        ? text("matching.fairness.no-category", locale)
                        : text("people.category." + value, locale);
            case SCHOOLING -> text("people.education." + value, locale);
            case SEX -> text("matching.gender." + value, locale);
            case TOWNSHIP -> tree.shortName(value);
        };
    }

    public String name(Line line, Locale locale) {
        return name(line.group().dimension(), line.group().value(), locale);
    }

    /** Tenths of a percent as 62.3%. */
    public String percent(int perMille) {
        return perMille / 10 + "." + perMille % 10 + "%";
    }

    /** Percentage points by which one share lies above (+) or below (−) another. */
    public String difference(int perMille, int other) {
        int apart = perMille - other;
        return (apart > 0 ? "+" : apart < 0 ? "−" : "±") + Math.abs(apart) / 10 + "." + Math.abs(apart) % 10;
    }

    public String score(@Nullable Integer hundredths) {
        return hundredths == null ? "—" : Match.text(hundredths);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
