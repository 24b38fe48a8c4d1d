package org.wutong.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When: is the vacancy still open, and is the worker free in time. */
final class Timing implements Trait<Timing.Dates> {
    record Dates(@Nullable LocalDate starts, @Nullable LocalDate closes, boolean full) {}

    @Override
    public Dates of(Vacancy vacancy) {
        Integer headcount = vacancy.headcount();
        return new Dates(vacancy.starts(), vacancy.closes(), headcount != null && headcount <= 0);
    }

    @Override
    public void judge(Candidate candidate, Dates dates, Sheet sheet) {
        LocalDate closes = dates.closes();
        if (dates.full() || closes != null && closes.isBefore(candidate.asOf())) {
            sheet.bar(HardCondition.CLOSED);
        }
        LocalDate free = candidate.worker().availableFrom();
        if (free == null) {
            return;
        }
        LocalDate starts = dates.starts();
        LocalDate latest = starts != null ? starts : closes;
        if (latest != null && free.isAfter(latest)) {
            sheet.bar(HardCondition.NOT_FREE);
        }
        if (starts != null && !free.isAfter(starts)) {
            sheet.giveAll(Factor.AVAILABILITY);
        }
    }
}
