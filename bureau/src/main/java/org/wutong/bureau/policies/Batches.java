package org.wutong.bureau.policies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.wutong.bureau.facts.Subject;

/** Cuts subjects so that no household is parted. */
final class Batches {
    private Batches() {}

    /** Members of a household side by side, in the order of ids. */
    static List<Subject> byHousehold(Collection<Subject> subjects) {
        List<Subject> sorted = new ArrayList<>(subjects);
        sorted.sort(Comparator.comparing((Subject one) -> one.household() == null ? -one.id() : one.household())
                .thenComparing(Subject::id));
        return sorted;
    }

    /** Where a batch ends that begins here, so that no household goes on behind its end. */
    static int end(List<Subject> sorted, int from, int size) {
        int to = from + Math.min(size, sorted.size() - from);
        while (to < sorted.size() && sameHousehold(sorted.get(to - 1), sorted.get(to))) {
            to++;
        }
        return to;
    }

    private static boolean sameHousehold(Subject one, Subject other) {
        Long household = one.household();
        return household != null && household.equals(other.household());
    }
}
