package org.wutong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

/** The county shows every outcome of the travel and income grants: granted, refused, not known. */
class WorkerFactsTest {
    private static final DemoCounty COUNTY = DemoCounty.generate(DemoPlan.standard(20_000, 1));
    private static final List<Dossier> PROTECTED = Dossier.all(
                    COUNTY, Territory.of(COUNTY.plan().county()))
            .stream()
            .filter(one -> one.in("poverty_alleviated") || one.in("monitored"))
            .toList();

    @Test
    void countsMonthsWithinTheYear() {
        assertThat(PROTECTED).allSatisfy(one -> {
            WorkerFacts facts = one.facts();
            assertThat(facts.monthsStable()).isBetween(0, facts.monthsContinuous());
            assertThat(facts.monthsInYear()).isBetween(facts.monthsContinuous(), 11);
        });
    }

    @Test
    void showsTravelGrantsOfEitherLength() {
        assertThat(count(one -> crossesCounty(one) == Truth.TRUE && one.facts().monthsStable() >= 6))
                .isGreaterThan(100);
        assertThat(count(one -> crossesCounty(one) == Truth.TRUE
                        && one.facts().monthsStable() >= 3
                        && one.facts().monthsStable() < 6))
                .isGreaterThan(20);
    }

    @Test
    void showsPeopleWhoWorkAtHomeOrWhosePlaceIsUnsure() {
        assertThat(count(one -> crossesCounty(one) == Truth.FALSE)).isGreaterThan(100);
        assertThat(count(one -> crossesCounty(one) == Truth.UNKNOWN)).isPositive();
        assertThat(count(one -> !one.worker().reachable())).isGreaterThan(10);
    }

    @Test
    void showsPapersThatArePresentMissingAndUnknown() {
        for (Truth truth : Truth.values()) {
            assertThat(count(one ->
                            one.facts().main() != null && one.facts().main().socialInsurance() == truth))
                    .isGreaterThan(10);
        }
    }

    @Test
    void showsIncomesOfEveryStepAndUnknownOnes() {
        for (int tenThousands = 1; tenThousands <= 5; tenThousands++) {
            long from = Fen.ofYuan(tenThousands + "0000");
            long to = from + Fen.ofYuan("10000");
            assertThat(count(one -> {
                        Long wage = one.facts().cycleWageFen();
                        return wage != null && wage >= from && wage < to;
                    }))
                    .isPositive();
        }
        assertThat(count(one -> one.facts().cycleWageFen() == null)).isGreaterThan(10);
    }

    @Test
    void showsHouseholdsWhoseIncomeAwardsExceedTheCap() {
        Map<String, Long> awards = PROTECTED.stream()
                .filter(one -> one.facts().cycleWageFen() != null)
                .collect(Collectors.groupingBy(
                        one -> one.household().id(),
                        Collectors.summingLong(one -> Math.min(5, one.facts().cycleWageFen() / Fen.ofYuan("10000")))));
        assertThat(awards.values().stream().filter(thousands -> thousands > 6).count())
                .isGreaterThan(20);
    }

    @Test
    void showsHouseholdsWithNobodyInWork() {
        Map<String, Boolean> inWork = PROTECTED.stream()
                .filter(one -> one.worker().labourCapacity() != LabourCapacity.NONE)
                .collect(Collectors.toMap(
                        one -> one.household().id(), one -> one.facts().employed(), Boolean::logicalOr));
        assertThat(inWork.values()).contains(true, false);
    }

    private static Truth crossesCounty(Dossier one) {
        DemoSpell main = one.facts().main();
        return main == null
                ? Truth.FALSE
                : main.workRegion()
                        .sameAt(Level.COUNTY, one.worker().hukouRegion())
                        .not();
    }

    private static long count(Predicate<Dossier> part) {
        return PROTECTED.stream().filter(part).count();
    }
}
