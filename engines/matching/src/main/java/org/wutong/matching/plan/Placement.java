package org.wutong.matching.plan;

/**
 * One worker and the vacancy planned for them.
 *
 * @param score hundredths of a point
 * @param rank of the worker's class, or {@link org.wutong.matching.Priorities#NO_RANK}
 */
public record Placement(String workerId, String vacancyId, int score, int rank) {}
