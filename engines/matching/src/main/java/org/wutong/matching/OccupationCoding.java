package org.wutong.matching;

import java.util.List;
import java.util.Optional;

/**
 * What a free title means in the dictionary, and how sure that is. A title that is not sure has no code: it goes to a
 * person together with the candidates.
 *
 * @param title the title as it was given
 * @param confidence how the code was found
 * @param code present exactly when the confidence is not {@link Confidence#UNSURE}
 * @param candidates what a person may choose from, best first; the code itself when it is sure; may be empty
 */
public record OccupationCoding(
        String title, Confidence confidence, Optional<OccupationCode> code, List<OccupationCode> candidates) {

    /** From surest to not sure at all. */
    public enum Confidence {
        /** The title is a name of the dictionary. */
        EXACT,
        /** The title is in the alias table. */
        ALIAS,
        /** Known titles of one occupation or group, and words that say nothing about the work (高级、急招、5名). */
        PARTIAL,
        /** No code: unknown, ambiguous, or more is said than the table understands. */
        UNSURE
    }

    public OccupationCoding {
        candidates = List.copyOf(candidates);
        if (code.isPresent() == (confidence == Confidence.UNSURE)) {
            throw new IllegalArgumentException("a coding has a code exactly when it is sure: " + title);
        }
    }

    static OccupationCoding sure(String title, Confidence confidence, OccupationCode code) {
        return new OccupationCoding(title, confidence, Optional.of(code), List.of(code));
    }

    static OccupationCoding unsure(String title, List<OccupationCode> candidates) {
        return new OccupationCoding(title, Confidence.UNSURE, Optional.empty(), candidates);
    }

    public boolean isSure() {
        return code.isPresent();
    }
}
