package org.wutong.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One relaxation and what it alone would bring.
 *
 * @param adds how many more would suit, counted exactly; above 0
 */
public record Advice(Relaxation relaxation, int adds) {

    /**
     * The list shortened for somebody to read. Of pay and days, which come in steps, the smallest step, the smallest that
     * makes up what is lacking and the one that adds most; of the rest all; then as many as asked for, in the order given.
     *
     * @param all as {@link Advisor} ranks them
     * @param lacking how many more are wanted
     */
    public static List<Advice> shortened(List<Advice> all, int lacking, int most) {
        Map<HardCondition, List<Advice>> steps = new EnumMap<>(HardCondition.class);
        for (Advice advice : all) {
            if (isStep(advice)) {
                steps.computeIfAbsent(advice.relaxation().condition(), c -> new ArrayList<>())
                        .add(advice);
            }
        }
        Set<Advice> kept = new LinkedHashSet<>(all);
        for (List<Advice> ofOne : steps.values()) {
            kept.removeAll(ofOne);
            kept.addAll(telling(ofOne, lacking));
        }
        return all.stream().filter(kept::contains).limit(most).toList();
    }

    /**
     * The one to name where there is room for one: of each condition the smallest step that makes up what is lacking, of
     * these the one that adds most; where none makes it up, what adds most.
     *
     * @param all as {@link Advisor} ranks them
     */
    public static Optional<Advice> handiest(List<Advice> all, int lacking) {
        Map<HardCondition, Advice> smallest = new EnumMap<>(HardCondition.class);
        for (Advice advice : all) {
            if (advice.adds() >= lacking) {
                smallest.merge(advice.relaxation().condition(), advice, (known, next) -> isStep(next) ? next : known);
            }
        }
        return (smallest.isEmpty() ? all.stream() : ranked(List.copyOf(smallest.values())).stream()).findFirst();
    }

    private static boolean isStep(Advice advice) {
        HardCondition condition = advice.relaxation().condition();
        return condition == HardCondition.WAGE || condition == HardCondition.NOT_FREE;
    }

    /** Of one kind, the step that adds most comes first and is the largest. */
    private static Set<Advice> telling(List<Advice> steps, int lacking) {
        List<Advice> smallestFirst = new ArrayList<>(steps);
        Collections.reverse(smallestFirst);
        Set<Advice> telling = new LinkedHashSet<>(steps.subList(0, 1));
        telling.add(smallestFirst.get(0));
        smallestFirst.stream()
                .filter(advice -> advice.adds() >= lacking)
                .findFirst()
                .ifPresent(telling::add);
        return telling;
    }

    /** What adds most first; then by condition, then as the steps were found, the smallest first. */
    static List<Advice> ranked(List<Advice> found) {
        List<Advice> ranked = new ArrayList<>(found);
        ranked.sort(Comparator.comparingInt(Advice::adds)
                .reversed()
                .thenComparing(advice -> advice.relaxation().condition()));
        return List.copyOf(ranked);
    }
}
