package org.wutong.bureau.targets.supervision;

import java.util.List;
import org.wutong.bureau.offices.Node;

/**
 * A place that lags by the rules of a day, and why.
 *
 * @param subject id of the target; empty otherwise
 * @param rowsHref page with the rows behind the figure; empty where there is none
 * @param standing id of the open case for the same; 0 where there is none
 */
public record Proposal(
        Node place,
        About about,
        String subject,
        Figures figures,
        List<Reason> reasons,
        String rowsHref,
        long standing) {
    /** As a form sends it back: what of which place. */
    public String key() {
        return place.code() + " " + about + " " + subject;
    }
}
