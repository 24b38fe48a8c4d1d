package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The cases that stand beside the rules, each as a test. */
final class WorkedCases {
    private WorkedCases() {}

    static Stream<DynamicTest> tests(PolicySet policies) {
        return policies.cases().stream()
                .map(one -> dynamicTest(
                        one.file() + ": " + one.name(),
                        () -> assertThat(one.differences(policies)).isEmpty()));
    }
}
