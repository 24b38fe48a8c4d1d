package org.wutong.matching;

import java.util.function.IntPredicate;

/**
 * A worker who asks under prices.
 *
 * @param headStart hundredths of a point that every suitable vacancy is worth to the worker besides its score, 0 or more
 * @param turn of what is worth the same, the place from which on the worker is told first; so that people who are alike are
 *     not all told of the same
 * @param open tells by place of the pool which vacancies may be listed
 */
public record Bidder(Worker worker, int headStart, int turn, IntPredicate open) {
    private static final IntPredicate ALL = place -> true;

    /** Who may be listed everything, of the same worth the smaller place first. */
    public Bidder(Worker worker, int headStart) {
        this(worker, headStart, 0, ALL);
    }

    /** Another head start. */
    public Bidder withHeadStart(int other) {
        return new Bidder(worker, other, turn, open);
    }
}
