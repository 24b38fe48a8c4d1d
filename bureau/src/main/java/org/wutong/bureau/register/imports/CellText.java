package org.wutong.bureau.register.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wutong.vocabulary.Fen;

/** Small readings of texts in cells, and how a secret text is shown. */
final class CellText {
    private static final Pattern SUM =
            Pattern.compile("[¥￥]?(\\d{1,3}(?:[,，]\\d{3})+|\\d{1,12})(\\.\\d{1,15})?(元|万元|万|千)?(?:/月|每月)?");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,9})(?:\\.0+)?(?:个月|月|人|岁|个)?");
    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final Pattern GROUPING = Pattern.compile("[,，]");
    private static final int TAIL = 4;

    private CellText() {}

    /** Yuan as written, with 元, 千 or 万 behind it; tens of thousands where the column counts in them. */
    static Optional<BigDecimal> yuan(String text, boolean inTenThousands) {
        Matcher sum = SUM.matcher(SPACES.matcher(text).replaceAll(""));
        if (!sum.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(
                GROUPING.matcher(sum.group(1)).replaceAll("") + (sum.group(2) == null ? "" : sum.group(2)));
        String unit = sum.group(3) == null ? (inTenThousands ? "万" : "元") : sum.group(3);
        int places = unit.startsWith("万") ? 4 : unit.equals("千") ? 3 : 0;
        return Optional.of(number.movePointRight(places));
    }

    /** Fractions of a fen, which formulas leave, are rounded. */
    static long fen(BigDecimal yuan) {
        return Fen.ofYuan(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    static Optional<Long> count(String text) {
        Matcher count = COUNT.matcher(SPACES.matcher(text).replaceAll(""));
        return count.matches() ? Optional.of(Long.parseLong(count.group(1))) : Optional.empty();
    }

    /** Only the last four; of a number that a spreadsheet has spoilt, what is left of it. */
    static String masked(String text) {
        if (text.isEmpty() || text.matches("\\d(\\.\\d{1,5})?[eE]\\+?\\d+")) {
            return text;
        }
        if (text.matches("\\d\\.\\d+[eE]\\+?\\d+")) {
            return text.substring(0, 7)
                    + text.substring(text.toUpperCase(java.util.Locale.ROOT).indexOf('E'));
        }
        if (text.length() <= TAIL + 2) {
            return "•".repeat(text.length());
        }
        return "••••" + text.substring(text.length() - TAIL);
    }

    static String nameMasked(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
