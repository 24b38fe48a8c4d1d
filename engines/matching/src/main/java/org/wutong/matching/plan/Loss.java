package org.wutong.matching.plan;

/**
 * How much higher the total could be without a condition, hundredths of a point: with classes put first, what that costs; with
 * something fixed by hand, what the change costs. Both totals are known up to their bounds, so it is a span.
 *
 * @param least it costs this much at least
 * @param most and no more than this
 */
public record Loss(long least, long most) {
    /** Of a total with a condition against one without. */
    public static Loss between(Certificate with, Certificate without) {
        return new Loss(Math.max(0, without.total() - with.bound()), Math.max(0, without.bound() - with.total()));
    }
}
