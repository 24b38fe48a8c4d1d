package org.wutong.matching.plan;

import java.util.List;
import java.util.Map;

/**
 * Who goes where.
 *
 * @param placements in order of the workers' ids
 * @param certificate how near the best the total is
 * @param classes what came of each class, the first one first
 * @param seekers how many were to be placed
 * @param seats how many seats there were
 * @param prices what a seat of each vacancy is worth to those who go without or elsewhere, hundredths of a point rounded down;
 *     vacancies with a seat to spare are left out
 */
public record Plan(
        List<Placement> placements,
        Certificate certificate,
        List<ClassResult> classes,
        int seekers,
        long seats,
        Map<String, Integer> prices) {
    public Plan {
        placements = List.copyOf(placements);
        classes = List.copyOf(classes);
        prices = Map.copyOf(prices);
    }
}
