package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.conditions.TestDictionary.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.RegionCode;

class FactTest {
    @Test
    void readsEachTypeIntoItsFormInMemory() throws Fact.Mismatch {
        assertThat(fact("poor").read(true)).isEqualTo(true);
        assertThat(fact("months").read(new BigDecimal("6"))).isEqualTo(6L);
        assertThat(fact("income").read(new BigDecimal("9999.99"))).isEqualTo(999_999L);
        assertThat(fact("income").read("10000")).isEqualTo(1_000_000L);
        assertThat(fact("rate").read(new BigDecimal("0.2"))).isEqualTo(new BigDecimal("0.2"));
        assertThat(fact("born").read("1980-02-29")).isEqualTo(LocalDate.of(1980, 2, 29));
        assertThat(fact("kind").read("broker")).isEqualTo("broker");
        assertThat(fact("home").read("990106000000")).isEqualTo(RegionCode.parse("990106"));
    }

    @Test
    void refusesAnotherType() {
        assertThatThrownBy(() -> fact("months").read("6"))
                .hasMessage("fact 'months' is \"6\"; expected a whole number");
        assertThatThrownBy(() -> fact("months").read(new BigDecimal("6.5")))
                .hasMessage("fact 'months' is 6.5; expected a whole number");
        assertThatThrownBy(() -> fact("poor").read("yes")).hasMessageContaining("expected true or false");
        assertThatThrownBy(() -> fact("home").read(new BigDecimal("990106"))).hasMessageContaining("in quotes");
        assertThatThrownBy(() -> fact("home").read("99010")).hasMessageContaining("2, 4, 6, 9 or 12 digits");
        assertThatThrownBy(() -> fact("born").read("1980-02-30")).hasMessageContaining("a date as 2024-11-30");
    }

    @Test
    void refusesValuesOutOfRange() {
        assertThatThrownBy(() -> fact("months").read(new BigDecimal("13")))
                .hasMessage("fact 'months' is 13, out of range; expected 0 to 12");
        assertThatThrownBy(() -> fact("income").read(new BigDecimal("-0.01"))).hasMessageContaining("out of range");
        assertThatThrownBy(() -> fact("rate").read(new BigDecimal("1.01"))).hasMessageContaining("expected 0 to 1");
    }

    @Test
    void refusesMoneyFinerThanAFenAndNumbersThatDoNotFit() {
        assertThatThrownBy(() -> fact("income").read(new BigDecimal("1.005")))
                .hasMessageContaining("at most two decimals");
        assertThatThrownBy(() -> fact("income").read("1e999999999")).hasMessageContaining("at most two decimals");
        assertThatThrownBy(() -> fact("months").read(new BigDecimal("1e999999999")))
                .hasMessageContaining("a whole number");
    }

    @Test
    void namesTheNearestChoice() {
        assertThatThrownBy(() -> fact("kind").read("brokr"))
                .hasMessage("fact 'kind' is \"brokr\"; expected one of agency, broker; did you mean 'broker'?");
    }
}
