package org.wutong.bureau.analysis;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wutong.bureau.people.RosterFilter;

/** A filter of the roster that finds the rows behind a figure. */
record Narrowing(
        String parameter,
        List<Choice> choices,
        boolean offered,
        Predicate<String> known,
        Function<String, Condition> conditions)
        implements RosterFilter {

    @Override
    public String labelKey() {
        return "analysis.filter." + parameter;
    }

    @Override
    public boolean accepts(String value) {
        return known.test(value);
    }

    @Override
    public Condition condition(String value) {
        if (!known.test(value)) {
            throw new IllegalArgumentException(parameter + ": " + value + " is not known");
        }
        return conditions.apply(value);
    }
}
