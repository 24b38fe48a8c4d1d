package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.ranking.RankingRule;

/**
 * What is frozen of a place and the places below it as of the end of a day. The same figures give the same bytes.
 *
 * @param targets definitions the figures were counted by, as they stood
 * @param rule formula of the ranking as it stood; null where no formula held
 * @param ranks places below by the formula; empty where none held
 */
public record Content(
        int form,
        String place,
        String placeName,
        LocalDate day,
        List<Target> targets,
        List<Figure> figures,
        @Nullable RankingRule rule,
        List<PlaceRank> ranks) {
    /** The form of files that this version writes. */
    static final int FORM = 1;
}
