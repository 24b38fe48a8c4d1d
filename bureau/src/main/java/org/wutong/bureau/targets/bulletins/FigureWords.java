package org.wutong.bureau.targets.bulletins;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.targets.Target;

/** Figures as a Chinese document writes them: 7000人, 9000万元, 98.7%; what is not known as a dash. The same on paper, sheet and page. */
@Component("bulletinFigures")
public class FigureWords {
    private static final int FEN_OF_TEN_THOUSAND_YUAN = 6;
    private static final int PLACES = 2;
    private static final String UNKNOWN = "—";

    private final MessageSource messages;

    FigureWords(MessageSource messages) {
        this.messages = messages;
    }

    public String number(Target.Unit unit, @Nullable Long value) {
        if (value == null) {
            return UNKNOWN;
        }
        return switch (unit) {
            case FEN -> plain(value(unit, value));
            case BASIS_POINT -> percent(Math.toIntExact(value));
            default -> Long.toString(value);
        };
    }

    public String withUnit(Target.Unit unit, @Nullable Long value) {
        return value == null || unit == Target.Unit.BASIS_POINT
                ? number(unit, value)
                : number(unit, value) + unit(unit);
    }

    public String unit(Target.Unit unit) {
        return messages.getMessage("targets.unit." + unit, null, java.util.Locale.SIMPLIFIED_CHINESE);
    }

    /** The figure as its unit counts it: ten thousand yuan for money, per cent for shares. */
    public BigDecimal value(Target.Unit unit, long value) {
        return switch (unit) {
            case FEN ->
                BigDecimal.valueOf(value)
                        .movePointLeft(FEN_OF_TEN_THOUSAND_YUAN)
                        .setScale(PLACES, RoundingMode.DOWN);
            case BASIS_POINT -> share(Math.toIntExact(value));
            default -> BigDecimal.valueOf(value);
        };
    }

    /** Per cent with one decimal, rounded down as on every page: nobody reaches 100 % before they do. */
    public BigDecimal share(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, PLACES).setScale(1, RoundingMode.DOWN);
    }

    public String percent(@Nullable Integer basisPoints) {
        return basisPoints == null ? UNKNOWN : share(basisPoints).toPlainString() + "%";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
