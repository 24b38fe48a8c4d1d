package org.wutong.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person's spells add up to within the year of the business date, and within the wage cycle.
 *
 * @param main the spell that gives the most days of the year; its place and papers speak for the row
 * @param monthsStable whole months in one spell, the longest
 * @param monthsContinuous whole months without a gap, the longest run
 * @param monthsInYear days in work as twelfths of a year, whole ones
 * @param cycleWageFen null when the wage of a spell in the cycle is not known
 */
record WorkerFacts(
        @Nullable DemoSpell main,
        int monthsStable,
        int monthsContinuous,
        int monthsInYear,
        @Nullable Long cycleWageFen,
        boolean employed) {
    private static final int MONTHS_OF_YEAR = 12;
    private static final int DAYS_OF_YEAR = 365;

    /** Days from the first to before the second. */
    private record Span(LocalDate from, LocalDate before) {
        static Span of(DemoSpell spell, LocalDate first, LocalDate last) {
            LocalDate end = last.plusDays(1);
            LocalDate from = spell.from().isBefore(first) ? first : spell.from();
            LocalDate until = spell.until();
            LocalDate before = until == null || until.isAfter(end) ? end : until;
            return new Span(from, before.isBefore(from) ? from : before);
        }

        long days() {
            return ChronoUnit.DAYS.between(from, before);
        }

        int months() {
            return (int) ChronoUnit.MONTHS.between(from, before);
        }
    }

    static WorkerFacts of(List<DemoSpell> career, LocalDate today, Settings settings) {
        LocalDate first = today.withDayOfYear(1);
        DemoSpell main = null;
        long mainDays = 0;
        long days = 0;
        int stable = 0;
        int continuous = 0;
        Span run = new Span(first, first);
        boolean employed = false;
        for (DemoSpell spell : career) {
            employed |= spell.coversDay(today);
            Span span = Span.of(spell, first, today);
            if (span.days() == 0) {
                continue;
            }
            days += span.days();
            stable = Math.max(stable, span.months());
            run = run.before.equals(span.from) ? new Span(run.from, span.before) : span;
            continuous = Math.max(continuous, run.months());
            if (span.days() > mainDays) {
                mainDays = span.days();
                main = spell;
            }
        }
        int inYear = (int) (days * MONTHS_OF_YEAR / DAYS_OF_YEAR);
        return new WorkerFacts(main, stable, continuous, inYear, cycleWage(career, settings), employed);
    }

    private static @Nullable Long cycleWage(List<DemoSpell> career, Settings settings) {
        long sum = 0;
        for (DemoSpell spell : career) {
            long days =
                    Span.of(spell, settings.cycleFirst(), settings.cycleLast()).days();
            Long wage = spell.monthlyWageFen();
            if (days > 0 && wage == null) {
                return null;
            }
            sum += wage == null ? 0 : wage * days * MONTHS_OF_YEAR / DAYS_OF_YEAR;
        }
        return sum;
    }
}
