package org.wutong.vocabulary;

import java.util.regex.Pattern;

/**
 * A telephone number of mainland China.
 *
 * @param digits digits alone, without country code: 11 of a mobile, or a landline with or without area code
 * @param mobile whether it is a mobile number, which can receive messages
 */
public record PhoneNumber(String digits, boolean mobile) {
    private static final String SHAPES = "1[3-9]xxxxxxxxx / 0xx(x)-xxxxxxx(x)";
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)86");
    private static final Pattern GROUPING = Pattern.compile("[-()]");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("[2-8]\\d{6,7}|0[1-9]\\d{8,10}");

    /**
     * Reads what was typed; +86, spaces, hyphens and brackets are forgiven. Landlines are accepted loosely: 7 or 8 digits, or
     * 10 to 12 from a zero. Refused with {@link Problem} EMPTY, FLOAT, BAD_CHARACTER, TOO_SHORT, TOO_LONG or NOT_UNDERSTOOD.
     */
    public static Checked<PhoneNumber> check(String raw) {
        String text = Typed.solid(raw);
        if (text.isEmpty()) {
            return Typed.refuse(Problem.EMPTY, raw, "", SHAPES);
        }
        if (text.indexOf('.') >= 0 && Typed.looksLikeFloat(text)) {
            return Typed.refuse(Problem.FLOAT, raw, text, SHAPES);
        }
        String digits = GROUPING.matcher(COUNTRY.matcher(text).replaceFirst("")).replaceAll("");
        int stray = Typed.firstNonDigit(digits, 0, digits.length());
        if (stray >= 0) {
            return Typed.refuseCharacter(raw, digits, stray, SHAPES);
        }
        if (MOBILE.matcher(digits).matches()) {
            return new Checked.Valid<>(new PhoneNumber(digits, true));
        }
        if (LANDLINE.matcher(digits).matches()) {
            return new Checked.Valid<>(new PhoneNumber(digits, false));
        }
        if (digits.length() == 11) {
            return Typed.refuse(Problem.NOT_UNDERSTOOD, raw, digits.substring(0, 2), SHAPES);
        }
        Problem problem = digits.length() < 11 ? Problem.TOO_SHORT : Problem.TOO_LONG;
        return Typed.refuseLength(problem, raw, digits.length(), "11");
    }

    /** Masked: only the last four. */
    @Override
    public String toString() {
        return "*".repeat(digits.length() - 4) + digits.substring(digits.length() - 4);
    }
}
