package org.wutong.bureau.matching.drives;

import org.jspecify.annotations.Nullable;

/**
 * What a plan says of one person.
 *
 * @param rank of the class, from 0; -1 for none
 * @param vacancy id; null without a seat
 * @param score hundredths of a point; null without a seat
 * @param why there is none; null with a seat
 * @param fixed by hand
 * @param offered once confirmed; null before
 * @param heldBy why it was not offered
 */
public record DriveLine(
        long worker,
        String region,
        int rank,
        @Nullable Long vacancy,
        @Nullable Integer score,
        @Nullable Why why,
        boolean fixed,
        @Nullable Boolean offered,
        @Nullable Why heldBy) {}
