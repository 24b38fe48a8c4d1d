package org.wutong.matching.plan;

import java.util.List;

/**
 * A plan in which whoever works in another county travels in company enough. How good it could be at best is not known; the
 * plan without that condition, with its proved bound, stands beside it.
 *
 * @param plan its bound holds for every plan that places as many of every class, grouped or not; how many of a class are placed is
 *     not proved to be the most
 * @param journeys in order of their groups
 * @param ungrouped the plan without the condition
 */
public record TravelPlan(Plan plan, List<Journey> journeys, Plan ungrouped) {
    public TravelPlan {
        journeys = List.copyOf(journeys);
    }

    /** What travelling together costs at most, hundredths of a point. */
    public long mostLost() {
        return plan.certificate().bound() - plan.certificate().total();
    }

    /** How many fewer are placed than without the condition. */
    public int fewerPlaced() {
        return ungrouped.placements().size() - plan.placements().size();
    }
}
