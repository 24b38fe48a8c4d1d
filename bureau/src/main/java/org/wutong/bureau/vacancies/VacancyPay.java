package org.wutong.bureau.vacancies;

import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Checked;
import org.wutong.vocabulary.Pay;
import org.wutong.vocabulary.PayText;

/**
 * The pay of a vacancy: the text, and what was surely read from it.
 *
 * @param text as the employer writes it
 * @param lowFen fen for one unit, null when not named
 * @param highFen fen for one unit, null when not named or open above
 */
public record VacancyPay(
        String text,
        PayUnit unit,
        @Nullable Long lowFen,
        @Nullable Long highFen) {
    public static VacancyPay read(String text) {
        Checked<Pay> checked = PayText.parse(text);
        if (!(checked instanceof Checked.Valid<Pay> valid)) {
            return new VacancyPay(text.strip(), PayUnit.UNREAD, null, null);
        }
        if (valid.get() instanceof Pay.Range range) {
            return new VacancyPay(
                    text.strip(),
                    PayUnit.valueOf(range.unit().name()),
                    range.lowFen() == 0 ? null : range.lowFen(),
                    range.highFen().isPresent() ? range.highFen().getAsLong() : null);
        }
        return new VacancyPay(text.strip(), PayUnit.NEGOTIABLE, null, null);
    }

    /** Whether the text names board and lodging. */
    public static boolean namesBoard(String text) {
        return PayText.parse(text).value().map(Pay::boardAndLodging).orElse(false);
    }

    /** Fen a month, null when the pay is not by the month. */
    public @Nullable Long monthlyLowFen() {
        return unit == PayUnit.MONTH ? lowFen : null;
    }

    /** Fen a month, null when open or not by the month. */
    public @Nullable Long monthlyHighFen() {
        return unit == PayUnit.MONTH ? highFen : null;
    }

    /** Whole yuan where it is whole: {@code 5,000–5,800}; empty when there is no sum. */
    public String sums() {
        if (lowFen == null && highFen == null) {
            return "";
        }
        if (highFen == null) {
            return yuan(lowFen) + "+";
        }
        if (lowFen == null) {
            return "≤ " + yuan(highFen);
        }
        return lowFen.equals(highFen) ? yuan(lowFen) : yuan(lowFen) + "–" + yuan(highFen);
    }

    private static String yuan(@Nullable Long fen) {
        long sum = fen == null ? 0 : fen;
        return sum % 100 == 0 ? String.format("%,d", sum / 100) : String.format("%,d.%02d", sum / 100, sum % 100);
    }
}
