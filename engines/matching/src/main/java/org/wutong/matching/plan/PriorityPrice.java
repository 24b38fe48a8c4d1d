package org.wutong.matching.plan;

/**
 * What putting classes first costs: how much higher the total could be if nobody came before anybody, hundredths of a point.
 * Both plans are known up to their bounds, so it is a span.
 *
 * @param least it costs this much at least
 * @param most and no more than this
 */
public record PriorityPrice(long least, long most) {
    static PriorityPrice between(Certificate with, Certificate without) {
        return new PriorityPrice(
                Math.max(0, without.total() - with.bound()), Math.max(0, without.bound() - with.total()));
    }
}
