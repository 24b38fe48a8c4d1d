package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.time.YearMonth;

/** How long the periods of a report are. Every day belongs to one period of each. */
public enum Cadence {
    /** 旬: 1–10, 11–20, 21 to the end of the month. */
    TEN_DAYS,
    /** 半月: 1–15, 16 to the end of the month. */
    HALF_MONTH,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR;

    private static final int TEN = 10;
    private static final int LAST_TEN_BEGINS = 21;
    private static final int HALF = 15;
    private static final int QUARTER_MONTHS = 3;
    private static final int HALF_YEAR_MONTHS = 6;
    private static final int YEAR_MONTHS = 12;

    /** The period that holds the day. */
    public Period of(LocalDate day) {
        LocalDate last = YearMonth.from(day).atEndOfMonth();
        return switch (this) {
            case TEN_DAYS -> {
                int from = Math.min(LAST_TEN_BEGINS, (day.getDayOfMonth() - 1) / TEN * TEN + 1);
                yield new Period(
                        this,
                        day.withDayOfMonth(from),
                        from == LAST_TEN_BEGINS ? last : day.withDayOfMonth(from + TEN - 1));
            }
            case HALF_MONTH ->
                day.getDayOfMonth() <= HALF
                        ? new Period(this, day.withDayOfMonth(1), day.withDayOfMonth(HALF))
                        : new Period(this, day.withDayOfMonth(HALF + 1), last);
            case MONTH -> months(day, 1);
            case QUARTER -> months(day, QUARTER_MONTHS);
            case HALF_YEAR -> months(day, HALF_YEAR_MONTHS);
            case YEAR -> months(day, YEAR_MONTHS);
        };
    }

    private Period months(LocalDate day, int many) {
        int first = (day.getMonthValue() - 1) / many * many + 1;
        LocalDate from = LocalDate.of(day.getYear(), first, 1);
        return new Period(this, from, from.plusMonths(many).minusDays(1));
    }
}
