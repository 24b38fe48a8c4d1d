package org.wutong.conditions;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How a condition looks at its date facts: counted back from the day decided for, or held against fixed dates. */
final class DatesInUse {
    private static final String FIXED = "fixed";

    private final Map<Fact, Set<String>> uses = new HashMap<>();
    private boolean dayAgainstDate;

    /** Whether one date is used in two ways that meet on some days only, or the day itself is held against a date. */
    boolean mix(Collection<Atom> atoms) {
        for (Atom atom : atoms) {
            if (atom instanceof Atom.Comparison comparison) {
                side(comparison.left(), comparison.right());
                side(comparison.right(), comparison.left());
            } else if (atom instanceof Atom.OneOf one) {
                side(one.value(), one.value());
            } else if (atom instanceof Atom.OneOfListed one) {
                side(one.value(), one.value());
            }
        }
        boolean meetOnSomeDaysOnly = dayAgainstDate;
        for (Set<String> how : uses.values()) {
            meetOnSomeDaysOnly |= how.size() > 1;
        }
        return meetOnSomeDaysOnly;
    }

    private void side(Quantity side, Quantity other) {
        if (side instanceof Between span && span.from() instanceof Quantity.FactValue fact) {
            use(fact.fact(), span.to() instanceof Quantity.Today ? span.unit().name() : FIXED);
        } else if (side instanceof Quantity.FactValue fact && fact.fact().type() == FactType.DATE) {
            use(fact.fact(), other instanceof Quantity.Today ? Between.Unit.DAYS.name() : FIXED);
        } else if (side instanceof Quantity.Today && !(other instanceof Quantity.FactValue)) {
            dayAgainstDate = true;
        }
    }

    private void use(Fact fact, String how) {
        uses.computeIfAbsent(fact, one -> new HashSet<>()).add(how);
    }
}
