package org.wutong.conditions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of subject that facts are about.
 *
 * @param name as files call it
 * @param label what people call it
 * @param anchor the region fact that says which rules apply unless a rule names another
 * @param facts by slot
 */
public record SubjectKind(String name, Label label, Fact anchor, List<Fact> facts) {
    public Optional<Fact> fact(String factName) {
        for (Fact fact : facts) {
            if (fact.name().equals(factName)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /** The facts by name, for readers of many rows. */
    public Map<String, Fact> factsByName() {
        Map<String, Fact> byName = new LinkedHashMap<>();
        facts.forEach(fact -> byName.put(fact.name(), fact));
        return byName;
    }
}
