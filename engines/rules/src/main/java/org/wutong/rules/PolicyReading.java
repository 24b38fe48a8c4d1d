package org.wutong.rules;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Yaml;

/**
 * What came of reading policy files.
 *
 * @param policies the set; empty when there are errors
 * @param errors every mistake, by file and place
 * @param warnings what is allowed but open or odd, by file and place
 */
public record PolicyReading(Optional<PolicySet> policies, List<Problem> errors, List<Problem> warnings) {
    /** Reads and checks everything a source holds. */
    public static PolicyReading of(PolicySource source) throws IOException {
        ForkJoinPool.commonPool().execute(Yaml::prepare);
        return new PolicyReader().read(source.files());
    }

    /** The set, or all errors as one exception. */
    public PolicySet require() {
        return policies.orElseThrow(() -> new InvalidPolicies(errors));
    }
}
