package org.wutong.bureau.matching.drives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.EngineMarket;
import org.wutong.bureau.matching.drives.StoredPlan.OfClass;
import org.wutong.bureau.matching.drives.StoredPlan.OfVacancy;
import org.wutong.bureau.register.LongWork.Progress;
import org.wutong.matching.Matcher;
import org.wutong.matching.PriorityClass;
import org.wutong.matching.VacancyPool;
import org.wutong.matching.Worker;
import org.wutong.matching.plan.Certificate;
import org.wutong.matching.plan.ClassResult;
import org.wutong.matching.plan.Loss;
import org.wutong.matching.plan.Placement;
import org.wutong.matching.plan.Plan;
import org.wutong.matching.plan.PlanTask;
import org.wutong.matching.plan.Planner;
import org.wutong.matching.plan.TravelPlan;
import org.wutong.matching.plan.TravelPlanner;

/** Plans a drive by the engine; pure but for the progress it tells. Everything that the engine proves is kept as it says. */
@Component
class PlanMaking {
    private final Matcher matcher;

    PlanMaking(Matcher matcher) {
        this.matcher = matcher;
    }

    /**
     * A plan that is made, before it is stored.
     *
     * @param price what all classes together cost; null where it was not worked out
     * @param ungrouped the plan without travel groups; null where none were asked for
     */
    record Made(
            Plan plan,
            @Nullable Loss price,
            @Nullable TravelPlan travel,
            List<OfClass> classes,
            List<OfVacancy> vacancies,
            List<DriveLine> lines) {}

    /**
     * @param priced whether what each class costs is worked out too, which takes one more plan for each
     * @throws org.wutong.bureau.register.LongWork.Cancelled when somebody asked to stop
     */
    Made make(DriveInput input, boolean priced, Progress progress) {
        Planner planner = new Planner(matcher);
        List<PriorityClass> classes = input.priorities().classes();
        boolean prices = priced && !classes.isEmpty();
        boolean each = prices && classes.size() > 1;
        PlanSteps steps = new PlanSteps(
                progress, 1 + (input.held().isEmpty() ? 0 : 1) + (prices ? 1 : 0) + (each ? classes.size() : 0));
        PlanTask task = input.task();
        TravelPlan travel = null;
        Plan plan;
        Plan ungrouped;
        if (input.drive().what().together()) {
            TravelPlanner travelling =
                    new TravelPlanner(planner, matcher.policy().travel().orElseThrow());
            TravelPlan made = steps.next(watch -> travelling.planAround(task, input.fixed(), input.barred(), watch));
            travel = made;
            plan = made.plan();
            ungrouped = made.ungrouped();
        } else {
            Plan free = steps.next(watch -> planner.planAround(task, input.fixed(), input.barred(), watch));
            plan = input.held().isEmpty()
                    ? free
                    : fewestMoves(
                            steps.next(watch -> planner.planAround(task, input.held(), input.barred(), watch)), free);
            ungrouped = plan;
        }
        Loss price = null;
        Map<String, Loss> ofClass = new HashMap<>();
        if (prices) {
            price = Loss.between(
                    ungrouped.certificate(),
                    steps.next(watch ->
                                    planner.planAround(task.withoutPriorities(), input.fixed(), input.barred(), watch))
                            .certificate());
            for (PriorityClass one : classes) {
                ofClass.put(
                        one.id(),
                        each
                                ? Loss.between(
                                        ungrouped.certificate(),
                                        steps.next(watch -> planner.planAround(
                                                        input.taskWithout(one), input.fixed(), input.barred(), watch))
                                                .certificate())
                                : price);
            }
        }
        return new Made(
                plan, price, travel, classes(plan, ofClass), vacancies(plan, input), lines(plan, travel, input));
    }

    /** The plan that moves few, with the bound proved for everybody free to move, if it places as many of every class; else the free one. */
    private static Plan fewestMoves(Plan held, Plan free) {
        return held.classes().equals(free.classes())
                        && held.placements().size() >= free.placements().size()
                ? new Plan(
                        held.placements(),
                        new Certificate(
                                held.certificate().total(), free.certificate().bound()),
                        free.classes(),
                        free.seekers(),
                        free.seats(),
                        free.prices())
                : free;
    }

    private static List<OfClass> classes(Plan plan, Map<String, Loss> prices) {
        List<OfClass> classes = new ArrayList<>();
        for (ClassResult one : plan.classes()) {
            classes.add(new OfClass(
                    classes.size(),
                    one.of().id(),
                    one.people(),
                    one.placed(),
                    one.withoutAny(),
                    prices.get(one.of().id())));
        }
        return classes;
    }

    private static List<OfVacancy> vacancies(Plan plan, DriveInput input) {
        Map<String, Integer> filled = new HashMap<>();
        plan.placements().forEach(one -> filled.merge(one.vacancyId(), 1, Integer::sum));
        return input.engines().stream()
                .map(one -> {
                    int seats = one.headcount() == null ? 1 : one.headcount();
                    int taken = filled.getOrDefault(one.id(), 0);
                    int price = taken < seats ? 0 : plan.prices().getOrDefault(one.id(), 0);
                    return new OfVacancy(recorded(input, one.id()), seats, taken, price);
                })
                .toList();
    }

    private static long recorded(DriveInput input, String number) {
        return Objects.requireNonNull(input.offered().get(number)).id();
    }

    private List<DriveLine> lines(Plan plan, @Nullable TravelPlan travel, DriveInput input) {
        Map<String, Placement> placed = new HashMap<>();
        plan.placements().forEach(one -> placed.put(one.workerId(), one));
        Set<String> apart = new HashSet<>();
        if (travel != null) {
            travel.ungrouped().placements().forEach(one -> apart.add(one.workerId()));
        }
        VacancyPool pool = matcher.prepare(input.engines(), input.asOf());
        List<DriveLine> lines = new ArrayList<>(input.leftOut());
        for (Worker worker : input.seekers()) {
            Placement at = placed.get(worker.id());
            long id = EngineMarket.workerId(worker.id());
            String region = Objects.requireNonNull(input.regions().get(worker.id()));
            int rank = input.priorities().rank(input.categories().getOrDefault(worker.id(), Set.of()));
            if (at != null) {
                lines.add(new DriveLine(
                        id,
                        region,
                        rank,
                        recorded(input, at.vacancyId()),
                        at.score(),
                        null,
                        input.fixed().containsKey(worker.id()),
                        null,
                        null));
            } else {
                Why why = apart.contains(worker.id())
                        ? Why.ALONE
                        : suits(worker, pool, input) ? Why.NO_SEAT : Why.NONE_SUITS;
                lines.add(new DriveLine(id, region, rank, null, null, why, false, null, null));
            }
        }
        return lines;
    }

    private static boolean suits(Worker worker, VacancyPool pool, DriveInput input) {
        Set<String> closed = input.closed().getOrDefault(worker.id(), Set.of());
        return pool.size() > 0
                && pool.topK(worker, 1 + closed.size()).stream().anyMatch(match -> !closed.contains(match.vacancyId()));
    }
}
