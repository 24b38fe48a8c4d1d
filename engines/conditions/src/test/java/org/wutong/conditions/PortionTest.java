package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.Snippet;
import org.wutong.conditions.source.SourceFile;

/** A part of a sum while the part is not known. */
class PortionTest {
    private static final Map<String, FactType> RATES = Map.of("low", FactType.RATIO, "high", FactType.RATIO);

    private static Span of(String text, Map<String, ?> facts) {
        Problems problems = new Problems();
        Scope scope = new Scope(TestDictionary.worker(), RATES);
        Formula formula = Formula.read(Snippet.of(new SourceFile("rule", text)), scope, problems)
                .orElseThrow();
        OnDay day = new OnDay(
                LocalDate.of(2024, 6, 30), Map.of("low", new BigDecimal("0.4"), "high", new BigDecimal("1.5")));
        return formula.bind(day).of(Facts.of(facts));
    }

    @Test
    void liesBetweenTheRatesOfBothSidesWhileTheChoiceIsOpen() {
        assertThat(of("(poor ? high : low) * income", Map.of("income", 1000L))).isEqualTo(new Span(400, 1500));
        assertThat(of("(poor ? high : low) * income", Map.of("income", 1000L, "poor", true)))
                .isEqualTo(new Span(1500, 1500));
    }

    @Test
    void liesBetweenNothingAndAllWhileTheRateIsNotKnown() {
        assertThat(of("rate * income", Map.of("income", 1000L))).isEqualTo(new Span(0, 1000));
    }

    @Test
    void isOpenAboveWhileTheSumIs() {
        assertThat(of("high * income", Map.of())).isEqualTo(new Span(0, Span.OPEN));
    }
}
