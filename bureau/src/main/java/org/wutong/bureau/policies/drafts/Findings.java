package org.wutong.bureau.policies.drafts;

import java.util.List;
import java.util.Optional;
import org.wutong.conditions.source.Problem;
import org.wutong.rules.CaseDifference;
import org.wutong.rules.PolicyCase;
import org.wutong.rules.PolicyReading;
import org.wutong.rules.PolicySet;

/**
 * What the check says of a folder of files.
 *
 * @param cases all worked cases with what comes out otherwise; none while there are errors, for then nothing can be decided
 * @param millis how long it took
 */
public record Findings(PolicyReading reading, List<Tried> cases, long millis) {
    /** A worked case, decided. */
    public record Tried(PolicyCase one, List<CaseDifference> differences) {
        public boolean passes() {
            return differences.isEmpty();
        }
    }

    public List<Problem> errors() {
        return reading.errors();
    }

    public List<Problem> warnings() {
        return reading.warnings();
    }

    public Optional<PolicySet> set() {
        return reading.policies();
    }

    public List<Tried> failing() {
        return cases.stream().filter(tried -> !tried.passes()).toList();
    }

    public List<Problem> errorsOf(String file) {
        return errors().stream().filter(error -> error.file().equals(file)).toList();
    }

    public boolean isSound() {
        return errors().isEmpty() && failing().isEmpty();
    }
}
