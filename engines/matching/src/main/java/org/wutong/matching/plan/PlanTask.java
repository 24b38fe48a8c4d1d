package org.wutong.matching.plan;

import java.time.LocalDate;
import java.util.List;
import org.wutong.matching.Priorities;
import org.wutong.matching.Vacancy;

/**
 * What is to be planned.
 *
 * @param seekers who is to be placed, in any order
 * @param vacancies with the seats left; where nobody counted them there is surely one
 * @param asOf decides who is old enough and what is still open
 * @param priorities the classes that the seekers' ranks speak of
 * @param gapPerMillion how near its proved bound the total must come before the plan is done, millionths of it
 * @param threads how many may ask the pool at once; the plan does not depend on it
 */
public record PlanTask(
        List<Seeker> seekers,
        List<Vacancy> vacancies,
        LocalDate asOf,
        Priorities priorities,
        int gapPerMillion,
        int threads) {
    /** A gap that takes a whole city some five rounds. */
    public static final int USUAL_GAP = 50;

    public PlanTask {
        seekers = List.copyOf(seekers);
        vacancies = List.copyOf(vacancies);
        for (Seeker seeker : seekers) {
            if (seeker.rank() < Priorities.NO_RANK
                    || seeker.rank() >= priorities.classes().size()) {
                throw new IllegalArgumentException("worker %s is of rank %d: expected one of %d classes, or -1"
                        .formatted(
                                seeker.worker().id(),
                                seeker.rank(),
                                priorities.classes().size()));
            }
        }
    }

    /** The same people and vacancies with nobody before anybody. */
    public PlanTask withoutPriorities() {
        return new PlanTask(
                seekers.stream()
                        .map(seeker -> new Seeker(seeker.worker(), Priorities.NO_RANK))
                        .toList(),
                vacancies,
                asOf,
                Priorities.NONE,
                gapPerMillion,
                threads);
    }
}
