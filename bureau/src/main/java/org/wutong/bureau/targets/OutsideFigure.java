package org.wutong.bureau.targets;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a target that another office told, on paper.
 *
 * @param number in the target's unit
 * @param asOf day the figure speaks of
 * @param toldBy office that told it
 * @param corrects the entry it takes the place of; null where it is none's
 * @param reason why that one is corrected; empty otherwise
 * @param paper the first paper that lies with it; null without any
 * @param papers how many papers lie with it: without any it does not count
 * @param corrected whether a later entry takes its place
 */
public record OutsideFigure(
        long id,
        String target,
        String node,
        long number,
        LocalDate asOf,
        String toldBy,
        @Nullable Long corrects,
        String reason,
        OffsetDateTime at,
        String staffName,
        @Nullable Long paper,
        int papers,
        boolean corrected) {

    /** Whether pages show it as the figure. */
    public boolean counts() {
        return papers > 0 && !corrected;
    }
}
