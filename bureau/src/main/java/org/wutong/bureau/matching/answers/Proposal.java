package org.wutong.bureau.matching.answers;

import org.jspecify.annotations.Nullable;
import org.wutong.bureau.matching.answers.DeclineReason.Proposes;

/**
 * A change of a worker's wishes that an answer suggests; nothing changes until somebody confirms it.
 *
 * @param now the wage floor as it stands, fen a month
 * @param proposed the wage floor proposed, fen a month; null for the other kinds
 */
public record Proposal(
        Answer answer,
        Proposes kind,
        @Nullable Long now,
        @Nullable Long proposed) {
    /** Whole yuan, for a field. */
    public long yuan() {
        return proposed == null ? 0 : proposed / 100;
    }
}
