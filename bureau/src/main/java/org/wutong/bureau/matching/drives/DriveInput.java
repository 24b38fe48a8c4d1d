package org.wutong.bureau.matching.drives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.matching.Priorities;
import org.wutong.matching.PriorityClass;
import org.wutong.matching.plan.PlanTask;
import org.wutong.matching.plan.Planner;
import org.wutong.matching.plan.Seeker;

/**
 * All that a plan is made of, as read at one moment.
 *
 * @param seekers who is to be placed, with no rank yet
 * @param regions where they live, by the engine's id
 * @param categories what the priorities ask about them, by the engine's id
 * @param offered vacancies of the drive by number
 * @param engines the same with the seats left
 * @param leftOut who lives there and wishes to work, but is not to be placed, and why
 * @param fixed by the engine's id of a worker, the number of the vacancy that somebody gave them
 * @param held who keeps their seat if as many of every class can be placed so; empty where everybody may move
 * @param closed by the engine's id of a worker, numbers of vacancies that they may not be planned for
 */
record DriveInput(
        Drive drive,
        LocalDate asOf,
        Priorities priorities,
        List<org.wutong.matching.Worker> seekers,
        Map<String, String> regions,
        Map<String, Set<String>> categories,
        Map<String, Vacancy> offered,
        List<org.wutong.matching.Vacancy> engines,
        List<DriveLine> leftOut,
        Map<String, String> fixed,
        Map<String, String> held,
        Map<String, Set<String>> closed,
        List<Hand> hands) {

    /** The same, with these keeping their seats. */
    DriveInput holding(Map<String, String> kept) {
        return new DriveInput(
                drive,
                asOf,
                priorities,
                seekers,
                regions,
                categories,
                offered,
                engines,
                leftOut,
                fixed,
                kept,
                closed,
                hands);
    }

    PlanTask task() {
        return task(priorities);
    }

    /** As if this class did not come first. */
    PlanTask taskWithout(PriorityClass one) {
        List<PriorityClass> others = new ArrayList<>(priorities.classes());
        others.remove(one);
        return task(new Priorities(others));
    }

    private PlanTask task(Priorities first) {
        List<Seeker> ranked = seekers.stream()
                .map(worker -> new Seeker(worker, first.rank(categories.getOrDefault(worker.id(), Set.of()))))
                .toList();
        return new PlanTask(
                ranked,
                engines,
                asOf,
                first,
                drive.what().gap(),
                Runtime.getRuntime().availableProcessors());
    }

    Planner.Closed barred() {
        return (worker, vacancy) -> closed.getOrDefault(worker.id(), Set.of()).contains(vacancy.id());
    }
}
