package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What bands may come to while their fact is not known. */
class UnknownBandsTest {
    private static String amount(String facts, String mode, String bands) {
        String amount = "{kind: bands, over: months, mode: " + mode
                + ", values: [{from: 2024-01-01, cite: {document: sample, article: 一}, bands: " + bands + "}]}";
        PolicySet policies = SamplePolicies.read(
                        facts, SamplePolicies.file(List.of(SamplePolicies.rule("A", "poor", amount)), "[]"))
                .require();
        return Evaluator.evaluate(
                        policies, List.of(SamplePolicies.worker(Map.of("poor", true))), LocalDate.of(2024, 6, 30))
                .get(0)
                .amount()
                .toString();
    }

    private static String upTo(int most) {
        return SamplePolicies.FACTS.replace("{type: int, ", "{type: int, most: " + most + ", ");
    }

    @Test
    void areOpenAboveWhereUnitsAreCountedWithoutEnd() {
        String bands = "[{at_least: 1, at_most: 10, each: 150}, {at_least: 11, each: 100}]";
        assertThat(amount(SamplePolicies.FACTS, "flat", bands)).isEqualTo("[0.00,…]");
        assertThat(amount(SamplePolicies.FACTS, "marginal", bands)).isEqualTo("[0.00,…]");
    }

    @Test
    void endWhereTheLastBandEnds() {
        String bands = "[{at_least: 1, at_most: 10, each: 150}, {at_least: 11, at_most: 20, each: 100}]";
        assertThat(amount(SamplePolicies.FACTS, "marginal", bands)).isEqualTo("[0.00,2500.00]");
    }

    @Test
    void endWhereTheDictionarySaysTheFactEnds() {
        String bands = "[{at_least: 1, at_most: 10, each: 150}, {at_least: 11, each: 100}]";
        assertThat(amount(upTo(12), "flat", bands)).isEqualTo("[0.00,1500.00]");
        assertThat(amount(upTo(12), "marginal", bands)).isEqualTo("[0.00,1700.00]");
    }

    @Test
    void leaveOutBandsTheFactCannotReach() {
        String bands = "[{at_least: 0, at_most: 12, yuan: 100}, {at_least: 13, yuan: 900}]";
        assertThat(amount(upTo(12), "flat", bands)).isEqualTo("[100.00,100.00]");
    }
}
