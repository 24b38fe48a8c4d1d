package org.wutong.conditions.counting;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a rule counts, by place of every level. A place without any record of the period is absent, which is not zero. */
public final class Counts {
    private final TreeMap<String, PlaceCount> byPlace;

    Counts(Map<String, PlaceCount> byPlace) {
        this.byPlace = new TreeMap<>(byPlace);
    }

    public Optional<PlaceCount> at(String place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    /** In how many places. */
    public int size() {
        return byPlace.size();
    }

    /** Every place with records, in code order. */
    public Map<String, PlaceCount> byPlace() {
        return Map.copyOf(byPlace);
    }
}
