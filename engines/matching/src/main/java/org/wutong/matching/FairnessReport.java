package org.wutong.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the lists came to, class by class: who was shown enough suitable jobs and who none. It counts outcomes and looks at
 * nothing that matching did not; a class is whatever the caller puts people into, and a person may be in several.
 *
 * @param lines in order of their groups
 */
public record FairnessReport(List<Line> lines) {
    /** Of fewer people a share says little: the line is marked. */
    public static final int SMALL = 10;

    public FairnessReport {
        lines = List.copyOf(lines);
    }

    /** A class of people, as the age band within age. */
    public record Group(String dimension, String value) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int byDimension = dimension.compareTo(other.dimension);
            return byDimension != 0 ? byDimension : value.compareTo(other.value);
        }
    }

    /**
     * What one person's list came to.
     *
     * @param suitable how many vacancies suit
     * @param best the score of the best; null when none suits
     */
    public record Outcome(int suitable, @Nullable Integer best, Set<Group> groups) {
        public Outcome {
            groups = Set.copyOf(groups);
        }
    }

    /**
     * One class.
     *
     * @param enough people with as many suitable vacancies as each is to be shown
     * @param some people with fewer, but with one
     * @param none people with none
     * @param medianBest of those with any the middle best score, the lower of two; null when nobody has any
     */
    public record Line(
            Group group,
            int people,
            int enough,
            int some,
            int none,
            @Nullable Integer medianBest) {
        public boolean isSmall() {
            return people < SMALL;
        }

        /** A part of the people in tenths of a percent, rounded to the nearest. */
        public int perMille(int part) {
            return people == 0 ? 0 : (int) ((2_000L * part + people) / (2L * people));
        }
    }

    /** @param enough how many suitable vacancies each person is to be shown */
    public static FairnessReport of(Collection<Outcome> outcomes, int enough) {
        Map<Group, List<Outcome>> byGroup = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            outcome.groups()
                    .forEach(group -> byGroup.computeIfAbsent(group, g -> new ArrayList<>())
                            .add(outcome));
        }
        return new FairnessReport(byGroup.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), enough))
                .toList());
    }

    /** The class, when anybody is in it. */
    public Optional<Line> line(Group group) {
        return lines.stream().filter(line -> line.group().equals(group)).findFirst();
    }

    /** The classes of one dimension. */
    public List<Line> of(String dimension) {
        return lines.stream()
                .filter(line -> line.group().dimension().equals(dimension))
                .toList();
    }

    private static Line line(Group group, List<Outcome> outcomes, int enough) {
        int reached =
                (int) outcomes.stream().filter(one -> one.suitable() >= enough).count();
        int none = (int) outcomes.stream().filter(one -> one.suitable() == 0).count();
        List<Integer> best = new ArrayList<>();
        for (Outcome one : outcomes) {
            if (one.best() != null) {
                best.add(one.best());
            }
        }
        best.sort(null);
        return new Line(
                group,
                outcomes.size(),
                reached,
                outcomes.size() - reached - none,
                none,
                best.isEmpty() ? null : best.get((best.size() - 1) / 2));
    }
}
