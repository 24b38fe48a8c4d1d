package org.wutong.vocabulary;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A citizen's number (公民身份号码, GB 11643-1999, 18 characters) or a disability card's (残疾人证号: the same 18, then category
 * 1–7 and grade 1–4). Both name the same person by {@link #person()}. It never prints itself whole: that takes {@link #full()}.
 */
public final class IdentityNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    static final int RESIDENT_LENGTH = 18;
    static final int CARD_LENGTH = 20;

    /** Which document carries the number. */
    public enum Kind {
        RESIDENT,
        DISABILITY_CARD
    }

    private final String number;
    private final LocalDate birthDate;

    IdentityNumber(String number, LocalDate birthDate) {
        this.number = number;
        this.birthDate = birthDate;
    }

    /**
     * Reads what was typed. Full-width characters, spaces and a leading apostrophe are forgiven, {@code x} becomes {@code X}.
     * Refused with {@link Problem} EMPTY, FLOAT, BAD_CHARACTER, TOO_SHORT, TOO_LONG, OLD_NUMBER, BAD_AREA, BAD_DATE,
     * FUTURE_DATE, OUT_OF_RANGE, BAD_CHECK_CHARACTER, BAD_DISABILITY_CATEGORY or BAD_DISABILITY_GRADE. Whether the area
     * exists is not asked: people keep the code of their birth after it is abolished.
     *
     * @param asOf no birth date lies after this day
     */
    public static Checked<IdentityNumber> check(String raw, LocalDate asOf) {
        return new IdentityNumberReading(raw, asOf).check();
    }

    /** The 18th character that belongs to the first 17 digits. */
    public static char checkCharacter(String first17) {
        if (first17.length() != WEIGHTS.length || Typed.firstNonDigit(first17, 0, WEIGHTS.length) >= 0) {
            throw new IllegalArgumentException("expected 17 digits, found " + first17.length() + " characters");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    public Kind kind() {
        return number.length() == CARD_LENGTH ? Kind.DISABILITY_CARD : Kind.RESIDENT;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Gender gender() {
        return (number.charAt(16) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE;
    }

    /** The six digits of the county where the number was first given; not where the person lives now. */
    public String areaCode() {
        return number.substring(0, 6);
    }

    /** The last four characters of {@link #person()}: what a person is asked for and searched by. */
    public String lastFour() {
        return number.substring(RESIDENT_LENGTH - 4, RESIDENT_LENGTH);
    }

    /** 残疾类别 1 sight, 2 hearing, 3 speech, 4 body, 5 intellect, 6 mind, 7 several; empty on a resident's number. */
    public OptionalInt disabilityCategory() {
        return kind() == Kind.DISABILITY_CARD ? OptionalInt.of(number.charAt(18) - '0') : OptionalInt.empty();
    }

    /** 残疾等级, 1 the gravest to 4; empty on a resident's number. */
    public OptionalInt disabilityGrade() {
        return kind() == Kind.DISABILITY_CARD ? OptionalInt.of(number.charAt(19) - '0') : OptionalInt.empty();
    }

    /** The citizen's 18 characters, the same on either document: to tell whether two rows are one person. Never log it. */
    public String person() {
        return number.substring(0, RESIDENT_LENGTH);
    }

    /** All 18 or 20 characters: to encrypt, digest or hand over. Never log it. */
    public String full() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    /** Masked: only the last four. */
    @Override
    public String toString() {
        return "*".repeat(RESIDENT_LENGTH - 4) + lastFour();
    }
}
