package org.wutong.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is placed first, class by class ({@code priorities} of {@code policies/matching.yaml}): as many of the first class as
 * can be, then as many of the second as is possible beside them, and so on; only then the scores count.
 *
 * @param classes the first one first
 */
public record Priorities(List<PriorityClass> classes) {
    /** Nobody before anybody: scores alone count. */
    public static final Priorities NONE = new Priorities(List.of());

    /** The rank of whoever is in no class. */
    public static final int NO_RANK = -1;

    public Priorities {
        classes = List.copyOf(classes);
    }

    /**
     * Reads the part {@code priorities} of a file; what else stands there is passed over.
     *
     * @param fileName named in errors
     * @throws MatchingPolicyException when there is no such part or it is not complete; it lists every error with its place
     */
    public static Priorities read(String fileName, String yaml) {
        return PolicyReader.readPriorities(fileName, yaml);
    }

    /** The place of the first class that a person of these categories belongs to, from 0, or {@link #NO_RANK}. */
    public int rank(Set<String> categories) {
        for (int rank = 0; rank < classes.size(); rank++) {
            if (classes.get(rank).categories().stream().anyMatch(categories::contains)) {
                return rank;
            }
        }
        return NO_RANK;
    }

    /** Every category that some class names. */
    public Set<String> categories() {
        return classes.stream()
                .flatMap(one -> one.categories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
