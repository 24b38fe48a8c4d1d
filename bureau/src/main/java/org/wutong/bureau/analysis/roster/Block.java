package org.wutong.bureau.analysis.roster;

/**
 * Some of the people of a village, who all were on the roster of one place on the day asked for.
 *
 * @param place code of that place
 * @param who numbers of people, in order; only the first ones count, and only until the next block is told of
 * @param count how many of them
 */
public record Block(Village village, String place, int[] who, int count) {}
