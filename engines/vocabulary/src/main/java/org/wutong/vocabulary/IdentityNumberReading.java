package org.wutong.vocabulary;

import static org.wutong.vocabulary.IdentityNumber.CARD_LENGTH;
import static org.wutong.vocabulary.IdentityNumber.RESIDENT_LENGTH;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** One typed identity number on its way to being read: the checks, most telling first. */
final class IdentityNumberReading {
    private static final int OLD_LENGTH = 15;
    private static final int OLDEST_AGE = 130;
    private static final String LENGTHS = "18/20";
    private static final String CATEGORIES = "1-7";
    private static final String GRADES = "1-4";

    private final String raw;
    private final String text;
    private final LocalDate asOf;

    IdentityNumberReading(String raw, LocalDate asOf) {
        this.raw = raw;
        this.text = Typed.solid(raw).toUpperCase(Locale.ROOT);
        this.asOf = asOf;
    }

    Checked<IdentityNumber> check() {
        if (text.isEmpty()) {
            return refuse(Problem.EMPTY, "", LENGTHS);
        }
        if (Typed.looksLikeFloat(text)) {
            return refuse(Problem.FLOAT, text, LENGTHS);
        }
        int stray = firstStray();
        if (stray >= 0) {
            return Typed.refuseCharacter(raw, text, stray, stray == RESIDENT_LENGTH - 1 ? "0-9/X" : "0-9");
        }
        int length = text.length();
        if (length == RESIDENT_LENGTH || length == CARD_LENGTH) {
            return checkContent();
        }
        Problem problem = length == OLD_LENGTH
                ? Problem.OLD_NUMBER
                : length < RESIDENT_LENGTH || length == CARD_LENGTH - 1 ? Problem.TOO_SHORT : Problem.TOO_LONG;
        return Typed.refuseLength(problem, raw, length, LENGTHS);
    }

    /** Only the 18th may be X; the last of a shorter text may be too, there the length is the greater fault. */
    private int firstStray() {
        int last = text.length() - 1;
        int stray = Typed.firstNonDigit(text, 0, text.length());
        boolean mayBeX = stray == RESIDENT_LENGTH - 1 || (stray == last && last < RESIDENT_LENGTH);
        return stray >= 0 && mayBeX && text.charAt(stray) == 'X'
                ? Typed.firstNonDigit(text, stray + 1, text.length())
                : stray;
    }

    private Checked<IdentityNumber> checkContent() {
        if (text.charAt(0) == '0') {
            return refuse(Problem.BAD_AREA, text.substring(0, 6), "");
        }
        char expected = IdentityNumber.checkCharacter(text.substring(0, RESIDENT_LENGTH - 1));
        char found = text.charAt(RESIDENT_LENGTH - 1);
        boolean agrees = expected == found;
        // A spreadsheet keeps 15 digits of a number and writes zeros for the rest.
        if (!agrees && text.length() == RESIDENT_LENGTH && text.endsWith("000")) {
            return refuse(Problem.FLOAT, text, LENGTHS);
        }
        String born = text.substring(6, 14);
        LocalDate birthDate;
        try {
            birthDate = LocalDate.of(
                    Integer.parseInt(born.substring(0, 4)),
                    Integer.parseInt(born.substring(4, 6)),
                    Integer.parseInt(born.substring(6)));
        } catch (DateTimeException noSuchDay) {
            return refuse(Problem.BAD_DATE, born, "");
        }
        if (birthDate.isAfter(asOf)) {
            return refuse(Problem.FUTURE_DATE, birthDate.toString(), asOf.toString());
        }
        LocalDate earliest = asOf.minusYears(OLDEST_AGE);
        if (birthDate.isBefore(earliest)) {
            return refuse(Problem.OUT_OF_RANGE, birthDate.toString(), earliest + "/" + asOf);
        }
        if (!agrees) {
            return refuse(Problem.BAD_CHECK_CHARACTER, String.valueOf(found), String.valueOf(expected));
        }
        return checkCard(birthDate);
    }

    private Checked<IdentityNumber> checkCard(LocalDate birthDate) {
        if (text.length() == CARD_LENGTH) {
            char category = text.charAt(18);
            char grade = text.charAt(19);
            if (category < '1' || category > '7') {
                return refuse(Problem.BAD_DISABILITY_CATEGORY, String.valueOf(category), CATEGORIES);
            }
            if (grade < '1' || grade > '4') {
                return refuse(Problem.BAD_DISABILITY_GRADE, String.valueOf(grade), GRADES);
            }
        }
        return new Checked.Valid<>(new IdentityNumber(text, birthDate));
    }

    private Checked<IdentityNumber> refuse(Problem problem, String found, String expected) {
        return Typed.refuse(problem, raw, found, expected);
    }
}
