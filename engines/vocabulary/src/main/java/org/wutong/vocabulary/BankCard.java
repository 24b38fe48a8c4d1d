package org.wutong.vocabulary;

/**
 * The number of a bank card (一卡通), 12 to 19 digits with a Luhn check digit (GB/T 15694.1, ISO/IEC 7812-1). Passbook accounts
 * follow no common rule and are not bank cards. Prints only its last four.
 */
public final class BankCard {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;
    private static final String LENGTHS = "12-19";

    private final String number;

    private BankCard(String number) {
        this.number = number;
    }

    /**
     * Reads what was typed; spaces and hyphens between groups are forgiven. Refused with {@link Problem} EMPTY, FLOAT,
     * BAD_CHARACTER, TOO_SHORT, TOO_LONG or BAD_CHECK_CHARACTER.
     */
    public static Checked<BankCard> check(String raw) {
        String text = Typed.solid(raw).replace("-", "");
        int length = text.length();
        if (text.isEmpty()) {
            return Typed.refuse(Problem.EMPTY, raw, "", LENGTHS);
        }
        if (Typed.looksLikeFloat(text)) {
            return Typed.refuse(Problem.FLOAT, raw, text, LENGTHS);
        }
        int stray = Typed.firstNonDigit(text, 0, length);
        if (stray >= 0) {
            return Typed.refuseCharacter(raw, text, stray, "0-9");
        }
        if (length < SHORTEST || length > LONGEST) {
            return Typed.refuseLength(length < SHORTEST ? Problem.TOO_SHORT : Problem.TOO_LONG, raw, length, LENGTHS);
        }
        char expected = checkDigit(text.substring(0, length - 1));
        return expected == text.charAt(length - 1)
                ? new Checked.Valid<>(new BankCard(text))
                : Typed.refuse(Problem.BAD_CHECK_CHARACTER, raw, text.substring(length - 1), String.valueOf(expected));
    }

    /** The Luhn digit that belongs behind these digits. */
    public static char checkDigit(String digits) {
        if (Typed.firstNonDigit(digits, 0, digits.length()) >= 0) {
            throw new IllegalArgumentException("expected digits only");
        }
        int sum = 0;
        boolean twice = true;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = (digits.charAt(i) - '0') * (twice ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
            twice = !twice;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    public String lastFour() {
        return number.substring(number.length() - 4);
    }

    /** All digits: to encrypt or to pay. Never log it. */
    public String full() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BankCard that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    /** Masked: only the last four. */
    @Override
    public String toString() {
        return "*".repeat(number.length() - 4) + lastFour();
    }
}
