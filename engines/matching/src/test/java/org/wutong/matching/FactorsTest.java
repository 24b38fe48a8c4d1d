package org.wutong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wutong.matching.Match.Reason;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

class FactorsTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 30);
    private final MatchingPolicy policy = Policies.shipped();
    private final Matcher matcher = new Matcher(policy);

    private int points(Factor factor, Worker.Builder worker, Vacancy.Builder vacancy) {
        Fit fit = matcher.explain(worker.build(), vacancy.build(), TODAY);
        return fit.match().reasons().stream()
                .filter(reason -> reason.factor() == factor)
                .mapToInt(Reason::points)
                .sum();
    }

    private static Worker.Builder worker() {
        return Worker.builder("w1");
    }

    private static Vacancy.Builder vacancy() {
        return Vacancy.builder("v1");
    }

    @Test
    void aPerfectPairEarnsExactlyAHundred() {
        RegionCode village = RegionCode.parse("640106100207");
        OccupationCode welder = new OccupationCode("6-18-02-04");
        Worker worker = worker().home(village)
                .willingRegions(List.of(RegionCode.parse("640106")))
                .birthDate(TODAY.minusYears(40))
                .education(Education.JUNIOR)
                .occupations(List.of(welder))
                .wageFloor(400_000L)
                .certificates(Set.of("焊工证"))
                .languages(Set.of("普通话"))
                .availableFrom(TODAY)
                .stayNearHome(Truth.TRUE)
                .build();
        Vacancy vacancy = vacancy()
                .workRegion(village)
                .occupation(welder)
                .wage(600_000L, 600_000L)
                .ageWish(18, 55)
                .education(Education.JUNIOR)
                .certificates(Set.of("焊工证"))
                .languages(Set.of("普通话"))
                .contract(Truth.TRUE)
                .insurance(Truth.TRUE)
                .boardLodging(Truth.TRUE)
                .starts(TODAY.plusDays(3))
                .build();

        assertThat(Match.text(matcher.explain(worker, vacancy, TODAY).match().score()))
                .isEqualTo("100.00");
    }

    @ParameterizedTest
    @CsvSource({"6-18-02-04, 2600", "6-18-02-05, 1820", "6-18-01-01, 910", "6-05-01-03, 260", "4-10-01-06, 0"})
    void scoresOccupationsByTheDeepestSharedGroup(String wished, int expected) {
        assertThat(points(
                        Factor.OCCUPATION,
                        worker().occupations(List.of(new OccupationCode("1-01"), new OccupationCode(wished))),
                        vacancy().occupation(new OccupationCode("6-18-02-04"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"640106100207, 600", "640106100, 540", "640106, 450", "640104, 240", "640302, 90", "330100, 0", "64, 90"
    })
    void scoresDistanceByTheDeepestLevelSurelyShared(String work, int expected) {
        assertThat(points(
                        Factor.DISTANCE,
                        worker().home(RegionCode.parse("640106100207")),
                        vacancy().workRegion(RegionCode.parse(work))))
                .isEqualTo(expected);
    }

    @Test
    void whoeverWouldGoFarIsSatisfiedAnywhere() {
        Vacancy.Builder far = vacancy().workRegion(RegionCode.parse("3301"));
        RegionCode home = RegionCode.parse("640106");

        assertThat(points(Factor.STAY_NEAR_HOME, worker().home(home).stayNearHome(Truth.FALSE), far))
                .isEqualTo(600);
        assertThat(points(Factor.STAY_NEAR_HOME, worker().home(home).stayNearHome(Truth.TRUE), far))
                .isZero();
        assertThat(points(Factor.STAY_NEAR_HOME, worker().home(home), far)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"400000, 400000, 0", "300000, 600000, 225", "500000, 500000, 450", "400000, 900000, 900"})
    void scoresTheMiddleOfTheWageAboveTheFloor(long low, long high, int expected) {
        assertThat(points(
                        Factor.WAGE_ABOVE,
                        worker().wageFloor(400_000L),
                        vacancy().wage(low, high)))
                .isEqualTo(expected);
    }

    @Test
    void countsTheFloorAsReachedOnlyByTheLeastWage() {
        assertThat(points(
                        Factor.WAGE_FLOOR,
                        worker().wageFloor(400_000L),
                        vacancy().wage(399_999L, 900_000L)))
                .isZero();
        assertThat(points(
                        Factor.WAGE_FLOOR,
                        worker().wageFloor(400_000L),
                        vacancy().wage(400_000L, null)))
                .isEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({"45, 400", "46, 368", "50, 240", "55, 80", "70, 80", "17, 368"})
    void anAgeWishCostsPointsDownToItsLeast(int age, int expected) {
        assertThat(points(
                        Factor.AGE,
                        worker().birthDate(TODAY.minusYears(age)),
                        vacancy().ageWish(18, 45)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"VOCATIONAL, 500", "SENIOR, 500", "JUNIOR, 250", "PRIMARY, 0"})
    void schoolingIsSoft(Education has, int expected) {
        assertThat(points(Factor.EDUCATION, worker().education(has), vacancy().education(Education.SENIOR)))
                .isEqualTo(expected);
    }

    @Test
    void termsEarnOnlyWhenKnownToBeOffered() {
        assertThat(points(Factor.CONTRACT, worker(), vacancy().contract(Truth.TRUE)))
                .isEqualTo(600);
        assertThat(points(Factor.CONTRACT, worker(), vacancy().contract(Truth.FALSE)))
                .isZero();
        assertThat(points(Factor.INSURANCE, worker(), vacancy())).isZero();
    }
}
