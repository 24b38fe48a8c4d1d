package org.wutong.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.PayWords.Period;

/**
 * Reads how job advertisements write pay: {@code 3000-5000}, {@code 6-8千/月}, {@code 8千-1.2万}, {@code 600元/天},
 * {@code 10000以上}, {@code 18-36万/年}, {@code 面议}. Anything that is not wholly understood is refused, never guessed.
 *
 * <p>Without a period the month is meant; where that gives less than 500 or at least 100,000 yuan the text is ambiguous. A most of
 * a million yuan or more for one period stands for “no limit”. A year's pay is divided by twelve, fractions of a fen dropped.
 */
public final class PayText {
    private static final String SHAPES = "3000-5000 / 6-8千/月 / 200元/天 / 面议";
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3}){1,2}(?:\\.\\d{1,6})?|\\d{1,9}(?:\\.\\d{1,6})?)";
    private static final String SUM = NUMBER + "([k千w万])?";
    private static final Pattern RANGE = Pattern.compile(SUM + "(?:-+" + SUM + ")?(以上|起|\\+|以下|以内|左右|上下)?");
    private static final BigDecimal LEAST_PLAIN_MONTH = BigDecimal.valueOf(500);
    private static final BigDecimal AMBIGUOUS_FROM = BigDecimal.valueOf(100_000);
    private static final BigDecimal OPEN_FROM = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);

    private PayText() {}

    /** Refused with {@link Problem} EMPTY, AMBIGUOUS, OUT_OF_RANGE or NOT_UNDERSTOOD. */
    public static Checked<Pay> parse(String raw) {
        String text = Typed.line(raw).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Typed.refuse(Problem.EMPTY, raw, "", SHAPES);
        }
        PayWords words = PayWords.of(text);
        if (words.negotiable()) {
            return new Checked.Valid<>(new Pay.Negotiable(words.boardAndLodging()));
        }
        Matcher sums = RANGE.matcher(words.sums());
        if (!sums.matches() || words.contradictory()) {
            return Typed.refuse(Problem.NOT_UNDERSTOOD, raw, text, SHAPES);
        }
        return read(raw, words, sums);
    }

    private static Checked<Pay> read(String raw, PayWords words, Matcher sums) {
        BigDecimal low = scaled(sums.group(1), sums.group(2));
        BigDecimal high = low;
        String bound = sums.group(5) == null ? "" : sums.group(5);
        if (sums.group(3) != null) {
            high = scaled(sums.group(3), sums.group(4));
            if (sums.group(2) == null && sums.group(4) != null) {
                BigDecimal sameScale = scaled(sums.group(1), sums.group(4));
                low = sameScale.compareTo(high) <= 0 ? sameScale : low;
            } else if (sums.group(4) == null && sums.group(2) != null && high.compareTo(low) < 0) {
                high = scaled(sums.group(3), sums.group(2));
            }
        }
        if (words.period() == Period.YEAR) {
            low = low.divide(MONTHS_OF_YEAR, 2, RoundingMode.DOWN);
            high = high.divide(MONTHS_OF_YEAR, 2, RoundingMode.DOWN);
        }
        boolean plain = words.period() == Period.UNSAID;
        if (low.compareTo(high) > 0 || low.compareTo(OPEN_FROM) >= 0 || low.signum() == 0) {
            return Typed.refuse(Problem.OUT_OF_RANGE, raw, words.sums(), SHAPES);
        }
        if (plain && (low.compareTo(LEAST_PLAIN_MONTH) < 0 || low.compareTo(AMBIGUOUS_FROM) >= 0)) {
            return Typed.refuse(Problem.AMBIGUOUS, raw, words.sums(), SHAPES);
        }
        if (low.stripTrailingZeros().scale() > 2 || high.stripTrailingZeros().scale() > 2) {
            return Typed.refuse(Problem.NOT_UNDERSTOOD, raw, words.sums(), SHAPES);
        }
        boolean atMost = bound.equals("以下") || bound.equals("以内");
        boolean atLeast = bound.equals("以上") || bound.equals("起") || bound.equals("+");
        if (atMost && sums.group(3) != null) {
            return Typed.refuse(Problem.NOT_UNDERSTOOD, raw, words.sums(), SHAPES);
        }
        OptionalLong most =
                atLeast || high.compareTo(OPEN_FROM) >= 0 ? OptionalLong.empty() : OptionalLong.of(Fen.ofYuan(high));
        return new Checked.Valid<>(
                new Pay.Range(atMost ? 0 : Fen.ofYuan(low), most, words.period().unit(), words.boardAndLodging()));
    }

    private static BigDecimal scaled(String number, @Nullable String scale) {
        BigDecimal value = new BigDecimal(number.replace(",", ""));
        if (scale == null) {
            return value;
        }
        return value.movePointRight(scale.equals("万") || scale.equals("w") ? 4 : 3);
    }
}
