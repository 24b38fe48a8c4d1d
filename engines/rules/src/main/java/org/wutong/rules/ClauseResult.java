package org.wutong.rules;

import org.wutong.vocabulary.Truth;

/** Whether one condition line holds: met, not met, or not known. */
public record ClauseResult(ConditionLine line, Truth truth) {
    /** As files write it: {@code met}, {@code not_met} or {@code unknown}. */
    public String word() {
        return switch (truth) {
            case TRUE -> "met";
            case FALSE -> "not_met";
            case UNKNOWN -> "unknown";
        };
    }
}
