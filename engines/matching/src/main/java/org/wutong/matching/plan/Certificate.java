package org.wutong.matching.plan;

/**
 * How good a total is, and how good any could be.
 *
 * @param total the score of all placements together, hundredths of a point
 * @param bound no plan that places as many of every class has a higher total
 */
public record Certificate(long total, long bound) {
    /** How far the total may fall short of the best, in millionths of the bound, rounded up. */
    public long gapPerMillion() {
        return bound == 0 ? 0 : -Math.floorDiv((total - bound) * 1_000_000, bound);
    }
}
