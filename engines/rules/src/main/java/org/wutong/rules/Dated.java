package org.wutong.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * A figure of policy through time. Each value holds from its day until the next one begins, and carries its own citation.
 *
 * @param values by day, at least one
 */
public record Dated<T>(List<Value<T>> values) {
    /** One value with the day it begins and where it is written. */
    public record Value<T>(LocalDate from, T value, Cite cite) {}

    /**
     * The value in force on a day.
     *
     * @throws IllegalArgumentException when the first value begins later; policy files where that could happen to a rule
     *     in force are refused at reading
     */
    public Value<T> on(LocalDate day) {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (!values.get(i).from().isAfter(day)) {
                return values.get(i);
            }
        }
        throw new IllegalArgumentException("no value in force on " + day);
    }

    /** The same with another value in place of the one in force on a day. */
    Dated<T> with(LocalDate day, T value) {
        Value<T> present = on(day);
        return new Dated<>(values.stream()
                .map(one -> one == present ? new Value<>(one.from(), value, one.cite()) : one)
                .toList());
    }
}
