package org.wutong.matching;

import org.jspecify.annotations.Nullable;

/** What the work pays against the least the worker accepts, fen a month. */
final class Pay implements Trait<Pay.Wage> {
    private final MatchingPolicy policy;

    record Wage(@Nullable Long low, @Nullable Long high) {}

    Pay(MatchingPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Wage of(Vacancy vacancy) {
        return new Wage(vacancy.wageLow(), vacancy.wageHigh());
    }

    @Override
    public void judge(Candidate candidate, Wage wage, Sheet sheet) {
        Long floor = candidate.worker().wageFloor();
        if (floor == null) {
            return;
        }
        Long low = wage.low();
        Long high = wage.high();
        if (high != null && high < floor) {
            sheet.bar(HardCondition.WAGE);
        }
        if (low != null && low >= floor) {
            sheet.giveAll(Factor.WAGE_FLOOR);
        }
        if (low != null && high != null) {
            sheet.give(Factor.WAGE_ABOVE, above(low + high, 2 * floor));
        }
    }

    /** Twice the middle against twice the floor, so that halves of a fen do not round. */
    private int above(long middleTwice, long floorTwice) {
        int points = policy.points(Factor.WAGE_ABOVE);
        long span = floorTwice * (policy.parameter(Factor.WAGE_ABOVE, "full_at") - 100) / 100;
        long over = middleTwice - floorTwice;
        if (over <= 0) {
            return 0;
        }
        return over >= span ? points : (int) (points * over / span);
    }
}
