package org.wutong.conditions.counting;

/**
 * What a rule counts in one place.
 *
 * @param reached what surely counts
 * @param outOf for a share, what it is out of; 0 for a plain figure
 * @param open what might count as well: its record does not say
 */
public record PlaceCount(long reached, long outOf, long open) {
    static final PlaceCount NOTHING = new PlaceCount(0, 0, 0);

    static PlaceCount of(long[] counted) {
        return new PlaceCount(counted[0], counted[1], counted[2]);
    }

    PlaceCount plus(long moreReached, long moreOutOf, long moreOpen) {
        return new PlaceCount(reached + moreReached, outOf + moreOutOf, open + moreOpen);
    }
}
