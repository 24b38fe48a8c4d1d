package org.wutong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.AgeOn;
import org.wutong.vocabulary.Gender;
import org.wutong.vocabulary.RegionCode.Level;

/** The rural people in work against the national survey of migrant workers of 2024 (education: 2023). */
class DemoCalibrationTest {
    private static final DemoCounty COUNTY = DemoCounty.generate(DemoPlan.standard(20_000, 1));
    private static final LocalDate TODAY = COUNTY.plan().businessDate();
    private static final Map<String, DemoWorker> WORKERS =
            COUNTY.workers().stream().collect(Collectors.toMap(DemoWorker::id, Function.identity()));
    private static final List<DemoSpell> ALL_AT_WORK = COUNTY.spells().stream()
            .filter(spell ->
                    spell.coversDay(TODAY) && WORKERS.get(spell.workerId()).reachable())
            .toList();
    private static final List<DemoSpell> AT_WORK =
            ALL_AT_WORK.stream().filter(spell -> worker(spell).rural()).toList();

    @Test
    void housesTwentyThousandInAboutNineThousandHouseholds() {
        assertThat(COUNTY.households()).hasSizeBetween(8_500, 9_500);
    }

    @Test
    void hasTwoThirdsInWork() {
        assertThat(ALL_AT_WORK.size() / 20_000.0).isBetween(0.64, 0.70);
    }

    @Test
    void matchesSexAndAge() {
        assertShare(0.624, spell -> worker(spell).gender() == Gender.MALE);
        assertShare(0.437, spell -> age(spell) <= 40);
        assertShare(0.247, spell -> age(spell) > 40 && age(spell) <= 50);
        assertShare(0.316, spell -> age(spell) > 50);
        assertThat(AT_WORK.stream().mapToInt(DemoCalibrationTest::age).average().orElseThrow())
                .isCloseTo(43.2, within(1.5));
    }

    @Test
    void matchesEducation() {
        assertShare(0.008, spell -> worker(spell).education() == Education.NONE);
        assertShare(0.138, spell -> worker(spell).education() == Education.PRIMARY);
        assertShare(0.521, spell -> worker(spell).education() == Education.JUNIOR);
        assertShare(
                0.175,
                spell -> List.of(Education.SENIOR, Education.VOCATIONAL)
                        .contains(worker(spell).education()));
        assertShare(0.158, spell -> worker(spell).education().compareTo(Education.COLLEGE) >= 0);
    }

    @Test
    void matchesIndustries() {
        Map.of("A", 0.007, "C", 0.279, "E", 0.143, "F", 0.136, "G", 0.072, "H", 0.071, "O", 0.123)
                .forEach((industry, share) ->
                        assertShare(share, spell -> spell.industry().equals(industry)));
    }

    @Test
    void matchesWagesByIndustry() {
        Map.of("C", 4978, "E", 5743, "F", 4362, "G", 5635, "H", 4141, "O", 4023)
                .forEach((industry, yuan) ->
                        assertWage(yuan, spell -> spell.industry().equals(industry)));
    }

    @Test
    void matchesWagesNearAndFar() {
        assertWage(4961, spell -> true);
        assertWage(4291, DemoCalibrationTest::inOwnTownship);
        assertWage(5634, spell -> !inOwnTownship(spell));
    }

    @Test
    void matchesHowFarPeopleGo() {
        assertShare(12102 / 29973.0, DemoCalibrationTest::inOwnTownship);
        assertShare(
                6840 / 29973.0,
                spell -> !spell.workRegion()
                        .upTo(Level.PROVINCE)
                        .equals(COUNTY.plan().county().upTo(Level.PROVINCE)));
    }

    @Test
    void movesAboutAsManyRuralPeopleAsTheCountyAimsAt() {
        LocalDate newYear = TODAY.withDayOfYear(1);
        long moved = COUNTY.spells().stream()
                .filter(spell -> worker(spell).rural())
                .filter(spell -> spell.to() == null || !spell.to().isBefore(newYear))
                .map(DemoSpell::workerId)
                .distinct()
                .count();
        assertThat(moved).isBetween(6_500L, 7_100L);
    }

    @Test
    void knowsNotEveryWage() {
        long unknown = COUNTY.spells().stream()
                .filter(spell -> spell.monthlyWageFen() == null)
                .count();
        assertThat(unknown * 100 / COUNTY.spells().size()).isBetween(3L, 10L);
    }

    private static void assertShare(double expected, Predicate<DemoSpell> part) {
        double share = AT_WORK.stream().filter(part).count() / (double) AT_WORK.size();
        assertThat(share).isCloseTo(expected, within(0.03));
    }

    private static void assertWage(int yuan, Predicate<DemoSpell> part) {
        double mean = AT_WORK.stream()
                .filter(part)
                .filter(spell -> spell.monthlyWageFen() != null)
                .mapToLong(DemoSpell::monthlyWageFen)
                .average()
                .orElseThrow();
        assertThat(mean / 100).isCloseTo(yuan, within(yuan * 0.06));
    }

    private static boolean inOwnTownship(DemoSpell spell) {
        return spell.workRegion().equals(worker(spell).hukouRegion().upTo(Level.TOWNSHIP));
    }

    private static DemoWorker worker(DemoSpell spell) {
        return WORKERS.get(spell.workerId());
    }

    private static int age(DemoSpell spell) {
        return AgeOn.fullYears(worker(spell).birthDate(), TODAY);
    }
}
