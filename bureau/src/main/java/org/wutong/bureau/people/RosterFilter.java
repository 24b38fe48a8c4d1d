package org.wutong.bureau.people;

import java.util.List;
import java.util.Map;

/** A condition that another duty lets the roster be narrowed by; a bean. */
public interface RosterFilter {
    /** Name in the page's address: {@code status}. */
    String parameter();

    String labelKey();

    /** Empty where any text may be typed. */
    List<Choice> choices();

    /** Whether the roster's form offers it; else only links lead to it. */
    default boolean offered() {
        return true;
    }

    /** Whether it knows what to do with a value. */
    default boolean accepts(String value) {
        return choices().stream().anyMatch(choice -> choice.value().equals(value));
    }

    /** @throws IllegalArgumentException when the value is none of the choices */
    Condition condition(String value);

    record Choice(String value, String labelKey) {}

    /**
     * A condition on the worker {@code w} (a row of {@code people.worker}) over the tables of the contributing duty. The planner cannot know
     * how many rows a scope holds and takes it for few, so a condition that many may fulfil asks for a set it can keep,
     * {@code (w.id in (select …)) is true}, rather than for one row at a time by {@code exists}: the {@code is true} keeps it a set.
     *
     * @param parameters named so that no other duty's are the same: begin with {@link #parameter()}
     */
    record Condition(String sql, Map<String, Object> parameters) {}
}
