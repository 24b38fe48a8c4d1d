package org.wutong.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Relaxations that come in steps: whoever takes a step has taken the smaller ones too. */
final class Steps {
    private Steps() {}

    /** Each lower value wins those at it and all above. */
    static <T extends Comparable<? super T>> List<Advice> down(Stream<T> values, Function<T, Relaxation> step) {
        return added(values, Comparator.<T>naturalOrder().reversed(), step);
    }

    /** Each higher value wins those at it and all below. */
    static <T extends Comparable<? super T>> List<Advice> up(Stream<T> values, Function<T, Relaxation> step) {
        return added(values, Comparator.naturalOrder(), step);
    }

    private static <T> List<Advice> added(Stream<T> values, Comparator<T> smallestFirst, Function<T, Relaxation> step) {
        Map<T, Integer> counts = new TreeMap<>(smallestFirst);
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        List<Advice> advice = new ArrayList<>();
        int adds = 0;
        for (Map.Entry<T, Integer> at : counts.entrySet()) {
            adds += at.getValue();
            advice.add(new Advice(step.apply(at.getKey()), adds));
        }
        return advice;
    }
}
