package org.wutong.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {
    private static List<String> errors(String yaml) {
        return catchThrowableOfType(MatchingPolicyException.class, () -> MatchingPolicy.read("m.yaml", yaml))
                .errors();
    }

    @Test
    void everyFactorAndConditionOfTheShippedPolicyHasItsClause() {
        MatchingPolicy policy = Policies.shipped();

        for (Factor factor : Factor.values()) {
            assertThat(policy.wording(factor).clause()).isNotBlank();
        }
        for (HardCondition condition : HardCondition.values()) {
            assertThat(policy.wording(condition).clause()).isNotBlank();
        }
        assertThat(policy.wording(Factor.AGE).clause()).isEqualTo("RS-12");
    }

    @Test
    void refusesPointsThatDoNotMakeAHundred() {
        assertThat(errors(Policies.shippedText().replace("points: 2600", "points: 2601")))
                .singleElement()
                .asString()
                .contains("make 10001: expected 10000");
    }

    @Test
    void pointsAtEveryWrongLineAtOnce() {
        assertThat(errors(Policies.shippedText()
                        .replace("points: 2600", "points: many")
                        .replace("    same: 100 ", "    sames: 100 ")
                        .replace("  availability:", "  availabilty:")))
                .anySatisfy(e -> assertThat(e).matches("m.yaml:\\d+:13: 'points' is 'many': expected a whole number.*"))
                .anySatisfy(e -> assertThat(e).contains("'same' is missing"))
                .anySatisfy(e -> assertThat(e).contains("unknown name 'sames'"))
                .anySatisfy(e -> assertThat(e).contains("unknown factor 'availabilty'"))
                .anySatisfy(e -> assertThat(e).contains("factor 'availability' is missing"));
    }

    @Test
    void saysWhereTheTextIsNoYaml() {
        assertThat(errors("factors: [")).singleElement().asString().startsWith("m.yaml:1:");
        assertThat(errors("")).first().asString().isEqualTo("m.yaml:1:1: the file is empty");
    }
}
