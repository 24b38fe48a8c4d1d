package org.wutong.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often one subject can be paid by a family of rules. Applied where payments are known; elsewhere only noted. */
public enum Frequency {
    /** Once for the placement, class or recognition that the row stands for. */
    EVENT,
    QUARTER,
    YEAR,
    CYCLE,
    LIFETIME,
    /** The text sets no limit. */
    UNLIMITED;

    private static final int MONTHS_OF_A_QUARTER = 3;

    static Optional<Frequency> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Frequency::word).toList();
    }

    /** As files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<String> note() {
        return this == UNLIMITED ? Optional.empty() : Optional.of("once-per-" + word());
    }

    /**
     * Whether a payment leaves nothing for the day. One made after that day does not count: the day is decided as it was.
     *
     * @param cycleStarts first day of the clause's own twelve months, where it has them
     */
    boolean isUsedUp(LocalDate paid, LocalDate day, Optional<MonthDay> cycleStarts) {
        return !paid.isAfter(day)
                && switch (this) {
                    case EVENT, LIFETIME -> true;
                    case YEAR -> paid.getYear() == day.getYear();
                    case QUARTER -> quarter(paid) == quarter(day);
                    case CYCLE -> cycle(paid, cycleStarts) == cycle(day, cycleStarts);
                    case UNLIMITED -> false;
                };
    }

    /** Names the span a payment on a day stands for: two days have the same name exactly where one payment uses up the other. */
    String period(LocalDate day, Optional<MonthDay> cycleStarts) {
        return switch (this) {
            case EVENT, LIFETIME -> word();
            case YEAR -> Integer.toString(day.getYear());
            case QUARTER -> day.getYear() + "Q" + ((day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1);
            case CYCLE -> "C" + cycle(day, cycleStarts);
            case UNLIMITED -> day.toString();
        };
    }

    private static int quarter(LocalDate day) {
        return day.getYear() * 12 + (day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER;
    }

    /** A cycle is paid for after it has ended: payments between two beginnings are for one cycle. */
    private static int cycle(LocalDate day, Optional<MonthDay> starts) {
        boolean begun =
                starts.map(start -> !day.isBefore(start.atYear(day.getYear()))).orElse(true);
        return begun ? day.getYear() : day.getYear() - 1;
    }
}
