package org.wutong.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When: whether the vacancy is still open, and whether the worker is free in time. Two traits, since their pairs are many. */
final class Timing {
    private Timing() {}

    static List<Trait<?, ?>> traits() {
        return List.of(new Closing(), new Beginning());
    }

    private static final class Closing implements Trait<Closing.Today, Closing.Day> {
        record Today(LocalDate date) {}

        record Day(@Nullable LocalDate closes, boolean full) {}

        @Override
        public Today of(Candidate candidate) {
            return new Today(candidate.asOf());
        }

        @Override
        public Day of(Vacancy vacancy) {
            Integer headcount = vacancy.headcount();
            return new Day(vacancy.closes(), headcount != null && headcount <= 0);
        }

        @Override
        public void judge(Today today, Day day, Sheet sheet) {
            LocalDate closes = day.closes();
            if (day.full() || closes != null && closes.isBefore(today.date())) {
                sheet.bar(HardCondition.CLOSED);
            }
        }
    }

    private static final class Beginning implements Trait<Beginning.Free, Beginning.Day> {
        record Free(@Nullable LocalDate from) {}

        /**
         * The latest day on which the worker must be free.
         *
         * @param known whether it is the day the work begins; else that is unknown, and the vacancy closes on this day
         */
        record Day(@Nullable LocalDate latest, boolean known) {}

        @Override
        public Free of(Candidate candidate) {
            return new Free(candidate.worker().availableFrom());
        }

        @Override
        public Day of(Vacancy vacancy) {
            LocalDate starts = vacancy.starts();
            return starts == null ? new Day(vacancy.closes(), false) : new Day(starts, true);
        }

        @Override
        public void judge(Free worker, Day day, Sheet sheet) {
            LocalDate free = worker.from();
            LocalDate latest = day.latest();
            if (free == null || latest == null) {
                return;
            }
            if (free.isAfter(latest)) {
                sheet.bar(HardCondition.NOT_FREE);
            } else if (day.known()) {
                sheet.giveAll(Factor.AVAILABILITY);
            }
        }
    }
}
