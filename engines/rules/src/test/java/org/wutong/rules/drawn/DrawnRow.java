package org.wutong.rules.drawn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wutong.conditions.Facts;
import org.wutong.rules.SubjectRow;
import org.wutong.vocabulary.RegionCode;

/**
 * One worker.
 *
 * @param household empty for a household of its own
 * @param facts those that are known
 */
record DrawnRow(String id, String household, Map<String, Object> facts) {
    private static final RegionCode HOME = RegionCode.parse("990106100");

    SubjectRow row() {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("home", HOME);
        return new SubjectRow("worker", id, household.isEmpty() ? null : household, Facts.of(all));
    }

    /** What it shares a household cap with. */
    String sharing() {
        return household.isEmpty() ? "alone:" + id : "household:" + household;
    }

    List<String> unknown() {
        return SmallFacts.VALUES.keySet().stream()
                .filter(fact -> !facts.containsKey(fact))
                .toList();
    }

    DrawnRow knowing(String fact, Object value) {
        Map<String, Object> more = new HashMap<>(facts);
        more.put(fact, value);
        return new DrawnRow(id, household, more);
    }
}
