package org.wutong.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/** Employers by industry and county, to find one a person may work at. */
final class EmployerIndex {
    private final Map<String, List<DemoEmployer>> byPlace = new HashMap<>();

    EmployerIndex(List<DemoEmployer> employers) {
        for (DemoEmployer employer : employers) {
            byPlace.computeIfAbsent(key(employer.industry(), employer.region()), k -> new ArrayList<>())
                    .add(employer);
            byPlace.computeIfAbsent(
                            key(employer.industry(), employer.region().upTo(Level.COUNTY)), k -> new ArrayList<>())
                    .add(employer);
        }
    }

    @Nullable
    DemoEmployer pick(String industry, RegionCode place, Dice dice) {
        List<DemoEmployer> found = byPlace.get(key(industry, place));
        return found == null ? null : dice.of(found);
    }

    private static String key(String industry, RegionCode place) {
        return industry + place;
    }
}
