package org.wutong.rules;

import java.util.List;
import java.util.Optional;

/**
 * How rules for one subject stand to each other.
 *
 * @param rules two or more rule ids; of a directed group the one that excludes comes first
 * @param ruling the reading, where there is one
 */
public record Stacking(Mode mode, List<String> rules, Optional<String> ruling) {
    /** What the text says about having several. */
    public enum Mode {
        /** Only one is paid: what adds up to most, then by document rank, article and id. */
        EXCLUSIVE,
        /** All are paid; said for the record. */
        STACK,
        /** Where the first is had, the others pay nothing, even if they would pay more. */
        DIRECTED,
        /** The text is silent: each is shown by itself, the total as [largest, sum]. */
        UNSPECIFIED
    }
}
