package org.wutong.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.wutong.conditions.source.Problem;

/** Policy files with mistakes; nothing of them may be used. */
public final class InvalidPolicies extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    InvalidPolicies(List<Problem> problems) {
        super(problems.stream().map(Problem::headline).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All mistakes, by file and place. */
    public List<Problem> problems() {
        return problems;
    }
}
