package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wutong.rules.SamplePolicies.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.wutong.vocabulary.Fen;

/** Kinds of amounts against sums worked out in decimals. */
class AmountsTest {
    private static final long MOST_FEN = 100_000_000_000L;
    private static final String CITE = "cite: {document: sample, article: 一}";

    private static FenRange amount(String id, Map<String, ?> facts, String... rules) {
        PolicySet policies =
                SamplePolicies.read(SamplePolicies.file(List.of(rules), "[]")).require();
        return Evaluator.evaluate(policies, List.of(SamplePolicies.worker(facts)), LocalDate.of(2024, 6, 30)).stream()
                .filter(decision -> decision.rule().id().equals(id))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private static String kind(String kind, String value) {
        return "{" + kind + ", values: [{from: 2024-01-01, " + CITE + ", " + value + "}]}";
    }

    private static BigDecimal yuan(long fen) {
        return new BigDecimal(Fen.toYuan(fen));
    }

    @Property
    void payProvedCostUpToTheCeiling(
            @ForAll @LongRange(max = MOST_FEN) long cost, @ForAll @LongRange(max = MOST_FEN) long ceiling) {
        String rule = rule("A", "poor", kind("kind: ceiling, proved: cost", "yuan: " + Fen.toYuan(ceiling)));
        assertThat(amount("A", Map.of("poor", true, "cost", cost), rule))
                .isEqualTo(FenRange.exactly(Fen.ofYuan(yuan(cost).min(yuan(ceiling)))));
    }

    @Property
    void leaveAnythingUpToTheCeilingOpenWithoutProof(@ForAll @LongRange(max = MOST_FEN) long ceiling) {
        String rule = rule("A", "poor", kind("kind: ceiling, proved: cost", "yuan: " + Fen.toYuan(ceiling)));
        assertThat(amount("A", Map.of("poor", true), rule)).isEqualTo(new FenRange(0, ceiling));
    }

    @Property
    void takeSharesOfWhatTheOtherRuleGivesRoundedHalfUp(
            @ForAll @LongRange(max = MOST_FEN) long cost,
            @ForAll @BigRange(min = "0.01", max = "1000") @Scale(2) BigDecimal percent) {
        String base = rule("A", "poor", kind("kind: formula", "yuan: cost"));
        String share = rule("B", "months >= 1", kind("kind: share, of: A", "percent: " + percent.toPlainString()));
        BigDecimal expected = yuan(cost).multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        assertThat(amount("B", Map.of("months", 1L, "cost", cost), base, share))
                .isEqualTo(FenRange.exactly(Fen.ofYuan(expected)));
    }

    @Property
    void takeARatioOfASumRoundedHalfUp(
            @ForAll @LongRange(max = MOST_FEN) long cost,
            @ForAll @BigRange(min = "0", max = "3") @Scale(4) BigDecimal ratio) {
        String rule =
                rule("A", "poor", kind("kind: formula", "yuan: cost * rate")) + """
                  parameters:
                    rate:
                      type: ratio
                      label: {zh: 率, en: rate}
                      values: [{from: 2024-01-01, value: %s, cite: {document: sample, article: 一}}]
                """.formatted(ratio.toPlainString());
        assertThat(amount("A", Map.of("poor", true, "cost", cost), rule))
                .isEqualTo(
                        FenRange.exactly(Fen.ofYuan(yuan(cost).multiply(ratio).setScale(2, RoundingMode.HALF_UP))));
    }

    @Property
    void neverPassTheirOwnCap(
            @ForAll @LongRange(max = MOST_FEN) long cost, @ForAll @LongRange(max = MOST_FEN) long cap) {
        String rule = rule("A", "poor", kind("kind: formula", "yuan: cost, cap: " + Fen.toYuan(cap)));
        assertThat(amount("A", Map.of("poor", true, "cost", cost), rule))
                .isEqualTo(FenRange.exactly(Math.min(cost, cap)));
        assertThat(amount("A", Map.of("poor", true), rule)).isEqualTo(new FenRange(0, cap));
    }

    @Property
    void neverFallBelowZero(@ForAll @LongRange(max = MOST_FEN) long cost) {
        String rule = rule("A", "poor", kind("kind: formula", "yuan: cost - 10000"));
        assertThat(amount("A", Map.of("poor", true, "cost", cost), rule))
                .isEqualTo(FenRange.exactly(Math.max(0, cost - 1_000_000)));
    }
}
