package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EmploymentRulesTest {
    private static final String GOOD = """
            insurance:
              source: 社会保险法 第二条
              all: [PENSION, INJURY]
            headcount:
              source: 文（九）
              stable_months: 6
            """;

    private static EmploymentRules read(String yaml) {
        return EmploymentRules.read("employment.yaml", yaml);
    }

    @Test
    void readsKindsAndMonths() {
        assertThat(read(GOOD).allInsurance()).containsExactlyInAnyOrder(InsuranceKind.PENSION, InsuranceKind.INJURY);
        assertThat(read(GOOD).stableMonths()).isEqualTo(6);
    }

    @Test
    void refusesAKindThatDoesNotExist() {
        assertThatThrownBy(() -> read(GOOD.replace("INJURY", "HOUSING")))
                .hasMessageContaining("employment.yaml")
                .hasMessageContaining("HOUSING");
    }

    @Test
    void refusesAThresholdThatIsNoNumberOfMonths() {
        assertThatThrownBy(() -> read(GOOD.replace("6", "half"))).hasMessageContaining("stable_months");
    }

    @Test
    void refusesFiguresWithoutTheirSource() {
        assertThatThrownBy(() -> read(GOOD.replace("source: 文（九）", "from: 文（九）")))
                .hasMessageContaining("headcount.source");
    }
}
