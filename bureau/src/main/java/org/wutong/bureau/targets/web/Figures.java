package org.wutong.bureau.targets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.targets.Target;

/** Writes figures in their unit: 7,000 人, 9,000 万元, 98.7%; what is not known as a dash. */
@Component("targetFigures")
class Figures {
    private static final int FEN_OF_TEN_THOUSAND_YUAN = 6;

    private final MessageSource messages;

    Figures(MessageSource messages) {
        this.messages = messages;
    }

    public String number(Target.Unit unit, @Nullable Long value) {
        if (value == null) {
            return "—";
        }
        NumberFormat format = NumberFormat.getIntegerInstance(Locale.CHINA);
        return switch (unit) {
            case FEN -> {
                format.setMaximumFractionDigits(2);
                yield format.format(BigDecimal.valueOf(value)
                        .movePointLeft(FEN_OF_TEN_THOUSAND_YUAN)
                        .setScale(2, RoundingMode.DOWN));
            }
            case BASIS_POINT -> percent(Math.toIntExact(value));
            default -> format.format(value);
        };
    }

    public String withUnit(Target.Unit unit, @Nullable Long value, Locale locale) {
        String number = number(unit, value);
        return value == null || unit == Target.Unit.BASIS_POINT ? number : number + " " + unit(unit, locale);
    }

    /** For so many to each person, village or station, what is counted are these. */
    public String unit(Target.Unit unit, Locale locale) {
        return messages.getMessage((unit.each() ? "targets.unit.of." : "targets.unit.") + unit, null, locale);
    }

    /** What the text asks for of each: 3 次/人; empty for every other unit. */
    public String each(Target target, Locale locale) {
        return target.unit().each() && target.number() != null
                ? messages.getMessage(
                        "targets.each",
                        new Object[] {
                            target.number(), messages.getMessage("targets.unit." + target.unit(), null, locale)
                        },
                        locale)
                : "";
    }

    /** The bare number in the unit people read, for spreadsheets: money in ten thousand yuan, shares in percent. */
    static @Nullable Number plain(Target.Unit unit, @Nullable Long value) {
        if (value == null) {
            return null;
        }
        return switch (unit) {
            case FEN -> BigDecimal.valueOf(value, FEN_OF_TEN_THOUSAND_YUAN);
            case BASIS_POINT -> BigDecimal.valueOf(value, 2);
            default -> value;
        };
    }

    /** Basis points with one decimal, rounded down: nobody reaches 100 % before they do. */
    public String percent(@Nullable Integer basisPoints) {
        return basisPoints == null
                ? "—"
                : BigDecimal.valueOf(basisPoints, 2)
                                .setScale(1, RoundingMode.DOWN)
                                .toPlainString() + "%";
    }
}
