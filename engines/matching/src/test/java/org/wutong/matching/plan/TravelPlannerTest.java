package org.wutong.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wutong.matching.MadeUp;
import org.wutong.matching.Matcher;
import org.wutong.matching.Policies;
import org.wutong.matching.Priorities;
import org.wutong.matching.PriorityClass;
import org.wutong.matching.TravelTerms;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Wording;
import org.wutong.matching.Worker;
import org.wutong.vocabulary.RegionCode;

class TravelPlannerTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 30);
    private static final Matcher MATCHER = new Matcher(Policies.shipped());

    private static final Priorities ONE =
            new Priorities(List.of(new PriorityClass("first", new Wording("", "", "", ""), Set.of("a"))));

    private static TravelTerms terms(int least, int seats) {
        return new TravelTerms(new Wording("", "", "", ""), least, seats);
    }

    private static TravelPlan plan(TravelTerms terms, List<Worker> workers, List<Vacancy> vacancies) {
        List<Seeker> seekers = workers.stream()
                .map(worker -> new Seeker(worker, worker.id().hashCode() % 2 - 1))
                .toList();
        return new TravelPlanner(new Planner(MATCHER), terms)
                .plan(new PlanTask(seekers, vacancies, TODAY, ONE, 100, 1), PlanWatch.NONE);
    }

    private static Worker worker(String id, String home) {
        return Worker.builder(id).home(RegionCode.parse(home)).build();
    }

    private static Vacancy vacancy(String id, String place, LocalDate starts, int seats) {
        return Vacancy.builder(id)
                .workRegion(RegionCode.parse(place))
                .starts(starts)
                .headcount(seats)
                .build();
    }

    @Test
    void oneAloneIsNotSentToAnotherCounty() {
        LocalDate monday = LocalDate.of(2024, 12, 2);

        TravelPlan plan = plan(
                terms(2, 4),
                List.of(worker("w1", "640106100"), worker("w2", "640106100"), worker("w3", "640106101")),
                List.of(vacancy("v1", "640104", monday, 3)));

        assertThat(plan.ungrouped().placements()).hasSize(3);
        assertThat(plan.plan().placements()).extracting(Placement::workerId).containsExactly("w1", "w2");
        assertThat(plan.fewerPlaced()).isEqualTo(1);
        assertThat(plan.mostLost()).isPositive();
        assertThat(plan.journeys()).singleElement().satisfies(journey -> {
            assertThat(journey.group())
                    .isEqualTo(new TravelGroup(RegionCode.parse("640106100"), RegionCode.parse("640104"), monday));
            assertThat(journey.vehicles()).isEqualTo(1);
        });
    }

    @Test
    void whoIsFixedByHandGoesThoughNobodyGoesAlong() {
        PlanTask task = new PlanTask(
                List.of(
                        new Seeker(worker("w1", "640106100"), Priorities.NO_RANK),
                        new Seeker(worker("w2", "640106101"), Priorities.NO_RANK)),
                List.of(vacancy("v1", "640104", TODAY.plusDays(3), 2)),
                TODAY,
                Priorities.NONE,
                100,
                1);

        TravelPlan plan = new TravelPlanner(new Planner(MATCHER), terms(2, 4))
                .planAround(task, Map.of("w1", "v1"), (worker, vacancy) -> false, PlanWatch.NONE);

        assertThat(plan.plan().placements()).extracting(Placement::workerId).containsExactly("w1");
    }

    @Test
    void workInTheHomeCountyNeedsNoCompany() {
        TravelPlan plan = plan(
                terms(8, 45),
                List.of(worker("w1", "640106100")),
                List.of(vacancy("v1", "640106101", TODAY.plusDays(3), 1)));

        assertThat(plan.plan().placements()).hasSize(1);
        assertThat(plan.journeys()).isEmpty();
        assertThat(plan.mostLost()).isZero();
    }

    @Test
    void thoseWhoBeginInOtherWeeksAreNoCompany() {
        LocalDate sunday = LocalDate.of(2024, 12, 8);

        TravelPlan plan = plan(
                terms(2, 4),
                List.of(worker("w1", "640106100"), worker("w2", "640106100")),
                List.of(vacancy("v1", "640104", sunday, 1), vacancy("v2", "640104", sunday.plusDays(1), 1)));

        assertThat(plan.plan().placements()).isEmpty();
    }

    @Test
    void whoIsOneTooManyForTheVehiclesStays() {
        List<Worker> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(worker("w" + i, "640106100"));
        }

        TravelPlan plan = plan(terms(3, 4), five, List.of(vacancy("v1", "640104", TODAY.plusDays(3), 5)));

        assertThat(plan.plan().placements()).hasSize(4);
        assertThat(plan.journeys())
                .singleElement()
                .satisfies(journey -> assertThat(journey.people()).hasSize(4));
    }

    @Property(tries = 300)
    void everyJourneyFillsItsVehiclesAndTheBoundHolds(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int least, @ForAll @IntRange(max = 4) int room) {
        MadeUp world = new MadeUp(seed);
        List<Worker> workers = world.workers(new Random(seed).nextInt(40));
        List<Vacancy> vacancies = world.vacancies(12);
        TravelTerms terms = terms(least, least + room);

        TravelPlan plan = plan(terms, workers, vacancies);

        Map<String, Integer> taken = new HashMap<>();
        plan.plan().placements().forEach(one -> taken.merge(one.vacancyId(), 1, Integer::sum));
        vacancies.forEach(vacancy -> assertThat(taken.getOrDefault(vacancy.id(), 0))
                .isLessThanOrEqualTo(vacancy.headcount() == null ? 1 : vacancy.headcount()));
        for (Journey journey : plan.journeys()) {
            int people = journey.people().size();
            assertThat(people).isBetween(journey.vehicles() * least, journey.vehicles() * (least + room));
        }
        assertThat(plan.plan().certificate().total())
                .isLessThanOrEqualTo(plan.plan().certificate().bound());
    }
}
