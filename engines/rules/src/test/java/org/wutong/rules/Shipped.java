package org.wutong.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.wutong.conditions.Facts;
import org.wutong.vocabulary.RegionCode;

/** The policies that ship, and workers to decide for. */
final class Shipped {
    static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "../../policies");
    static final PolicySet POLICIES = load();

    private Shipped() {}

    private static PolicySet load() {
        try {
            return PolicySet.load(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SubjectRow earner(String id, String household, Long fen) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("hukou_region", RegionCode.parse("640106100"));
        facts.put("household_poverty_alleviated", true);
        if (fen != null) {
            facts.put("wage_income_cycle", fen);
        }
        return new SubjectRow("worker", id, household, Facts.of(facts));
    }
}
