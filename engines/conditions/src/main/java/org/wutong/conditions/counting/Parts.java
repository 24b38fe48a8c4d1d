package org.wutong.conditions.counting;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule counts, kept by the places that records lie in, so that one place can be counted anew without reading the others. A thing that
 * lies in several places still counts once above them.
 */
public final class Parts {
    private final boolean additive;
    private final boolean share;
    private final TreeMap<String, Part> byPlace;

    Parts(boolean additive, boolean share, TreeMap<String, Part> byPlace) {
        this.additive = additive;
        this.share = share;
        this.byPlace = byPlace;
    }

    /**
     * These with everything in a place, itself and below, as it was counted anew.
     *
     * @param fresh the same rule over all records of the place, and none beyond
     */
    public Parts with(String place, Parts fresh) {
        TreeMap<String, Part> parts = new TreeMap<>(byPlace);
        parts.subMap(place, place + "~").clear();
        for (String here : fresh.byPlace.keySet()) {
            if (!here.startsWith(place)) {
                throw new IllegalArgumentException(here + " does not lie in " + place);
            }
        }
        parts.putAll(fresh.byPlace);
        return new Parts(additive, share, parts);
    }

    /** How much is kept: places, and things that are told apart. */
    public int size() {
        return byPlace.size()
                + byPlace.values().stream()
                        .mapToInt(part -> part.things().length)
                        .sum();
    }

    /** What is counted in places of every level. */
    public Counts counts() {
        return new Counts(additive ? sums() : distinct());
    }

    private Map<String, PlaceCount> sums() {
        Map<String, PlaceCount> every = new HashMap<>();
        byPlace.forEach((place, part) -> {
            PlaceCount here = part.count();
            for (String level : Places.upFrom(place)) {
                every.merge(level, here, (one, other) -> one.plus(other.reached(), other.outOf(), other.open()));
            }
        });
        return every;
    }

    private Map<String, PlaceCount> distinct() {
        Distinct distinct = new Distinct();
        byPlace.forEach((place, part) -> {
            distinct.add("", place, 0);
            for (int i = 0; i < part.things().length; i++) {
                distinct.add(part.things()[i], place, part.says()[i]);
            }
        });
        return distinct.counts(share);
    }
}
