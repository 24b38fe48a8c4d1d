package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.Snippet;
import org.wutong.conditions.source.SourceFile;

/** Sums of money, and the spans they lie in while facts are unknown. */
class FormulaTest {
    private static final Scope SCOPE = new Scope(
            TestDictionary.worker(), Map.of("price", FactType.MONEY, "part", FactType.RATIO, "most", FactType.MONEY));
    private static final OnDay DAY = new OnDay(
            LocalDate.of(2024, 1, 1), Map.of("price", 15_00L, "part", new BigDecimal("0.5"), "most", 100_00L));

    private static Span of(String text, Map<String, ?> facts) {
        Problems problems = new Problems();
        var read = Formula.read(Snippet.of(new SourceFile("rule", text)), SCOPE, problems);
        assertThat(problems.sorted()).isEmpty();
        return read.orElseThrow().bind(DAY).of(Facts.of(facts));
    }

    @Test
    void multipliesAPriceByACount() {
        assertThat(of("price * months", Map.of("months", 11L))).isEqualTo(new Span(165_00, 165_00));
    }

    @Test
    void isOpenAboveOnlyWhereNothingBoundsTheFact() {
        assertThat(of("price * months", Map.of())).isEqualTo(new Span(0, 180_00));
        assertThat(of("income", Map.of())).isEqualTo(new Span(0, Span.OPEN));
    }

    @Test
    void takesTheSmallerOfWhatIsKnownAndWhatIsNot() {
        assertThat(of("min(income, most)", Map.of())).isEqualTo(new Span(0, 100_00));
        assertThat(of("min(part * min(income, price * months), most)", Map.of("income", 500_00L, "months", 12L)))
                .isEqualTo(new Span(90_00, 90_00));
    }

    @Test
    void roundsAPartHalfUpToTheFen() {
        assertThat(of("part * income", Map.of("income", 1L))).isEqualTo(new Span(1, 1));
        assertThat(of("0.333 * income", Map.of("income", 1_00L))).isEqualTo(new Span(33, 33));
        assertThat(of("portion(income, 2, 3)", Map.of("income", 1_00L))).isEqualTo(new Span(67, 67));
        assertThat(of("portion(income, 1, 3)", Map.of("income", 1_00L))).isEqualTo(new Span(33, 33));
    }

    @Test
    void neverFallsBelowZero() {
        assertThat(of("most - income", Map.of("income", 150_00L))).isEqualTo(new Span(0, 0));
        assertThat(of("most - income", Map.of())).isEqualTo(new Span(0, 100_00));
    }

    @Test
    void spansBothSidesOfAnUndecidedChoice() {
        assertThat(of("poor ? 800 : 300", Map.of())).isEqualTo(new Span(300_00, 800_00));
        assertThat(of("poor ? 800 : 300", Map.of("poor", true))).isEqualTo(new Span(800_00, 800_00));
    }

    @Test
    void staysOpenInsteadOfOverflowing() {
        assertThat(of("income * 9000000000000000000", Map.of("income", 1_000_00L))
                        .most())
                .isEqualTo(Span.OPEN);
    }

    @Test
    void refusesWhatIsNotMoney() {
        Problems problems = new Problems();
        Formula.read(Snippet.of(new SourceFile("rule", "months + 1")), SCOPE, problems);
        assertThat(problems.sorted())
                .extracting(Problem::headline)
                .containsExactly("rule:1:8: an amount needs yuan, not a whole number");
    }
}
