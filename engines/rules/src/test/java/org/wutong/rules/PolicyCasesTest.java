package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wutong.conditions.Fact;

/** Every worked case beside the rules comes out as it was worked out by hand. */
class PolicyCasesTest {
    @TestFactory
    Stream<DynamicTest> decidesAsWorkedOutByHand() {
        return Shipped.POLICIES.cases().stream()
                .map(one -> dynamicTest(one.file() + ": " + one.name(), () -> check(one)));
    }

    private static void check(PolicyCase one) {
        List<SubjectRow> rows = one.rows().stream().map(PolicyCase.Row::subject).toList();
        List<Decision> decisions = Evaluator.evaluate(Shipped.POLICIES, rows, one.on());
        for (PolicyCase.Row row : one.rows()) {
            row.expected().forEach((rule, expected) -> check(rule, expected, find(decisions, row.subject(), rule)));
        }
    }

    private static Optional<Decision> find(List<Decision> decisions, SubjectRow row, String rule) {
        return decisions.stream()
                .filter(decision ->
                        decision.row() == row && decision.rule().id().equals(rule))
                .findFirst();
    }

    private static void check(String rule, PolicyCase.Expected expected, Optional<Decision> decision) {
        assertThat(decision.map(Decision::outcome)).as(rule).isEqualTo(expected.outcome());
        decision.ifPresent(made -> {
            assertThat(made.amount()).as(rule + " amount").isEqualTo(expected.amount());
            assertThat(made.payable()).as(rule + " payable").isEqualTo(expected.payable());
            assertThat(made.missing())
                    .extracting(Fact::name)
                    .as(rule + " missing")
                    .isEqualTo(expected.missing());
            assertThat(made.notes()).as(rule + " notes").containsAll(expected.notes());
        });
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
            assertThat(seen.get(rule.id())).as(rule.id()).contains(Outcome.values());
        }
    }
}
