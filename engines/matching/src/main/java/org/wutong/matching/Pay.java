package org.wutong.matching;

import org.jspecify.annotations.Nullable;

/** What the work pays against the least the worker accepts, fen a month. */
final class Pay implements Trait<Pay.Floor, Pay.Range> {
    private final int points;
    private final int percentAbove;

    record Floor(@Nullable Long least) {}

    record Range(@Nullable Long low, @Nullable Long high) {}

    Pay(MatchingPolicy policy) {
        points = policy.points(Factor.WAGE_ABOVE);
        percentAbove = policy.parameter(Factor.WAGE_ABOVE, "full_at") - 100;
    }

    @Override
    public Floor of(Candidate candidate) {
        return new Floor(candidate.worker().wageFloor());
    }

    @Override
    public Range of(Vacancy vacancy) {
        return new Range(vacancy.wageLow(), vacancy.wageHigh());
    }

    @Override
    public void judge(Floor wanted, Range offered, Sheet sheet) {
        Long floor = wanted.least();
        if (floor == null) {
            return;
        }
        Long low = offered.low();
        Long high = offered.high();
        if (high != null && high < floor) {
            sheet.bar(HardCondition.WAGE);
        }
        if (low != null && low >= floor) {
            sheet.giveAll(Factor.WAGE_FLOOR);
        }
        if (low != null && high != null) {
            giveAbove(low + high, floor, sheet);
        }
    }

    /** Twice the middle of the wage against twice the floor, so that halves of a fen do not round. */
    private void giveAbove(long middleTwice, long floor, Sheet sheet) {
        long over = middleTwice - 2 * floor;
        long span = 2 * floor * percentAbove / 100;
        if (over > 0) {
            sheet.give(Factor.WAGE_ABOVE, over >= span ? points : (int) (points * over / span));
        }
    }
}
