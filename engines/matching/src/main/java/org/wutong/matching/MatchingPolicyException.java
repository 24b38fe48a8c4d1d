package org.wutong.matching;

import java.util.List;

/** A matching policy file that cannot be used. */
public final class MatchingPolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> errors;

    MatchingPolicyException(List<String> errors) {
        super(String.join(System.lineSeparator(), errors));
        this.errors = List.copyOf(errors);
    }

    /** Every error as {@code file:line:column: message}. */
    public List<String> errors() {
        return errors;
    }
}
