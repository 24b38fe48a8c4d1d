package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.wutong.conditions.Fact;

/** The cases that stand beside the rules, each as a test. */
final class WorkedCases {
    private WorkedCases() {}

    static Stream<DynamicTest> tests(PolicySet policies) {
        return policies.cases().stream()
                .map(one -> dynamicTest(one.file() + ": " + one.name(), () -> check(policies, one)));
    }

    private static void check(PolicySet policies, PolicyCase one) {
        List<SubjectRow> rows = one.rows().stream().map(PolicyCase.Row::subject).toList();
        List<Decision> decisions = Evaluator.evaluate(policies, rows, one.on(), one.ledger(), Watch.NOBODY);
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
}
