package org.wutong.matching.plan;

import org.wutong.matching.Worker;

/**
 * A worker to be placed.
 *
 * @param rank of the class of {@link org.wutong.matching.Priorities} the worker is in, from 0, or {@link
 *     org.wutong.matching.Priorities#NO_RANK}
 */
public record Seeker(Worker worker, int rank) {}
