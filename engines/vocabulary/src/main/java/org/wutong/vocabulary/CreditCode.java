package org.wutong.vocabulary;

import java.util.Locale;

/**
 * An organisation's unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters of digits and capitals without
 * I, O, S, V, Z; the last is a check character. The organisation code inside is not checked on its own: older ones differ.
 *
 * @param value the 18 characters
 */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int OLD_REGISTRATION_LENGTH = 15;

    public CreditCode {
        if (value.length() != LENGTH
                || firstStray(value) >= 0
                || checkCharacter(value.substring(0, LENGTH - 1)) != value.charAt(LENGTH - 1)) {
            throw new IllegalArgumentException("not a credit code: " + value);
        }
    }

    /**
     * Reads what was typed; spaces, full-width and small letters are forgiven. Refused with {@link Problem} EMPTY, FLOAT,
     * BAD_CHARACTER, TOO_SHORT, TOO_LONG, OLD_NUMBER (15 digits of an old business registration) or BAD_CHECK_CHARACTER.
     */
    public static Checked<CreditCode> check(String raw) {
        String text = Typed.solid(raw).toUpperCase(Locale.ROOT);
        String length = Integer.toString(LENGTH);
        if (text.isEmpty()) {
            return Typed.refuse(Problem.EMPTY, raw, "", length);
        }
        // 1E17 may begin a code in the making; only a point proves a float.
        if (text.indexOf('.') >= 0 && Typed.looksLikeFloat(text)) {
            return Typed.refuse(Problem.FLOAT, raw, text, length);
        }
        int stray = firstStray(text);
        if (stray >= 0) {
            return Typed.refuseCharacter(raw, text, stray, ALPHABET);
        }
        if (text.length() == OLD_REGISTRATION_LENGTH && Typed.firstNonDigit(text, 0, text.length()) < 0) {
            return Typed.refuseLength(Problem.OLD_NUMBER, raw, text.length(), length);
        }
        if (text.length() != LENGTH) {
            Problem problem = text.length() < LENGTH ? Problem.TOO_SHORT : Problem.TOO_LONG;
            return Typed.refuseLength(problem, raw, text.length(), length);
        }
        char expected = checkCharacter(text.substring(0, LENGTH - 1));
        return expected == text.charAt(LENGTH - 1)
                ? new Checked.Valid<>(new CreditCode(text))
                : Typed.refuse(Problem.BAD_CHECK_CHARACTER, raw, text.substring(LENGTH - 1), String.valueOf(expected));
    }

    /** The 18th character that belongs to the first 17. */
    public static char checkCharacter(String first17) {
        if (first17.length() != LENGTH - 1 || firstStray(first17) >= 0) {
            throw new IllegalArgumentException("expected 17 characters of " + ALPHABET + ": " + first17);
        }
        int base = ALPHABET.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % base;
        }
        return ALPHABET.charAt((base - sum % base) % base);
    }

    private static int firstStray(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return i;
            }
        }
        return -1;
    }

    /** The six digits of the county where the organisation registered. */
    public String areaCode() {
        return value.substring(2, 8);
    }

    @Override
    public String toString() {
        return value;
    }
}
