package org.wutong.bureau.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RefreshRulesTest {
    private static final String GOOD = "source: 文（三）\nperiod:\n  months: %s\n  zh: 每月\n  en: monthly\n";

    private static LocalDate began(int months, String day) {
        return RefreshRules.read("refresh.yaml", GOOD.formatted(months)).began(LocalDate.parse(day));
    }

    @Test
    void aMonthlyPeriodBeginsWithItsMonth() {
        assertThat(began(1, "2024-11-30")).isEqualTo("2024-11-01");
        assertThat(began(1, "2024-11-01")).isEqualTo("2024-11-01");
    }

    @Test
    void aQuarterBeginsWithItsFirstMonth() {
        assertThat(began(3, "2024-11-30")).isEqualTo("2024-10-01");
        assertThat(began(3, "2024-01-31")).isEqualTo("2024-01-01");
    }

    @Test
    void refusesAPeriodThatDoesNotFillAYear() {
        assertThatThrownBy(() -> began(5, "2024-11-30"))
                .hasMessageContaining("refresh.yaml")
                .hasMessageContaining("5");
    }

    @Test
    void refusesARuleWithoutItsSource() {
        assertThatThrownBy(() ->
                        RefreshRules.read("refresh.yaml", GOOD.formatted(1).replace("source", "from")))
                .hasMessageContaining("source");
    }
}
