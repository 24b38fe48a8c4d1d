package org.wutong.bureau.targets.ranking;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.targets.Standings.Standing;

/**
 * A place in a ranking.
 *
 * @param rank from 1; 0: not ranked, because a figure or a goal is missing that others have, which is not the last rank
 * @param shared whether another place has the same rank
 * @param scoreBasisPoints weighted mean of what is reached; null where not ranked
 * @param small whether few people move the score by much here
 * @param moved ranks up (positive) or down since the last frozen ranking; null where there is none or the place had no rank in it
 * @param parts where the place stands, by id of the target, in the order of the formula
 */
public record RankedPlace(
        int rank,
        boolean shared,
        Node place,
        @Nullable Integer scoreBasisPoints,
        boolean small,
        @Nullable Integer moved,
        Map<String, Standing> parts) {
    public boolean ranked() {
        return rank > 0;
    }
}
