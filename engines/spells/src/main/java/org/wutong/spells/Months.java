package org.wutong.spells;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A length of time as the field counts it: whole months and the days beyond them.
 *
 * <p>A month that begins on the 15th is whole at the end of the 14th of the next: 15 March to 14 September is six months. Where
 * the next month has no such day, it is whole at that month's end: 31 January to 28 February of a common year is one month.
 *
 * @param whole whole months: what a threshold in months is compared with
 * @param days days beyond them, 0 to 30
 */
public record Months(int whole, int days) implements Comparable<Months> {
    public static final Months NONE = new Months(0, 0);

    /** Odd days of separate stretches make a month when they would fill the longest one, so that none is made too early. */
    private static final int POOLED_DAYS = 31;

    private static final Comparator<Months> ORDER =
            Comparator.comparingInt(Months::whole).thenComparingInt(Months::days);

    public Months {
        if (whole < 0 || days < 0 || days >= POOLED_DAYS) {
            throw new IllegalArgumentException("not a length in months: " + whole + " months, " + days + " days");
        }
    }

    /** The length of an unbroken stretch. */
    public static Months of(Window stretch) {
        LocalDate end = stretch.to().plusDays(1);
        int whole = Math.toIntExact(ChronoUnit.MONTHS.between(stretch.from(), end));
        return new Months(whole, Math.toIntExact(ChronoUnit.DAYS.between(completion(stretch.from(), whole), end)));
    }

    /** The first day after {@code months} whole months from {@code from}. */
    private static LocalDate completion(LocalDate from, int months) {
        YearMonth month = YearMonth.from(from).plusMonths(months);
        return month.isValidDay(from.getDayOfMonth())
                ? month.atDay(from.getDayOfMonth())
                : month.plusMonths(1).atDay(1);
    }

    /** Both lengths, lived apart from each other: odd days are pooled, 31 of them make a month. */
    public Months plus(Months other) {
        int pooled = days + other.days;
        return new Months(Math.addExact(whole, other.whole) + pooled / POOLED_DAYS, pooled % POOLED_DAYS);
    }

    @Override
    public int compareTo(Months other) {
        return ORDER.compare(this, other);
    }
}
