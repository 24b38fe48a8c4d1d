package org.wutong.bureau.targets.rhythm;

import org.jspecify.annotations.Nullable;
import org.wutong.bureau.targets.ranking.RankedPlace;

/**
 * A place's frozen rank by the whole formula; see {@link RankedPlace}.
 *
 * @param rank 0: not ranked
 */
public record PlaceRank(
        String place,
        String placeName,
        int rank,
        boolean shared,
        @Nullable Integer score,
        boolean small,
        @Nullable Integer moved) {
    static PlaceRank of(RankedPlace ranked) {
        return new PlaceRank(
                ranked.place().code(),
                ranked.place().shortName(),
                ranked.rank(),
                ranked.shared(),
                ranked.scoreBasisPoints(),
                ranked.small(),
                ranked.moved());
    }
}
