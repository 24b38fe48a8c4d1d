package org.wutong.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.matching.MadeUp.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

class AdvisorTest {
    private static final Advisor ADVISOR = new Advisor(new Matcher(Policies.shipped()), TODAY);

    @Property(tries = 60)
    void eachAdviceForAWorkerAddsExactlyWhatItSays(@ForAll long seed) {
        MadeUp world = new MadeUp(seed);
        List<Vacancy> vacancies = world.vacancies(60);

        for (Worker worker : world.workers(20)) {
            assertThat(advice(worker, vacancies))
                    .allSatisfy(advice -> assertThat(
                                    suitable(advice.relaxation().on(worker), vacancies) - suitable(worker, vacancies))
                            .isEqualTo(advice.adds())
                            .isPositive());
        }
    }

    @Property(tries = 60)
    void noUsefulRelaxationOfAWorkerIsForgotten(@ForAll long seed) {
        MadeUp world = new MadeUp(seed);
        List<Vacancy> vacancies = world.vacancies(60);

        for (Worker worker : world.workers(20)) {
            List<Advice> found = advice(worker, vacancies);
            for (Relaxation candidate : candidates(worker, vacancies)) {
                int adds = suitable(candidate.on(worker), vacancies) - suitable(worker, vacancies);
                assertThat(adds == 0
                                || found.stream()
                                        .anyMatch(advice ->
                                                advice.adds() >= adds && asksNoMore(advice.relaxation(), candidate)))
                        .as("%s adds %d for %s: %s", candidate, adds, worker, found)
                        .isTrue();
            }
        }
    }

    @Property(tries = 60)
    void eachAdviceForAVacancyAddsExactlyWhatItSays(@ForAll long seed) {
        MadeUp world = new MadeUp(seed);
        List<Worker> workers = world.workers(60);

        for (Vacancy vacancy : world.vacancies(20)) {
            Advisor.ForVacancy found = ADVISOR.forVacancy(vacancy, workers);
            assertThat(found.suitable()).isEqualTo(fitting(vacancy, workers));
            assertThat(found.advice())
                    .allSatisfy(advice -> assertThat(
                                    fitting(advice.relaxation().on(vacancy), workers) - fitting(vacancy, workers))
                            .isEqualTo(advice.adds())
                            .isPositive());
            Vacancy anywhere = Relaxing.like(vacancy).workRegion(null).build();
            assertThat(found.elsewhere()).isEqualTo(fitting(anywhere, workers) - fitting(vacancy, workers));
        }
    }

    @Property(tries = 30)
    void theOrderOfTheInputDoesNotMatter(@ForAll long seed) {
        MadeUp world = new MadeUp(seed);
        List<Vacancy> vacancies = world.vacancies(60);
        List<Vacancy> turned = new ArrayList<>(vacancies);
        java.util.Collections.reverse(turned);

        for (Worker worker : world.workers(10)) {
            assertThat(advice(worker, turned)).isEqualTo(advice(worker, vacancies));
        }
    }

    @Test
    void tellsEachStepOfPayDownToWhatItWouldAdd() {
        Worker worker = Worker.builder("w").wageFloor(400_000L).build();

        assertThat(advice(worker, List.of(pays("a", 350_000), pays("b", 300_000), pays("c", 350_000))))
                .containsExactly(
                        new Advice(new Relaxation.Pay(300_000), 3), new Advice(new Relaxation.Pay(350_000), 2));
    }

    @Test
    void prefersTheCountyWhereItsCityAddsNoMore() {
        Worker worker = Worker.builder("w")
                .willingRegions(List.of(RegionCode.parse("640106")))
                .build();

        assertThat(advice(worker, List.of(at("a", "330110"), at("b", "330110"), at("c", "640104"))))
                .containsExactly(
                        new Advice(new Relaxation.Region(RegionCode.parse("330110")), 2),
                        new Advice(new Relaxation.Region(RegionCode.parse("640104")), 1));
    }

    @Test
    void countsOnlyWhatASingleCertificateWins() {
        Worker worker = Worker.builder("w").certificates(List.of("健康证")).build();
        Vacancy one = Vacancy.builder("a").certificates(List.of("焊工证", "健康证")).build();
        Vacancy two = Vacancy.builder("b").certificates(List.of("焊工证", "驾驶证")).build();

        assertThat(advice(worker, List.of(one, two))).containsExactly(new Advice(new Relaxation.Certificate("焊工证"), 1));
    }

    @Test
    void neverAdvisesToBeFreeInThePast() {
        Worker worker = Worker.builder("w").availableFrom(TODAY.plusDays(9)).build();
        Vacancy begun = Vacancy.builder("a").starts(TODAY.minusDays(1)).build();
        Vacancy soon = Vacancy.builder("b").starts(TODAY.plusDays(2)).build();

        assertThat(advice(worker, List.of(begun, soon)))
                .containsExactly(new Advice(new Relaxation.Day(TODAY.plusDays(2)), 1));
    }

    @Test
    void leavesAStatutoryAgeAndAnEmployersWishAlone() {
        Worker old = Worker.builder("w").birthDate(TODAY.minusYears(60)).build();
        Vacancy law = Vacancy.builder("a")
                .statutoryAge(new StatutoryAge(new AgeRange(18, 55), "HEAVY"))
                .build();
        Vacancy wish = Vacancy.builder("b").ageWish(18, 30).build();

        assertThat(ADVISOR.forWorker(old, List.of(law, wish))).isEqualTo(new Advisor.ForWorker(1, List.of()));
        assertThat(ADVISOR.forVacancy(law, List.of(old))).isEqualTo(new Advisor.ForVacancy(0, 0, List.of()));
        assertThat(ADVISOR.forVacancy(wish, List.of(old)).suitable()).isEqualTo(1);
        assertThatThrownBy(() -> Relaxation.parse(HardCondition.STATUTORY_AGE, "60"))
                .hasMessageContaining("cannot be relaxed");
    }

    @Test
    void shortensStepsToTheSmallestTheOneThatIsEnoughAndTheOneThatAddsMost() {
        Worker worker = Worker.builder("w").wageFloor(900_000L).build();
        List<Vacancy> vacancies = Stream.of(8, 7, 6, 5, 4, 3)
                .map(n -> pays("v" + n, n * 100_000L))
                .toList();

        assertThat(Advice.shortened(advice(worker, vacancies), 3, 10))
                .extracting(Advice::adds)
                .containsExactly(6, 3, 1);
    }

    @Test
    void namesTheSmallestStepThatIsEnoughWhereThereIsRoomForOne() {
        Worker worker = Worker.builder("w").wageFloor(900_000L).build();
        List<Vacancy> vacancies =
                Stream.of(8, 7, 6, 5).map(n -> pays("v" + n, n * 100_000L)).toList();
        List<Advice> all = advice(worker, vacancies);

        assertThat(Advice.handiest(all, 2)).contains(new Advice(new Relaxation.Pay(700_000), 2));
        assertThat(Advice.handiest(all, 9)).contains(new Advice(new Relaxation.Pay(500_000), 4));
        assertThat(Advice.handiest(List.of(), 2)).isEmpty();
    }

    @Test
    void readsWhatItWroteIntoAnAddress() {
        for (Relaxation relaxation : List.of(
                new Relaxation.Pay(350_000),
                new Relaxation.Region(RegionCode.parse("330110")),
                new Relaxation.Certificate("焊工证"),
                new Relaxation.Language("英语"),
                new Relaxation.Day(TODAY))) {
            assertThat(Relaxation.parse(relaxation.condition(), relaxation.value()))
                    .isEqualTo(relaxation);
        }
    }

    private static List<Advice> advice(Worker worker, List<Vacancy> vacancies) {
        Advisor.ForWorker found = ADVISOR.forWorker(worker, vacancies);
        assertThat(found.suitable()).isEqualTo(suitable(worker, vacancies));
        return found.advice();
    }

    private static Vacancy pays(String id, long most) {
        return Vacancy.builder(id).wage(null, most).build();
    }

    private static Vacancy at(String id, String region) {
        return Vacancy.builder(id).workRegion(RegionCode.parse(region)).build();
    }

    private static int suitable(Worker worker, List<Vacancy> vacancies) {
        return (int) vacancies.stream()
                .filter(v -> !BruteForce.barred(worker, v, TODAY))
                .count();
    }

    private static int fitting(Vacancy vacancy, List<Worker> workers) {
        return (int) workers.stream()
                .filter(w -> !BruteForce.barred(w, vacancy, TODAY))
                .count();
    }

    private static Set<Relaxation> candidates(Worker worker, List<Vacancy> vacancies) {
        Set<Relaxation> all = new HashSet<>();
        for (Vacancy vacancy : vacancies) {
            Long most = vacancy.wageHigh();
            if (worker.wageFloor() != null && most != null && most < worker.wageFloor()) {
                all.add(new Relaxation.Pay(most));
            }
            if (vacancy.workRegion() != null && onlyThePlaceBars(worker, vacancy)) {
                all.add(new Relaxation.Region(vacancy.workRegion().upTo(Level.COUNTY)));
                all.add(new Relaxation.Region(vacancy.workRegion().upTo(Level.CITY)));
            }
            if (worker.certificates() != null && vacancy.certificates() != null) {
                vacancy.certificates().forEach(name -> all.add(new Relaxation.Certificate(name)));
            }
            if (worker.languages() != null && vacancy.languages() != null) {
                vacancy.languages().forEach(name -> all.add(new Relaxation.Language(name)));
            }
            LocalDate free = worker.availableFrom();
            Stream.of(vacancy.starts(), vacancy.closes())
                    .filter(Objects::nonNull)
                    .filter(day -> free != null && day.isBefore(free) && !day.isBefore(TODAY))
                    .forEach(day -> all.add(new Relaxation.Day(day)));
        }
        return all;
    }

    private static boolean onlyThePlaceBars(Worker worker, Vacancy vacancy) {
        Worker anywhere = Relaxing.like(worker).willingRegions(List.of()).build();
        return BruteForce.barred(worker, vacancy, TODAY) && !BruteForce.barred(anywhere, vacancy, TODAY);
    }

    private static boolean asksNoMore(Relaxation found, Relaxation candidate) {
        if (found instanceof Relaxation.Pay f && candidate instanceof Relaxation.Pay c) {
            return f.fen() >= c.fen();
        }
        if (found instanceof Relaxation.Day f && candidate instanceof Relaxation.Day c) {
            return !f.day().isBefore(c.day());
        }
        if (found instanceof Relaxation.Region f && candidate instanceof Relaxation.Region c) {
            return f.region().within(c.region()) == Truth.TRUE;
        }
        return found.equals(candidate);
    }
}
