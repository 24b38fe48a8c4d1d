package org.wutong.conditions.trees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wutong.conditions.trees.Tree.FactName;

/** What is known: neutral values by fact; an absent one is not known, a place perhaps only down to its county. */
public record Knowledge(Map<FactName, Object> values) {
    public Knowledge {
        values = Map.copyOf(values);
    }

    /** Every way these facts may turn out to be. */
    public List<Knowledge> completions(Set<FactName> facts) {
        List<Knowledge> all = List.of(this);
        for (FactName fact : facts) {
            List<Knowledge> further = new ArrayList<>();
            for (Knowledge one : all) {
                possible(fact).forEach(value -> further.add(one.and(fact, value)));
            }
            all = further;
        }
        return all;
    }

    /** In how many ways these facts may turn out. */
    public long ways(Set<FactName> facts) {
        return facts.stream().mapToLong(fact -> possible(fact).size()).reduce(1, (a, b) -> a * b);
    }

    private List<Object> possible(FactName fact) {
        Object known = values.get(fact);
        if (known == null) {
            return fact.kind().possible();
        }
        return fact.kind() == Kind.REGION
                ? fact.kind().possible().stream()
                        .filter(code -> ((String) code).startsWith((String) known))
                        .toList()
                : List.of(known);
    }

    public Knowledge and(FactName fact, Object value) {
        Map<FactName, Object> more = new HashMap<>(values);
        more.put(fact, value);
        return new Knowledge(more);
    }

    Knowledge without(FactName fact) {
        Map<FactName, Object> fewer = new HashMap<>(values);
        fewer.remove(fact);
        return new Knowledge(fewer);
    }
}
