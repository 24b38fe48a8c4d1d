package org.wutong.vocabulary;

/**
 * Why a typed value was refused. A caller words the message in its own language from the problem and the {@code found} and
 * {@code expected} texts of {@link Checked.Invalid}.
 */
public enum Problem {
    /** Nothing was typed. */
    EMPTY,
    /** A spreadsheet turned the digits into a number and lost the last ones, as in 6.40399E+17: format the column as text. */
    FLOAT,
    /** A character that cannot stand there; found: the character and its place counted from 1, as {@code O@7}. */
    BAD_CHARACTER,
    /** Found and expected: lengths. A leading or trailing character may be lost. */
    TOO_SHORT,
    /** Found and expected: lengths. */
    TOO_LONG,
    /** A number of an earlier generation (15 digits); found and expected: lengths. Ask for the number in use today. */
    OLD_NUMBER,
    /** The area part cannot be one; found: that part. */
    BAD_AREA,
    /** No such day in the calendar; found: the part read as a date. */
    BAD_DATE,
    /** A day after the one asked about; found: the date, expected: the latest possible one. */
    FUTURE_DATE,
    /** A value outside what can be; found: the value, expected: the range. */
    OUT_OF_RANGE,
    /** The check character does not agree; found and expected: characters. One character is mistyped or two are swapped. */
    BAD_CHECK_CHARACTER,
    /** The 19th digit of a disability card is not a category; found: the digit, expected: the range. */
    BAD_DISABILITY_CATEGORY,
    /** The 20th digit of a disability card is not a grade; found: the digit, expected: the range. */
    BAD_DISABILITY_GRADE,
    /** More than one reading fits and choosing would be a guess; expected: the shapes that leave no doubt. */
    AMBIGUOUS,
    /** No known shape fits; expected: the shapes understood. */
    NOT_UNDERSTOOD
}
