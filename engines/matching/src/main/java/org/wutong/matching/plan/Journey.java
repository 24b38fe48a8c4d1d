package org.wutong.matching.plan;

import java.util.List;

/**
 * A travel group that goes.
 *
 * @param people whose placements make it up, in order of ids
 * @param vehicles as few as seat them all
 */
public record Journey(TravelGroup group, List<Placement> people, int vehicles) {
    public Journey {
        people = List.copyOf(people);
    }
}
