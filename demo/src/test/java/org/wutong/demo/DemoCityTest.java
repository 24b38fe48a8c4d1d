package org.wutong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

class DemoCityTest {
    private static final List<String> COUNTIES = List.of(
            "140902", "140921", "140922", "140923", "140924", "140925", "140926", "140927", "140928", "140929",
            "140930", "140931", "140932", "140971", "140981");
    private static final List<CityPlace> PLACES = places();
    private static final String TAKEN =
            DemoCity.generate(CityPlan.standard(100, 3), PLACES, Set.of()).counties().stream()
                    .flatMap(county -> county.workers().stream())
                    .flatMap(worker -> Stream.ofNullable(worker.phone()))
                    .findFirst()
                    .orElseThrow();
    private static final DemoCity CITY = DemoCity.generate(CityPlan.standard(30_000, 1), PLACES, Set.of());
    private static final Map<String, Set<String>> POOR = new HashMap<>();
    private static final List<String> FAR = List.of("home", "province", "outside");
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    @Test
    void makesTheSameCityFromTheSameSeed() {
        CityPlan plan = CityPlan.standard(900, 5);
        assertThat(DemoCity.generate(plan, PLACES, Set.of())).isEqualTo(DemoCity.generate(plan, PLACES, Set.of()));
    }

    @Test
    void fillsEveryCountyAndTheZone() {
        assertThat(CITY.counties())
                .extracting(county -> county.plan().county().value())
                .containsExactly(Stream.concat(COUNTIES.stream(), Stream.of(DemoCity.ZONE.value()))
                        .sorted()
                        .toArray(String[]::new));
        assertThat(CITY.workers()).isEqualTo(30_000);
        assertThat(size("140902")).isGreaterThan(5_000L);
        assertThat(size("140971")).as("Wutaishan is small").isBetween(200L, 300L);
    }

    @Test
    void letsPeopleLiveInTheirCountyOnly() {
        for (DemoCounty county : CITY.counties()) {
            assertThat(county.workers())
                    .allMatch(worker -> worker.hukouRegion()
                            .upTo(Level.COUNTY)
                            .equals(county.plan().county()));
        }
    }

    @Test
    void givesIdentityNumbersOfAnAreaNobodyBears() {
        assertThat(everybody())
                .filteredOn(worker -> worker.identityNumber() != null)
                .hasSizeGreaterThan(29_000)
                .allSatisfy(worker -> assertThat(IdentityNumber.check(
                                        worker.identityNumber(), CITY.plan().businessDate())
                                .orElseThrow()
                                .areaCode())
                        .isEqualTo("140999"));
    }

    @Test
    void givesNobodyTheNumbersOfAnother() {
        assertThat(everybody().stream().map(DemoWorker::identityNumber).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
        assertThat(everybody().stream().map(DemoWorker::phone).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
        assertThat(everybody().stream().map(DemoWorker::bankAccount).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    @Test
    void givesEveryEmployerANameAndACodeOfItsOwn() {
        assertThat(CITY.employers()).hasSizeGreaterThan(300);
        assertThat(CITY.employers().stream().map(DemoEmployer::name)).doesNotHaveDuplicates();
        assertThat(CITY.employers().stream().map(DemoEmployer::id)).doesNotHaveDuplicates();
        assertThat(CITY.employers().stream().map(DemoEmployer::creditCode))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.substring(2, 8).equals("140999"));
    }

    @Test
    void listsFirmsThatSeveralPeopleName() {
        Map<String, Long> named = CITY.counties().stream()
                .flatMap(county -> county.spells().stream())
                .collect(Collectors.groupingBy(DemoSpell::employerName, Collectors.counting()));
        assertThat(CITY.employers().stream().filter(one -> named.getOrDefault(one.name(), 0L) >= 4))
                .hasSizeGreaterThan(50);
        assertThat(CITY.employers()).extracting(DemoEmployer::name).doesNotContain("个体经营", "零工市场");
    }

    @Test
    void leavesTakenPhonesToThoseWhoHaveThem() {
        DemoCity other = DemoCity.generate(CityPlan.standard(100, 3), PLACES, Set.of(TAKEN));
        assertThat(other.counties())
                .flatExtracting(DemoCounty::workers)
                .extracting(DemoWorker::phone)
                .doesNotContain(TAKEN);
    }

    @Test
    void worksInTheProportionsOfThePlan() {
        Work work = new Work((county, worker) -> true);
        assertThat(work.all()).as("most of 594,000 at 1:20").isBetween(24_000, 27_000);
        assertThat(work.province).isCloseTo(work.all() * 195 / 594, within10Percent());
        assertThat(work.outside).isCloseTo(work.all() * 105 / 594, within10Percent());
        assertThat(work.home).isCloseTo(work.all() * 294 / 594, within10Percent());
    }

    @Test
    void countsThePovertyAlleviatedInTheProportionsOfThePlan() {
        Work work = new Work(DemoCityTest::isPoor);
        assertThat(work.all()).isCloseTo(170_000 / 20, within10Percent());
        assertThat(work.province).isCloseTo(60_000 / 20, Percentage.withPercentage(25));
        assertThat(work.outside).isCloseTo(33_000 / 20, Percentage.withPercentage(25));
        assertThat(work.home).isCloseTo(77_000 / 20, Percentage.withPercentage(25));
    }

    @Test
    void hasCountiesAheadAndCountiesBehind() {
        Map<String, Double> inWork = new TreeMap<>();
        for (DemoCounty county : CITY.counties()) {
            long rural = county.workers().stream().filter(DemoWorker::rural).count();
            inWork.put(county.plan().county().value(), 100.0 * inWork(county) / rural);
        }
        assertThat(inWork.get("140921")).as("Dingxiang").isGreaterThan(91);
        assertThat(inWork.get("140926")).as("Jingle").isLessThan(84);
        assertThat(inWork.get("140932")).as("Pianguan").isLessThan(84);
    }

    @Test
    void bringsTwoCountiesToATie() {
        Map<String, DemoCounty> byCode = CITY.counties().stream()
                .collect(Collectors.toMap(county -> county.plan().county().value(), county -> county));
        DemoCounty ningwu = byCode.get("140925");
        DemoCounty hequ = byCode.get("140930");
        assertThat(ningwu.workers()).hasSameSizeAs(hequ.workers()).allMatch(DemoWorker::rural);
        assertThat(hequ.workers()).allMatch(DemoWorker::rural);
        assertThat(inWork(ningwu)).isEqualTo(inWork(hequ)).isPositive();
    }

    private static long inWork(DemoCounty county) {
        return atWork(county, worker -> true).values().stream()
                .flatMap(Set::stream)
                .distinct()
                .count();
    }

    @Test
    void refusesCityWithoutData() {
        CityPlan plan = new CityPlan(RegionCode.parse("1502"), 500, 1, LAST);
        assertThatThrownBy(() -> DemoCity.generate(plan, PLACES, Set.of())).hasMessageContaining("1502");
    }

    @Test
    void refusesSizesOutOfRange() {
        assertThatThrownBy(() -> CityPlan.standard(99, 1)).hasMessage("workers = 99: expected 100 to 1000000");
    }

    private static Percentage within10Percent() {
        return Percentage.withPercentage(10);
    }

    private static long size(String county) {
        return CITY.counties().stream()
                .filter(one -> one.plan().county().value().equals(county))
                .mapToLong(one -> one.workers().size())
                .sum();
    }

    private static List<DemoWorker> everybody() {
        return CITY.counties().stream()
                .flatMap(county -> county.workers().stream())
                .toList();
    }

    private static boolean isPoor(DemoCounty county, DemoWorker worker) {
        return POOR.computeIfAbsent(
                        county.plan().county().value(),
                        code -> county.categories().stream()
                                .filter(one -> Set.of("poverty_alleviated", "monitored")
                                        .contains(one.category().group()))
                                .map(DemoCategory::householdId)
                                .collect(Collectors.toSet()))
                .contains(worker.householdId());
    }

    /** Rural people with work in 2022 by the farthest of their places: province, outside, home; by id within the county. */
    private static Map<String, Set<String>> atWork(DemoCounty county, Predicate<DemoWorker> who) {
        Map<String, DemoWorker> rural = county.workers().stream()
                .filter(DemoWorker::rural)
                .filter(who)
                .collect(Collectors.toMap(DemoWorker::id, worker -> worker));
        Map<String, String> farthest = new HashMap<>();
        for (DemoSpell spell : county.spells()) {
            DemoWorker worker = rural.get(spell.workerId());
            if (worker != null
                    && !spell.from().isAfter(LAST)
                    && (spell.to() == null || !spell.to().isBefore(FIRST))) {
                farthest.merge(
                        worker.id(),
                        where(spell, worker),
                        (one, other) -> FAR.indexOf(one) > FAR.indexOf(other) ? one : other);
            }
        }
        return farthest.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
    }

    private static String where(DemoSpell spell, DemoWorker worker) {
        String region = spell.workRegion().value();
        if (!region.startsWith("14")) {
            return "outside";
        }
        return region.startsWith(worker.hukouRegion().upTo(Level.TOWNSHIP).value()) ? "home" : "province";
    }

    private static final class Work {
        private int province;
        private int outside;
        private int home;

        private int all() {
            return province + outside + home;
        }

        Work(BiPredicate<DemoCounty, DemoWorker> who) {
            for (DemoCounty county : CITY.counties()) {
                Map<String, Set<String>> work = atWork(county, worker -> who.test(county, worker));
                province += work.getOrDefault("province", Set.of()).size();
                outside += work.getOrDefault("outside", Set.of()).size();
                home += work.getOrDefault("home", Set.of()).size();
            }
        }
    }

    /** Two townships a county, with three villages and one community each. */
    private static List<CityPlace> places() {
        List<CityPlace> places = new ArrayList<>();
        for (String county : COUNTIES) {
            for (String township : List.of("100", "200")) {
                places.add(new CityPlace(RegionCode.parse(county + township), "第" + township + "镇"));
                for (String village : List.of("201", "202", "203")) {
                    places.add(new CityPlace(RegionCode.parse(county + township + village), village + "村"));
                }
                places.add(new CityPlace(RegionCode.parse(county + township + "001"), "镇上社区"));
            }
        }
        return places;
    }
}
