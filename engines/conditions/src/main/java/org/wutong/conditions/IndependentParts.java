package org.wutong.conditions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must hold together, cut into parts that share no fact: each can be tried by itself. */
final class IndependentParts {
    private record Part(List<Predicate> predicates, Set<Fact> facts) {}

    private final List<Part> parts = new ArrayList<>();

    private IndependentParts() {}

    static List<Predicate> of(Predicate predicate) {
        IndependentParts independent = new IndependentParts();
        independent.add(predicate);
        List<Predicate> all = new ArrayList<>();
        for (Part part : independent.parts) {
            List<Predicate> together = part.predicates();
            all.add(together.size() == 1 ? together.get(0) : new Predicate.All(together));
        }
        return all;
    }

    private void add(Predicate predicate) {
        if (predicate instanceof Predicate.All all && !all.operands().isEmpty()) {
            for (Predicate operand : all.operands()) {
                add(operand);
            }
            return;
        }
        Part whole = new Part(new ArrayList<>(), new LinkedHashSet<>());
        predicate.facts(whole.facts());
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (!Collections.disjoint(parts.get(i).facts(), whole.facts())) {
                Part met = parts.remove(i);
                whole.predicates().addAll(0, met.predicates());
                whole.facts().addAll(met.facts());
            }
        }
        whole.predicates().add(predicate);
        parts.add(whole);
    }
}
