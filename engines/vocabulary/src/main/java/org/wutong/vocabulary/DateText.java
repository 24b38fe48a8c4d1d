package org.wutong.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in the shapes people type into spreadsheets: 2024-03-05, 2024/3/5, 2024.3.5, 20240305, 2024年3月5日, months 2024-03,
 * 2024年3月, 202403, and spreadsheet serial numbers (days since 1899-12-30). What has two readings is refused, not guessed.
 */
public final class DateText {
    private static final String SHAPES = "2024-03-05 / 2024年3月5日 / 20240305 / 2024-03";
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private static final Pattern TIME = Pattern.compile("[ T]?\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?");
    private static final Pattern SOLID_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:月份?)?");
    private static final Pattern SOLID_MONTH = Pattern.compile("(\\d{4})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.0+)?");
    private static final Pattern YEAR_UNCLEAR =
            Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{1,2}|\\d{4})|\\d{2}年\\d{1,2}月(\\d{1,2}[日号])?");

    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
    private static final Pattern SPACE_AMONG_DIGITS = Pattern.compile("(?<=\\d) (?=\\d)");
    private static final Pattern MONTH_UNCLEAR = Pattern.compile("\\d{4}\\.1");
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

    private DateText() {}

    /** How much of a date was given. */
    public enum Precision {
        DAY,
        MONTH
    }

    /**
     * A date as exact as it was typed.
     *
     * @param first the day itself, or the first day of the month
     */
    public record Given(LocalDate first, Precision precision) {
        /** The latest day it may mean: the day itself, or the last of the month. */
        public LocalDate last() {
            return precision == Precision.DAY ? first : YearMonth.from(first).atEndOfMonth();
        }
    }

    /**
     * Reads what was typed; spaces, full-width characters and a time of day behind it are forgiven. Refused with
     * {@link Problem} EMPTY, BAD_DATE, OUT_OF_RANGE (years outside 1900–2100), AMBIGUOUS or NOT_UNDERSTOOD.
     */
    public static Checked<Given> parse(String raw) {
        String line = DASHES.matcher(Typed.line(raw)).replaceAll("-");
        String text = SPACE_AMONG_DIGITS
                .matcher(TIME.matcher(line).replaceFirst(""))
                .replaceAll("-")
                .replace(" ", "");
        if (text.isEmpty()) {
            return Typed.refuse(Problem.EMPTY, raw, "", SHAPES);
        }
        Matcher day = firstMatch(text, DAY, SOLID_DAY);
        if (day.matches()) {
            return read(raw, day, Precision.DAY);
        }
        if (isAmbiguous(text)) {
            return Typed.refuse(Problem.AMBIGUOUS, raw, text, SHAPES);
        }
        Matcher month = firstMatch(text, MONTH, SOLID_MONTH);
        if (month.matches()) {
            return read(raw, month, Precision.MONTH);
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return ranged(raw, new Given(SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1))), Precision.DAY));
        }
        return Typed.refuse(Problem.NOT_UNDERSTOOD, raw, text, SHAPES);
    }

    private static Matcher firstMatch(String text, Pattern separated, Pattern solid) {
        Matcher matcher = separated.matcher(text);
        return matcher.matches() ? matcher : solid.matcher(text);
    }

    private static boolean isAmbiguous(String text) {
        // A number cell shows 2024.10 as 2024.1: January or October.
        return MONTH_UNCLEAR.matcher(text).matches()
                || YEAR_UNCLEAR.matcher(text).matches()
                || (SIX_DIGITS.matcher(text).matches()
                        && isDay(
                                2000 + Integer.parseInt(text.substring(0, 2)),
                                Integer.parseInt(text.substring(2, 4)),
                                Integer.parseInt(text.substring(4))));
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static Checked<Given> read(String raw, Matcher parts, Precision precision) {
        try {
            int day = precision == Precision.DAY ? Integer.parseInt(parts.group(3)) : 1;
            LocalDate first = LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), day);
            return ranged(raw, new Given(first, precision));
        } catch (DateTimeException noSuchDay) {
            return Typed.refuse(Problem.BAD_DATE, raw, parts.group(), SHAPES);
        }
    }

    private static Checked<Given> ranged(String raw, Given given) {
        int year = given.first().getYear();
        return year < FIRST_YEAR || year > LAST_YEAR
                ? Typed.refuse(Problem.OUT_OF_RANGE, raw, given.first().toString(), FIRST_YEAR + "-" + LAST_YEAR)
                : new Checked.Valid<>(given);
    }
}
