package org.wutong.conditions;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known about one subject. */
@FunctionalInterface
public interface Facts {
    /** The value of a fact in the form {@link FactType} names for memory, or null when it is not known. */
    @Nullable
    Object value(Fact fact);

    /** Facts by name, absent ones unknown; values in their form in memory. */
    static Facts of(Map<String, ?> values) {
        Map<String, ?> copy = Map.copyOf(values);
        return fact -> copy.get(fact.name());
    }

    /** Facts by {@link Fact#slot()} of one subject, null for unknown: the compact form for many rows. */
    static Facts ofSlots(@Nullable Object[] values) {
        return fact -> values[fact.slot()];
    }
}
