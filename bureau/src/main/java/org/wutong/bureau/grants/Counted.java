package org.wutong.bureau.grants;

import org.jspecify.annotations.Nullable;

/**
 * One person a case of an organisation counts.
 *
 * @param kind kind of subject they are counted as: {@code placement}, or {@code employer} where they are one of a headcount
 * @param subject its id
 * @param fen what this one comes to; null where the rule pays for all together
 * @param decision id of the frozen record where each is decided by itself; else empty
 * @param live whether the case stands
 */
public record Counted(
        long grantCase,
        String kind,
        long subject,
        long worker,
        @Nullable Long fen,
        String decision,
        boolean live) {}
