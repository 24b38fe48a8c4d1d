package org.wutong.rules;

import java.util.Locale;
import org.wutong.vocabulary.Truth;

/** Whether a subject is owed something by a rule. */
public enum Outcome {
    ELIGIBLE,
    INELIGIBLE,
    UNKNOWN;

    static Outcome of(Truth truth) {
        return switch (truth) {
            case TRUE -> ELIGIBLE;
            case FALSE -> INELIGIBLE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** As files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
