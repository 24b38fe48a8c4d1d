package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wutong.conditions.TestDictionary.test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.Snippet;
import org.wutong.conditions.source.SourceFile;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

class ConditionTest {
    @Test
    void bindsAndTighterThanOr() {
        assertThat(test("poor || watched && months > 6", Map.of("poor", true))).isEqualTo(Truth.TRUE);
        assertThat(test("(poor || watched) && months > 6", Map.of("poor", true, "months", 6L)))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void decidesWithoutTheUnknownWhenTheRestDecides() {
        assertThat(test("poor && months >= 6", Map.of("poor", false))).isEqualTo(Truth.FALSE);
        assertThat(test("poor || months >= 6", Map.of("poor", true))).isEqualTo(Truth.TRUE);
        assertThat(test("poor && months >= 6", Map.of("poor", true))).isEqualTo(Truth.UNKNOWN);
        assertThat(test("!poor", Map.of())).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void comparesWholeNumbersAtTheirBoundary() {
        assertThat(test("months >= 6", Map.of("months", 6L))).isEqualTo(Truth.TRUE);
        assertThat(test("months > 6", Map.of("months", 6L))).isEqualTo(Truth.FALSE);
        assertThat(test("months < 6", Map.of("months", 5L))).isEqualTo(Truth.TRUE);
        assertThat(test("months <= 6", Map.of("months", 7L))).isEqualTo(Truth.FALSE);
        assertThat(test("months == 6", Map.of("months", 6L))).isEqualTo(Truth.TRUE);
        assertThat(test("months != 6", Map.of("months", 6L))).isEqualTo(Truth.FALSE);
    }

    @Test
    void readsANumberBesideMoneyAsYuan() {
        assertThat(test("income >= 10000", Map.of("income", 1_000_000L))).isEqualTo(Truth.TRUE);
        assertThat(test("income >= 10000", Map.of("income", 999_999L))).isEqualTo(Truth.FALSE);
        assertThat(test("income == 0.01", Map.of("income", 1L))).isEqualTo(Truth.TRUE);
    }

    @Test
    void reckonsWithMoneyAndCounts() {
        Map<String, Long> facts = Map.of("income", 60_000L, "months", 6L);
        assertThat(test("income - 100 < 500.01", facts)).isEqualTo(Truth.TRUE);
        assertThat(test("months * 2 - 1 == 11", facts)).isEqualTo(Truth.TRUE);
        assertThat(test("income * 2 > 1200", facts)).isEqualTo(Truth.FALSE);
        assertThat(test("-months < -5", facts)).isEqualTo(Truth.TRUE);
    }

    @Test
    void choosesByCondition() {
        assertThat(test("months >= (poor ? 3 : 6)", Map.of("poor", true, "months", 3L)))
                .isEqualTo(Truth.TRUE);
        assertThat(test("months >= (poor ? 6 : 6)", Map.of("months", 6L))).isEqualTo(Truth.TRUE);
        assertThat(test("poor ? months > 3 : watched", Map.of("poor", false, "watched", true)))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void comparesRatiosExactly() {
        assertThat(test("rate >= 0.8", Map.of("rate", new BigDecimal("0.80")))).isEqualTo(Truth.TRUE);
        assertThat(test("rate >= 0.8", Map.of("rate", new BigDecimal("0.7999999999999999"))))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void comparesDatesAndWords() {
        assertThat(test("born < \"1964-11-30\"", Map.of("born", LocalDate.of(1964, 11, 29))))
                .isEqualTo(Truth.TRUE);
        assertThat(test("kind in [\"agency\", 'broker']", Map.of("kind", "broker")))
                .isEqualTo(Truth.TRUE);
        assertThat(test("kind != \"agency\"", Map.of("kind", "agency"))).isEqualTo(Truth.FALSE);
        assertThat(test("kind in ['agency']", Map.of())).isEqualTo(Truth.UNKNOWN);
        assertThat(test("poor == watched", Map.of("poor", false, "watched", false)))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void comparesPlacesLevelByLevel() {
        assertThat(places("county(work) != county(home)", "330602", "990106100"))
                .isEqualTo(Truth.TRUE);
        assertThat(places("county(work) != county(home)", "990106", "990106100"))
                .isEqualTo(Truth.FALSE);
        assertThat(places("county(work) == county(home)", "9901", "990106100")).isEqualTo(Truth.UNKNOWN);
        assertThat(places("province(work) == province(home)", "9901", "990106100"))
                .isEqualTo(Truth.TRUE);
        assertThat(places("city(work) == city(home)", "9902", "990106")).isEqualTo(Truth.FALSE);
        assertThat(places("township(work) == township(home)", "990106100", "990106100200"))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void placesAWorkerInAnArea() {
        assertThat(places("within(work, \"9901\")", "990106", "99")).isEqualTo(Truth.TRUE);
        assertThat(places("within(work, \"9901\")", "99", "99")).isEqualTo(Truth.UNKNOWN);
        assertThat(places("within(work, \"9901\")", "9902", "99")).isEqualTo(Truth.FALSE);
        assertThat(places("province(work) in [\"33\", \"31\"]", "310115", "99")).isEqualTo(Truth.TRUE);
    }

    private static Truth places(String condition, String work, String home) {
        return test(condition, Map.of("work", RegionCode.parse(work), "home", RegionCode.parse(home)));
    }

    @Test
    void usesParametersOnceBound() {
        Scope scope = new Scope(TestDictionary.worker(), Map.of("enough", FactType.INT));
        Condition condition = Condition.read(
                        Snippet.of(new SourceFile("rule", "months >= enough")), scope, new Problems())
                .orElseThrow();
        Facts six = Facts.of(Map.of("months", 6L));
        assertThat(condition
                        .bind(new OnDay(java.time.LocalDate.EPOCH, Map.of("enough", 6L)))
                        .test(six))
                .isEqualTo(Truth.TRUE);
        assertThat(condition
                        .bind(new OnDay(java.time.LocalDate.EPOCH, Map.of("enough", 7L)))
                        .test(six))
                .isEqualTo(Truth.FALSE);
    }
}
