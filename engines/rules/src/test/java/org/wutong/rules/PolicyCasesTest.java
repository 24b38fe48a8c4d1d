package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every worked case beside the rules comes out as it was worked out by hand. */
class PolicyCasesTest {
    @TestFactory
    Stream<DynamicTest> decidesAsWorkedOutByHand() {
        return WorkedCases.tests(Shipped.POLICIES);
    }

    @Test
    void everyRuleHasAGrantedARefusedAndAnUnknownCase() {
        Map<String, List<Outcome>> seen = Shipped.POLICIES.cases().stream()
                .flatMap(one -> one.rows().stream())
                .flatMap(row -> row.expected().entrySet().stream())
                .filter(expected -> expected.getValue().outcome().isPresent())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                expected -> expected.getValue().outcome().orElseThrow(), Collectors.toList())));
        for (Rule rule : Shipped.POLICIES.rules()) {
            // A rule that asks for nothing grants to everybody of its region and can do nothing else.
            Outcome[] needed = rule.conditions().isEmpty() ? new Outcome[] {Outcome.ELIGIBLE} : Outcome.values();
            assertThat(seen.get(rule.id())).as(rule.id()).contains(needed);
        }
    }
}
