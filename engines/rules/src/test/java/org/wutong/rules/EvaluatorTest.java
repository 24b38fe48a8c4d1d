package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wutong.rules.SamplePolicies.fixed;
import static org.wutong.rules.SamplePolicies.rule;
import static org.wutong.rules.SamplePolicies.worker;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.Fact;
import org.wutong.vocabulary.RegionCode;

class EvaluatorTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final String CEILING =
            "{kind: ceiling, proved: cost, values: [{from: 2024-01-01, yuan: 800, cite: {document: sample, article: 一}}]}";

    private static List<Decision> decide(String file, LocalDate day, Map<String, ?> facts) {
        return Evaluator.evaluate(SamplePolicies.read(file).require(), List.of(worker(facts)), day);
    }

    private static String file(String stacking, String... rules) {
        return SamplePolicies.file(List.of(rules), stacking);
    }

    @Test
    void appliesFromTheFirstDayToTheLast() {
        String one = file("[]", rule("A", "poor", fixed(100)));
        assertThat(decide(one, LocalDate.of(2023, 12, 31), Map.of("poor", true)))
                .isEmpty();
        assertThat(decide(one, LocalDate.of(2024, 1, 1), Map.of("poor", true))).hasSize(1);
        assertThat(decide(one, LocalDate.of(2024, 12, 31), Map.of("poor", true)))
                .hasSize(1);
        assertThat(decide(one, LocalDate.of(2025, 1, 1), Map.of("poor", true))).isEmpty();
    }

    @Test
    void appliesOnlyInsideTheRegionOfTheRule() {
        String one = file("[]", rule("A", "poor", fixed(100)));
        assertThat(decide(one, DAY, Map.of("home", RegionCode.parse("990106")))).hasSize(1);
        assertThat(decide(one, DAY, Map.of("home", RegionCode.parse("990105")))).isEmpty();
        assertThat(decide(one, DAY, Map.of("home", RegionCode.parse("9901")))).isEmpty();
    }

    @Test
    void takesTheValueOfTheDay() {
        String raised = "{kind: fixed, values: [{from: 2024-01-01, yuan: 100, cite: {document: sample, article: 一}},"
                + " {from: 2024-07-01, yuan: 150, cite: {document: sample, article: 二}}]}";
        String one = file("[]", rule("A", "poor", raised));
        assertThat(decide(one, DAY, Map.of("poor", true)).get(0).amount()).isEqualTo(FenRange.exactly(10_000));
        assertThat(decide(one, DAY.plusDays(1), Map.of("poor", true)).get(0).amount())
                .isEqualTo(FenRange.exactly(15_000));
    }

    @Test
    void paysProvedCostUpToTheCeiling() {
        String one = file("[]", rule("A", "poor", CEILING));
        assertThat(amount(one, Map.of("poor", true, "cost", 53_050L))).isEqualTo("[530.50,530.50]");
        assertThat(amount(one, Map.of("poor", true, "cost", 80_001L))).isEqualTo("[800.00,800.00]");
        assertThat(amount(one, Map.of("poor", true))).isEqualTo("[0.00,800.00]");
    }

    private static String amount(String file, Map<String, ?> facts) {
        return decide(file, DAY, facts).get(0).amount().toString();
    }

    @Test
    void namesTheProofThatSettlesAnOpenAmount() {
        String one = file("[]", rule("A", "poor", CEILING));
        assertThat(decide(one, DAY, Map.of("poor", true)).get(0).missing())
                .extracting(Fact::name)
                .containsExactly("cost");
        assertThat(decide(one, DAY, Map.of()).get(0).missing())
                .extracting(Fact::name)
                .containsExactly("poor");
    }

    @Test
    void paysOnlyTheLargestOfAnExclusiveGroup() {
        String two = file(
                "[{mode: exclusive, rules: [A, B]}]",
                rule("A", "poor", fixed(100)),
                rule("B", "months >= 6", fixed(150)));
        assertThat(decide(two, DAY, Map.of("poor", true, "months", 6L)))
                .extracting(decision -> decision.payable().toString())
                .containsExactly("[0.00,0.00]", "[150.00,150.00]");
        assertThat(decide(two, DAY, Map.of("poor", true, "months", 5L)))
                .extracting(decision -> decision.payable().toString())
                .containsExactly("[100.00,100.00]", "[0.00,0.00]");
    }

    @Test
    void paysTheFirstRuleIdOfEqualOnes() {
        String two = file(
                "[{mode: exclusive, rules: [B, A]}]", rule("B", "poor", fixed(100)), rule("A", "poor", fixed(100)));
        assertThat(decide(two, DAY, Map.of("poor", true)))
                .extracting(decision -> decision.rule().id() + decision.payable())
                .containsExactly("A[100.00,100.00]", "B[0.00,0.00]");
    }

    @Test
    void leavesAnExclusiveChoiceOpenWhileOneOfThemIsUnknown() {
        String two = file(
                "[{mode: exclusive, rules: [A, B]}]",
                rule("A", "poor", fixed(100)),
                rule("B", "months >= 6", fixed(150)));
        List<Decision> decisions = decide(two, DAY, Map.of("poor", true));
        assertThat(decisions)
                .extracting(decision -> decision.payable().toString())
                .containsExactly("[0.00,100.00]", "[0.00,150.00]");
        assertThat(decisions)
                .allSatisfy(decision -> assertThat(decision.notes()).contains("provisional"));
    }

    @Test
    void totalsUnspecifiedStackingAsLargestToSum() {
        String three = file(
                "[{mode: unspecified, rules: [A, B]}]",
                rule("A", "poor", fixed(100)),
                rule("B", "poor", fixed(150)),
                rule("C", "poor", fixed(30)));
        PolicySet policies = SamplePolicies.read(three).require();
        List<Decision> decisions = Evaluator.evaluate(policies, List.of(worker(Map.of("poor", true))), DAY);
        assertThat(Totals.ofSubject(policies, decisions)).hasToString("[180.00,280.00]");
        assertThat(decisions.get(0).notes()).contains("unspecified-stacking");
        assertThat(decisions.get(2).notes()).isEmpty();
    }

    @Test
    void leavesATotalOpenWhenOneOfTheSumsIs() {
        String open = "{kind: open, values: [{from: 2024-01-01, cite: {document: sample, article: 一}}]}";
        String two = file("[]", rule("A", "poor", fixed(100)), rule("B", "poor", open));
        PolicySet policies = SamplePolicies.read(two).require();
        List<Decision> decisions = Evaluator.evaluate(policies, List.of(worker(Map.of("poor", true))), DAY);
        assertThat(Totals.ofSubject(policies, decisions)).isEqualTo(new FenRange(10_000, FenRange.OPEN));
    }

    @Test
    void keepsConditionsAndFormulasAsTheyAreWritten() {
        String raised =
                "{kind: formula, values: [{from: 2024-01-01, yuan: cost * months, cite: {document: sample, article: 一}}]}";
        Rule read = SamplePolicies.read(file("[]", rule("A", "months >= 6", raised)))
                .require()
                .rule("A")
                .orElseThrow();
        assertThat(read.conditions().get(0).condition().text()).isEqualTo("months >= 6");
        assertThat(((Amount.Sum) read.amount().on(DAY).value()).formula().text())
                .isEqualTo("cost * months");
    }
}
