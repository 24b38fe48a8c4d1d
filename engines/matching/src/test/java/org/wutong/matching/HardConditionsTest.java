package org.wutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.RegionCode;

class HardConditionsTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 30);
    private final Matcher matcher = new Matcher(Policies.shipped());

    private Set<HardCondition> bars(Worker.Builder worker, Vacancy.Builder vacancy) {
        return matcher.explain(worker.build(), vacancy.build(), TODAY).barredBy();
    }

    private static Worker.Builder worker() {
        return Worker.builder("w1");
    }

    private static Vacancy.Builder vacancy() {
        return Vacancy.builder("v1");
    }

    private static List<RegionCode> regions(String... codes) {
        return List.of(codes).stream().map(RegionCode::parse).toList();
    }

    @Test
    void nothingKnownBarsNothing() {
        assertThat(bars(worker(), vacancy())).isEmpty();
    }

    @Test
    void barsAPlaceOutsideEveryWillingRegion() {
        assertThat(bars(
                        worker().willingRegions(regions("640106", "33")),
                        vacancy().workRegion(RegionCode.parse("640104"))))
                .containsExactly(HardCondition.REGION);
    }

    @Test
    void admitsAPlaceKnownOnlyToAnAncestorOfAWillingRegionWithoutPoints() {
        Fit fit = matcher.explain(
                worker().willingRegions(regions("640106")).build(),
                vacancy().workRegion(RegionCode.parse("6401")).build(),
                TODAY);

        assertThat(fit.isSuitable()).isTrue();
        assertThat(fit.match().reasons()).isEmpty();
    }

    @Test
    void barsAWageCeilingBelowTheFloor() {
        assertThat(bars(worker().wageFloor(400_001L), vacancy().wage(300_000L, 400_000L)))
                .containsExactly(HardCondition.WAGE);
        assertThat(bars(worker().wageFloor(400_000L), vacancy().wage(300_000L, 400_000L)))
                .isEmpty();
        assertThat(bars(worker().wageFloor(400_000L), vacancy().wage(300_000L, null)))
                .isEmpty();
    }

    @Test
    void barsALackingCertificateOnlyWhenItIsKnownToLack() {
        assertThat(bars(worker().certificates(Set.of("驾驶证")), vacancy().certificates(Set.of("驾驶证", "低压电工证"))))
                .containsExactly(HardCondition.CERTIFICATE);
        assertThat(bars(worker().certificates(Set.of()), vacancy().certificates(Set.of("驾驶证"))))
                .containsExactly(HardCondition.CERTIFICATE);
        assertThat(bars(worker(), vacancy().certificates(Set.of("驾驶证")))).isEmpty();
    }

    @Test
    void readsCertificatesWhateverTheirWidthAndBlanks() {
        assertThat(bars(worker().certificates(Set.of(" Ｂ2 驾驶证")), vacancy().certificates(Set.of("b2驾驶证"))))
                .isEmpty();
    }

    @Test
    void barsALackingLanguage() {
        assertThat(bars(worker().languages(Set.of("普通话")), vacancy().languages(Set.of("英语"))))
                .containsExactly(HardCondition.LANGUAGE);
    }

    @Test
    void barsAVacancyPastItsLastDayOrWithoutSeats() {
        assertThat(bars(worker(), vacancy().closes(TODAY.minusDays(1)))).containsExactly(HardCondition.CLOSED);
        assertThat(bars(worker(), vacancy().closes(TODAY))).isEmpty();
        assertThat(bars(worker(), vacancy().headcount(0))).containsExactly(HardCondition.CLOSED);
    }

    @Test
    void barsWhoeverIsFreeOnlyAfterTheWorkBegins() {
        assertThat(bars(worker().availableFrom(TODAY.plusDays(9)), vacancy().starts(TODAY.plusDays(8))))
                .containsExactly(HardCondition.NOT_FREE);
        assertThat(bars(worker().availableFrom(TODAY.plusDays(8)), vacancy().starts(TODAY.plusDays(8))))
                .isEmpty();
    }

    @Test
    void barsWhoeverIsFreeOnlyAfterTheVacancyClosesWhenItsBeginningIsUnknown() {
        assertThat(bars(worker().availableFrom(TODAY.plusDays(9)), vacancy().closes(TODAY.plusDays(8))))
                .containsExactly(HardCondition.NOT_FREE);
        assertThat(bars(
                        worker().availableFrom(TODAY.plusDays(9)),
                        vacancy().closes(TODAY.plusDays(8)).starts(TODAY.plusDays(20))))
                .isEmpty();
    }

    @Test
    void barsChildrenFromAllWork() {
        assertThat(bars(worker().birthDate(TODAY.minusYears(16).plusDays(1)), vacancy()))
                .containsExactly(HardCondition.STATUTORY_AGE);
        assertThat(bars(worker().birthDate(TODAY.minusYears(16)), vacancy())).isEmpty();
    }

    @Test
    void barsByAgeOnlyWhereALawSaysSo() {
        StatutoryAge limit = new StatutoryAge(new AgeRange(18, null), "MINORS-MINE");
        Worker.Builder seventeen = worker().birthDate(TODAY.minusYears(17));

        assertThat(bars(seventeen, vacancy().statutoryAge(limit))).containsExactly(HardCondition.STATUTORY_AGE);
        assertThat(bars(seventeen, vacancy().ageWish(18, 45))).isEmpty();
    }

    @Test
    void namesEveryConditionThatBars() {
        assertThat(bars(
                        worker().wageFloor(500_000L).languages(Set.of()),
                        vacancy().wage(null, 300_000L).languages(Set.of("英语")).headcount(0)))
                .containsExactly(HardCondition.WAGE, HardCondition.LANGUAGE, HardCondition.CLOSED);
    }
}
