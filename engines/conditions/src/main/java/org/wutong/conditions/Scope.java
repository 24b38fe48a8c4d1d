package org.wutong.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The names a condition may use.
 *
 * @param subject the kind of subject whose facts they are
 * @param parameters further named values with their types
 * @param lists further named lists
 */
public record Scope(SubjectKind subject, Map<String, FactType> parameters, Map<String, Listed> lists) {
    /** The day decided for. */
    static final String AS_OF = "as_of";

    /**
     * A list parameter.
     *
     * @param values all that it ever holds, to be checked against the fact it meets
     */
    public record Listed(FactType type, List<Object> values) {}

    public Scope(SubjectKind subject) {
        this(subject, Map.of());
    }

    public Scope(SubjectKind subject, Map<String, FactType> parameters) {
        this(subject, parameters, Map.of());
    }

    List<String> names() {
        List<String> names = new ArrayList<>(parameters.keySet());
        names.addAll(lists.keySet());
        names.add(AS_OF);
        subject.facts().forEach(fact -> names.add(fact.name()));
        return names;
    }
}
