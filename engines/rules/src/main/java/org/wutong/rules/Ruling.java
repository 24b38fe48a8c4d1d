package org.wutong.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.wutong.conditions.Label;

/**
 * A place where a text can be read in more than one way.
 *
 * @param id as rules and decisions name it
 * @param question what is open
 * @param reading how it is read meanwhile, or was settled
 * @param settled whether somebody with the right to has settled it
 * @param maySettle who may
 * @param settlement who did, when, and on which paper
 * @param decides how rules whose stacking was unspecified stand to each other since
 */
public record Ruling(
        String id,
        Label question,
        Label reading,
        boolean settled,
        Label maySettle,
        Optional<Settlement> settlement,
        Optional<Stacking.Mode> decides) {
    /** Who settled it. */
    public record Settlement(Label by, LocalDate on, String paper) {}
}
