package org.wutong.bureau.analysis.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.wutong.bureau.analysis.figures.Measure.Unit;

/** Writes figures: 1,284; 3,500.00; 62.5%. */
final class Figures {
    private Figures() {}

    static String whole(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    static String of(Unit unit, long number) {
        return switch (unit) {
            case FEN -> {
                NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
                format.setMinimumFractionDigits(2);
                yield format.format(BigDecimal.valueOf(number, 2));
            }
            case BASIS_POINT ->
                BigDecimal.valueOf(number, 2).setScale(1, RoundingMode.DOWN).toPlainString() + "%";
        };
    }
}
