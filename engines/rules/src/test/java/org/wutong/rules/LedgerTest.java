package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What was paid already, by family and how often. */
class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);

    private static Decision decide(String frequency, LocalDate paid, String family, Map<String, ?> facts) {
        String rule = SamplePolicies.rule("A", "poor", SamplePolicies.fixed(100))
                .replace("frequency: unlimited", "frequency: " + frequency);
        PolicySet policies =
                SamplePolicies.read(SamplePolicies.file(List.of(rule), "[]")).require();
        Ledger ledger = (row, asked) -> asked.equals(family) ? List.of(new Ledger.Payment(paid, 10_000)) : List.of();
        return Evaluator.evaluate(policies, List.of(SamplePolicies.worker(facts)), DAY, ledger, Watch.NOBODY)
                .get(0);
    }

    private static Decision decide(String frequency, LocalDate paid) {
        return decide(frequency, paid, "A", Map.of("poor", true));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNLIMITED")
    void paysNothingMoreAndSaysSo(Frequency frequency) {
        Decision decision = decide(frequency.word(), DAY);
        assertThat(decision.payable()).isEqualTo(FenRange.ZERO);
        assertThat(decision.notes()).contains("already-paid");
    }

    @Test
    void keepsTheAmountByTheClauseAsItIs() {
        assertThat(decide("year", DAY).amount()).isEqualTo(FenRange.exactly(10_000));
    }

    @Test
    void paysAgainWithoutLimit() {
        assertThat(decide("unlimited", DAY).payable()).isEqualTo(FenRange.exactly(10_000));
    }

    @ParameterizedTest
    @EnumSource
    void looksAtNoPaymentMadeAfterTheDay(Frequency frequency) {
        Decision decision = decide(frequency.word(), DAY.plusDays(1));
        assertThat(decision.payable()).isEqualTo(FenRange.exactly(10_000));
        assertThat(decision.notes()).doesNotContain("already-paid");
    }

    @Test
    void looksAtNoPaymentOfAnotherFamily() {
        assertThat(decide("lifetime", DAY, "B", Map.of("poor", true)).payable()).isEqualTo(FenRange.exactly(10_000));
    }

    @Test
    void leavesNothingOpenForSomeonePaidWhoseEligibilityIsUnknown() {
        Decision decision = decide("year", DAY, "A", Map.of());
        assertThat(decision.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(decision.payable()).isEqualTo(FenRange.ZERO);
    }

    @Test
    void saysNothingOfPaymentsToSomeoneRefused() {
        assertThat(decide("year", DAY, "A", Map.of("poor", false)).notes()).doesNotContain("already-paid");
    }

    @ParameterizedTest
    @CsvSource({
        "quarter, 2024-03-31, 100.00",
        "quarter, 2024-04-01, 0.00",
        "quarter, 2023-05-15, 100.00",
        "year, 2023-12-31, 100.00",
        "year, 2024-01-01, 0.00",
        "lifetime, 1990-01-01, 0.00",
        "event, 1990-01-01, 0.00"
    })
    void countsFromTheFirstDayOfTheSpan(String frequency, LocalDate paid, String left) {
        assertThat(decide(frequency, paid).payable()).hasToString("[" + left + "," + left + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-30, 2024-11-30, 4000.00",
        "2024-10-01, 2024-11-30, 0.00",
        "2024-09-30, 2024-12-31, 4000.00",
        "2024-10-01, 2025-09-30, 0.00",
        "2024-10-01, 2025-10-01, 4000.00"
    })
    void countsFromTheFirstDayOfTheCycleTheFactNames(LocalDate paid, LocalDate day, String left) {
        Ledger ledger = (row, family) -> List.of(new Ledger.Payment(paid, 400_000));
        assertThat(Evaluator.evaluate(
                        Shipped.POLICIES, List.of(Shipped.earner("a", "h", 4_680_000L)), day, ledger, Watch.NOBODY))
                .filteredOn(decision -> decision.rule().id().equals("JF-7"))
                .extracting(decision -> decision.payable().toString())
                .containsExactly("[" + left + "," + left + "]");
    }
}
