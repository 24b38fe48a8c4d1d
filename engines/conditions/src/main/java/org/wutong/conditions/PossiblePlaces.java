package org.wutong.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * Places of which some lie together and some apart in every way a condition can tell: at each level it looks at, the places it names and
 * as many others as it has facts.
 */
final class PossiblePlaces {
    private static final int DEEPEST = Level.VILLAGE.digits();

    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Set<String> named = new TreeSet<>();
    private final Set<Level> levels = EnumSet.noneOf(Level.class);

    /** Notes one side of a comparison at a level; false where it is no fact and no code. */
    boolean compare(Level level, Quantity place) {
        if (place instanceof Quantity.FactValue fact) {
            facts.add(fact.fact());
            levels.add(level);
        } else if (place instanceof Quantity.Literal literal && literal.value() instanceof RegionCode code) {
            RegionCode seen = code.upTo(level);
            named.add(seen.value());
            levels.add(seen.level());
        } else {
            return false;
        }
        return true;
    }

    Collection<Fact> facts() {
        return facts;
    }

    List<RegionCode> all() {
        List<String> prefixes = List.of("");
        for (Level level : levels) {
            List<String> deeper = new ArrayList<>();
            prefixes.forEach(prefix -> deeper.addAll(below(prefix, level.digits())));
            prefixes = deeper;
        }
        return prefixes.stream()
                .map(prefix -> RegionCode.parse(prefix + "9".repeat(DEEPEST - prefix.length())))
                .toList();
    }

    private Set<String> below(String prefix, int digits) {
        Set<String> below = new LinkedHashSet<>();
        if (digits == 0) {
            return Set.of("");
        }
        for (String code : named) {
            if (code.length() >= digits && code.startsWith(prefix)) {
                below.add(code.substring(0, digits));
            }
        }
        int wanted = below.size() + facts.size();
        String middle = "9".repeat(digits - prefix.length() - 2);
        for (int number = 98; below.size() < wanted && number > 0; number--) {
            below.add(prefix + middle + (number < 10 ? "0" : "") + number);
        }
        return below;
    }
}
