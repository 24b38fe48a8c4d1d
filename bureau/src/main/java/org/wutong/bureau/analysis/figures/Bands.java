package org.wutong.bureau.analysis.figures;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.wutong.bureau.analysis.AnalysisRules.Band;

/** Bands in figures that need no words: 16–20, 60+; 2,000–3,000. */
public final class Bands {
    private Bands() {}

    public static String years(Band band) {
        if (band.to() == null) {
            return band.from() + "+";
        }
        return band.from() + "–" + band.to();
    }

    /** In yuan a month. */
    static String yuan(Band band) {
        return band.to() == null ? yuan(band.from()) + "+" : yuan(band.from()) + "–" + yuan(band.to());
    }

    /** In addresses, in yuan: {@code 2000-3000}. */
    public static String word(Band band) {
        Long to = band.to();
        return plain(band.from()) + "-" + (to == null ? "" : plain(to));
    }

    private static String plain(long fen) {
        return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
    }

    private static String yuan(long fen) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(BigDecimal.valueOf(fen, 2));
    }

    /** @param from where each band begins, from the lowest up */
    static int of(long[] from, long value) {
        for (int band = from.length - 1; band > 0; band--) {
            if (value >= from[band]) {
                return band;
            }
        }
        return 0;
    }
}
