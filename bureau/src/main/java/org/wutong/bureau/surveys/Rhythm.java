package org.wutong.bureau.surveys;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How often a survey is asked. A period is a word that sorts by time within its rhythm: {@code 2024-11}, {@code 2024Q4}. */
public enum Rhythm {
    ONCE("once", Pattern.compile("once")),
    MONTHLY("monthly", Pattern.compile("[12]\\d{3}-(0[1-9]|1[0-2])")),
    QUARTERLY("quarterly", Pattern.compile("[12]\\d{3}Q[1-4]")),
    HALF_YEARLY("half-yearly", Pattern.compile("[12]\\d{3}H[12]")),
    YEARLY("yearly", Pattern.compile("[12]\\d{3}"));

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_HALF = 6;

    private final String word;
    private final Pattern shape;

    Rhythm(String word, Pattern shape) {
        this.word = word;
        this.shape = shape;
    }

    /** As files write it. */
    public String word() {
        return word;
    }

    /** The period a day lies in. */
    public String at(LocalDate day) {
        return switch (this) {
            case ONCE -> word;
            case MONTHLY -> String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue());
            case QUARTERLY -> day.getYear() + "Q" + part(day, MONTHS_OF_A_QUARTER);
            case HALF_YEARLY -> day.getYear() + "H" + part(day, MONTHS_OF_A_HALF);
            case YEARLY -> Integer.toString(day.getYear());
        };
    }

    public boolean isPeriod(String period) {
        return shape.matcher(period).matches();
    }

    /** First day of a period; empty for a survey that is asked once. */
    public Optional<LocalDate> start(String period) {
        return switch (this) {
            case ONCE -> Optional.empty();
            case MONTHLY -> Optional.of(LocalDate.parse(period + "-01"));
            case QUARTERLY -> Optional.of(first(period, MONTHS_OF_A_QUARTER));
            case HALF_YEARLY -> Optional.of(first(period, MONTHS_OF_A_HALF));
            case YEARLY -> Optional.of(LocalDate.of(Integer.parseInt(period), 1, 1));
        };
    }

    /** The period before; empty for a survey that is asked once. */
    public Optional<String> before(String period) {
        return start(period).map(day -> at(day.minusDays(1)));
    }

    private static int part(LocalDate day, int months) {
        return (day.getMonthValue() - 1) / months + 1;
    }

    private static LocalDate first(String period, int months) {
        int number = period.charAt(period.length() - 1) - '0';
        return LocalDate.of(Integer.parseInt(period.substring(0, 4)), (number - 1) * months + 1, 1);
    }
}
