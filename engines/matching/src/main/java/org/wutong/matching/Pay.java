package org.wutong.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the work pays against the least the worker accepts, fen a month. The two ends and the middle are traits of their
 * own: each has few values, their pairs have many.
 */
final class Pay {
    private Pay() {}

    static List<Trait<?>> traits(MatchingPolicy policy) {
        return List.of(new Most(), new Least(), new Middle(policy));
    }

    record Fen(@Nullable Long value) {}

    private static final class Most implements Trait<Fen> {
        @Override
        public Fen of(Vacancy vacancy) {
            return new Fen(vacancy.wageHigh());
        }

        @Override
        public void judge(Candidate candidate, Fen high, Sheet sheet) {
            Long floor = candidate.worker().wageFloor();
            if (floor != null && high.value() != null && high.value() < floor) {
                sheet.bar(HardCondition.WAGE);
            }
        }
    }

    private static final class Least implements Trait<Fen> {
        @Override
        public Fen of(Vacancy vacancy) {
            return new Fen(vacancy.wageLow());
        }

        @Override
        public void judge(Candidate candidate, Fen low, Sheet sheet) {
            Long floor = candidate.worker().wageFloor();
            if (floor != null && low.value() != null && low.value() >= floor) {
                sheet.giveAll(Factor.WAGE_FLOOR);
            }
        }
    }

    /** Twice the middle of the wage against twice the floor, so that halves of a fen do not round. */
    private static final class Middle implements Trait<Fen> {
        private final int points;
        private final int percentAbove;

        Middle(MatchingPolicy policy) {
            points = policy.points(Factor.WAGE_ABOVE);
            percentAbove = policy.parameter(Factor.WAGE_ABOVE, "full_at") - 100;
        }

        @Override
        public Fen of(Vacancy vacancy) {
            Long low = vacancy.wageLow();
            Long high = vacancy.wageHigh();
            return new Fen(low == null || high == null ? null : low + high);
        }

        @Override
        public void judge(Candidate candidate, Fen middleTwice, Sheet sheet) {
            Long floor = candidate.worker().wageFloor();
            if (floor == null || middleTwice.value() == null) {
                return;
            }
            long over = middleTwice.value() - 2 * floor;
            long span = 2 * floor * percentAbove / 100;
            if (over > 0) {
                sheet.give(Factor.WAGE_ABOVE, over >= span ? points : (int) (points * over / span));
            }
        }
    }
}
