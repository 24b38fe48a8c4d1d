package org.wutong.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.vocabulary.RegionCode;

class BenchPoliciesTest {
    @Test
    void holdsExactlyTheTwentyRulesForEverybodyOnOneDay() throws Exception {
        PolicySet policies = BenchPolicies.load(Path.of("..", "policies"));

        assertThat(policies.rules())
                .allMatch(rule -> rule.isInForce(BenchPolicies.AS_OF))
                .allMatch(rule -> rule.region().equals(RegionCode.NATION))
                .extracting(Rule::id)
                .containsExactlyInAnyOrderElementsOf(
                        Clause.ALL.stream().map(Clause::id).toList());
    }

    @Test
    void changesNothingButRegionsAndLastDays() throws Exception {
        Path folder = Path.of("..", "policies");
        for (Map.Entry<String, String> file : BenchPolicies.texts(folder).entrySet()) {
            List<String> shipped = Files.readAllLines(folder.resolve(file.getKey()));
            List<String> widened = file.getValue().lines().toList();

            assertThat(widened).hasSameSizeAs(shipped);
            for (int i = 0; i < shipped.size(); i++) {
                if (!shipped.get(i).equals(widened.get(i))) {
                    assertThat(widened.get(i).strip())
                            .matches("region: \"000000\"|effective: \\{from: \\d{4}-\\d\\d-\\d\\d}");
                }
            }
        }
    }
}
