package org.wutong.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The names a condition may use.
 *
 * @param subject the kind of subject whose facts they are
 * @param parameters further named values with their types
 */
public record Scope(SubjectKind subject, Map<String, FactType> parameters) {
    public Scope(SubjectKind subject) {
        this(subject, Map.of());
    }

    List<String> names() {
        List<String> names = new ArrayList<>(parameters.keySet());
        subject.facts().forEach(fact -> names.add(fact.name()));
        return names;
    }
}
