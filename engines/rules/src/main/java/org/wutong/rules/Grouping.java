package org.wutong.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Facts;
import org.wutong.vocabulary.RegionCode;

/**
 * A way to tell subjects apart in a report.
 *
 * @param name what files call it
 * @param keys the groups, in the order they were met
 * @param of for each row the number of its group, or -1 for none
 */
public record Grouping(String name, List<String> keys, int[] of) {
    /** By the place that says which rules apply, cut to a level; those whose place is unknown stand in no group. */
    public static Grouping byPlace(SubjectColumns subjects, RegionCode.Level level) {
        Fact anchor = subjects.columns().kind().anchor();
        return by(
                "regions",
                subjects,
                facts -> facts.value(anchor) instanceof RegionCode place
                        ? place.upTo(level).toString()
                        : null);
    }

    /** Those for whom a yes-or-no fact is known to hold. */
    public static Grouping byCategory(SubjectColumns subjects, Fact fact) {
        return by(fact.name(), subjects, facts -> Boolean.TRUE.equals(facts.value(fact)) ? fact.name() : null);
    }

    private static Grouping by(String name, SubjectColumns subjects, Function<Facts, @Nullable String> group) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] of = new int[subjects.size()];
        for (int row = 0; row < of.length; row++) {
            String key = group.apply(subjects.columns().at(row));
            of[row] = key == null ? -1 : numbers.computeIfAbsent(key, one -> numbers.size());
        }
        return new Grouping(name, List.copyOf(new ArrayList<>(numbers.keySet())), of);
    }
}
