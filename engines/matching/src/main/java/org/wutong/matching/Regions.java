package org.wutong.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

/** Counties and cities a worker could go to besides; where a vacancy says no more than a province, the province. */
final class Regions {
    private Regions() {}

    static List<Advice> useful(List<Vacancy> barredByPlace) {
        Map<RegionCode, Integer> places = new HashMap<>();
        for (Vacancy vacancy : barredByPlace) {
            RegionCode place = vacancy.workRegion();
            if (place != null) {
                places.merge(place, 1, Integer::sum);
            }
        }
        Map<RegionCode, Integer> adds = new TreeMap<>();
        for (RegionCode place : places.keySet()) {
            for (Level level : List.of(Level.COUNTY, Level.CITY)) {
                adds.computeIfAbsent(place.upTo(level), region -> wins(region, places));
            }
        }
        List<Advice> useful = new ArrayList<>();
        adds.forEach((region, count) -> {
            if (adds.entrySet().stream().noneMatch(other -> isNearerAndAsGood(other, region, count))) {
                useful.add(new Advice(new Relaxation.Region(region), count));
            }
        });
        return useful;
    }

    /** A place that may lie in the region is not barred any more either. */
    private static int wins(RegionCode region, Map<RegionCode, Integer> places) {
        return places.entrySet().stream()
                .filter(place -> place.getKey().within(region) != Truth.FALSE)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean isNearerAndAsGood(Map.Entry<RegionCode, Integer> other, RegionCode region, int count) {
        return !other.getKey().equals(region)
                && other.getKey().within(region) == Truth.TRUE
                && other.getValue() >= count;
    }
}
