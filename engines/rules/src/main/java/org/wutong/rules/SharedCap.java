package org.wutong.rules;

import java.util.Optional;
import org.wutong.conditions.Fact;

/**
 * The most that all who share something get by a rule together, in fen.
 *
 * @param over the text fact they share, as the organiser; empty for the household
 */
public record SharedCap(Optional<Fact> over, Dated<Long> fen) {
    public boolean isOfHousehold() {
        return over.isEmpty();
    }
}
