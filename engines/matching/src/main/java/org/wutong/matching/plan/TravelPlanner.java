package org.wutong.matching.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wutong.matching.TravelTerms;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Worker;

/**
 * Plans drives in which nobody travels to another county without company (XZ 二(四)3, 点对点). It plans without the condition,
 * closes the smaller half of the groups that no vehicle would go for, plans again, and so on: not proved best, but held
 * against a bound that is. The same plan every time.
 */
public final class TravelPlanner {
    private static final int MOST_TIMES = 12;

    private final Planner planner;
    private final TravelTerms terms;

    public TravelPlanner(Planner planner, TravelTerms terms) {
        this.planner = planner;
        this.terms = terms;
    }

    /**
     * Plans.
     *
     * @throws java.util.concurrent.CancellationException when the watch gives it up
     */
    public TravelPlan plan(PlanTask task, PlanWatch watch) {
        return planAround(task, Map.of(), (worker, vacancy) -> false, watch);
    }

    /**
     * The same around placements made by hand, which stay though nobody goes along, and without what is closed.
     *
     * @param vacancyOfWorker ids of what is fixed
     * @throws IllegalArgumentException when one of them is barred, is not in the task, or has no seat
     */
    public TravelPlan planAround(
            PlanTask task, Map<String, String> vacancyOfWorker, Planner.Closed closed, PlanWatch watch) {
        Plan ungrouped = planner.planAround(task, vacancyOfWorker, closed, watch);
        Groups groups = new Groups(task, closed);
        Set<String> fixed = vacancyOfWorker.keySet();
        Plan plan = ungrouped;
        Map<TravelGroup, List<Placement>> broken = broken(groups.of(plan), fixed);
        for (int times = 0; times < MOST_TIMES && !broken.isEmpty(); times++) {
            close(broken, groups.of(plan), groups);
            plan = planner.planAround(task, vacancyOfWorker, groups, watch);
            broken = broken(groups.of(plan), fixed);
        }
        List<Placement> kept = without(plan.placements(), broken);
        List<ClassResult> classes = classes(plan, kept);
        long total = kept.stream().mapToLong(Placement::score).sum();
        Plan together = new Plan(
                kept,
                new Certificate(total, bound(task, classes, ungrouped, vacancyOfWorker, closed, watch)),
                classes,
                plan.seekers(),
                plan.seats(),
                plan.prices());
        return new TravelPlan(together, journeys(groups.of(together)), ungrouped);
    }

    /** Where fewer of a class are placed than without the condition, only the bound of every plan there is holds. */
    private long bound(
            PlanTask task,
            List<ClassResult> classes,
            Plan ungrouped,
            Map<String, String> vacancyOfWorker,
            Planner.Closed closed,
            PlanWatch watch) {
        for (int rank = 0; rank < classes.size(); rank++) {
            if (classes.get(rank).placed() < ungrouped.classes().get(rank).placed()) {
                return planner.planAround(task.withoutPriorities(), vacancyOfWorker, closed, watch)
                        .certificate()
                        .bound();
            }
        }
        return ungrouped.certificate().bound();
    }

    /** Who would be left behind of each group, those who score least first. */
    private Map<TravelGroup, List<Placement>> broken(Map<TravelGroup, List<Placement>> all, Set<String> fixed) {
        Map<TravelGroup, List<Placement>> broken = new TreeMap<>();
        all.forEach((group, people) -> {
            List<Placement> left = people.stream()
                    .filter(one -> !fixed.contains(one.workerId()))
                    .sorted(Comparator.comparingInt(Placement::score).thenComparing(Placement::workerId))
                    .limit(people.size() - terms.going(people.size()))
                    .toList();
            if (!left.isEmpty()) {
                broken.put(group, left);
            }
        });
        return broken;
    }

    private static void close(
            Map<TravelGroup, List<Placement>> broken, Map<TravelGroup, List<Placement>> all, Groups groups) {
        List<Map.Entry<TravelGroup, List<Placement>>> smallestFirst = new ArrayList<>(broken.entrySet());
        smallestFirst.sort(Comparator.comparingInt(entry -> entry.getValue().size()));
        for (Map.Entry<TravelGroup, List<Placement>> entry : smallestFirst.subList(0, (smallestFirst.size() + 1) / 2)) {
            if (entry.getValue().size()
                    == all.getOrDefault(entry.getKey(), List.of()).size()) {
                groups.close(entry.getKey());
            } else {
                entry.getValue().forEach(placement -> groups.leaveBehind(placement.workerId(), entry.getKey()));
            }
        }
    }

    /** Leaves out whoever would still be left behind. */
    private static List<Placement> without(List<Placement> all, Map<TravelGroup, List<Placement>> broken) {
        Set<Placement> left = new HashSet<>();
        broken.values().forEach(left::addAll);
        return all.stream().filter(one -> !left.contains(one)).toList();
    }

    private static List<ClassResult> classes(Plan plan, List<Placement> kept) {
        int[] placed = new int[plan.classes().size()];
        kept.stream().filter(one -> one.rank() >= 0).forEach(one -> placed[one.rank()]++);
        List<ClassResult> classes = new ArrayList<>();
        for (int rank = 0; rank < placed.length; rank++) {
            ClassResult before = plan.classes().get(rank);
            classes.add(new ClassResult(before.of(), before.people(), placed[rank], before.withoutAny()));
        }
        return classes;
    }

    private List<Journey> journeys(Map<TravelGroup, List<Placement>> groups) {
        List<Journey> journeys = new ArrayList<>();
        groups.forEach((group, people) ->
                journeys.add(new Journey(group, people, (people.size() + terms.seats() - 1) / terms.seats())));
        return journeys;
    }

    /** Which groups are closed, to whom. */
    private static final class Groups implements Planner.Closed {
        private final Map<String, Worker> workers = new HashMap<>();
        private final Map<String, Vacancy> vacancies = new HashMap<>();
        private final Set<TravelGroup> closed = new HashSet<>();
        private final Map<String, Set<TravelGroup>> leftBehind = new HashMap<>();
        private final Planner.Closed besides;

        Groups(PlanTask task, Planner.Closed besides) {
            this.besides = besides;
            task.seekers().forEach(seeker -> workers.put(seeker.worker().id(), seeker.worker()));
            task.vacancies().forEach(vacancy -> vacancies.put(vacancy.id(), vacancy));
        }

        Map<TravelGroup, List<Placement>> of(Plan plan) {
            Map<TravelGroup, List<Placement>> groups = new TreeMap<>();
            for (Placement placement : plan.placements()) {
                Worker worker = workers.get(placement.workerId());
                Vacancy vacancy = vacancies.get(placement.vacancyId());
                if (worker != null && vacancy != null) {
                    TravelGroup.of(worker, vacancy)
                            .ifPresent(group -> groups.computeIfAbsent(group, g -> new ArrayList<>())
                                    .add(placement));
                }
            }
            return groups;
        }

        void close(TravelGroup group) {
            closed.add(group);
        }

        void leaveBehind(String worker, TravelGroup group) {
            leftBehind.computeIfAbsent(worker, id -> new HashSet<>()).add(group);
        }

        @Override
        public boolean isClosed(Worker worker, Vacancy vacancy) {
            if (besides.isClosed(worker, vacancy)) {
                return true;
            }
            Set<TravelGroup> own = leftBehind.getOrDefault(worker.id(), Set.of());
            return (!closed.isEmpty() || !own.isEmpty())
                    && TravelGroup.of(worker, vacancy)
                            .filter(group -> closed.contains(group) || own.contains(group))
                            .isPresent();
        }
    }
}
