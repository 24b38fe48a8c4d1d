package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;

/** A stretch of days that a report is about, first and last day included. */
public record Period(Cadence cadence, LocalDate from, LocalDate to) {
    public Period next() {
        return cadence.of(to.plusDays(1));
    }

    public Period previous() {
        return cadence.of(from.minusDays(1));
    }

    /** The same period one year before. */
    public Period yearBefore() {
        return cadence.of(from.minusYears(1));
    }

    /** Which one of its month or year it is, from 1. */
    public int ordinal() {
        return switch (cadence) {
            case TEN_DAYS -> (from.getDayOfMonth() - 1) / 10 + 1;
            case HALF_MONTH -> from.getDayOfMonth() == 1 ? 1 : 2;
            case MONTH -> from.getMonthValue();
            case QUARTER -> (from.getMonthValue() - 1) / 3 + 1;
            case HALF_YEAR -> from.getMonthValue() == 1 ? 1 : 2;
            case YEAR -> 1;
        };
    }
}
