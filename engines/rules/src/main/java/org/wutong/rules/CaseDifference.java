package org.wutong.rules;

import java.util.Locale;

/**
 * Where a worked case comes out otherwise than was worked out.
 *
 * @param row id of the subject
 * @param found what comes out: a word of an outcome, a {@link FenRange}, a list of facts; empty text for no decision
 * @param expected what was worked out, likewise
 */
public record CaseDifference(String rule, String row, What what, Object found, Object expected) {
    /** What of a decision is looked at. */
    public enum What {
        /** No decision is made where one was expected. */
        DECISION,
        OUTCOME,
        AMOUNT,
        PAYABLE,
        MISSING,
        /** A note that is not carried. */
        NOTE
    }

    /** The sentence for a terminal. */
    public String sentence() {
        return switch (what) {
            case DECISION -> rule + ": no decision is made, " + expected + " was expected";
            case NOTE -> rule + ": the note '" + expected + "' is not carried";
            default ->
                rule + " of '" + row + "': " + what.name().toLowerCase(Locale.ROOT) + " comes out as " + found + ", "
                        + expected + " was expected";
        };
    }
}
