package org.wutong.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked for and not held: where it is one thing alone, that one thing would help. */
final class Missing {
    private Missing() {}

    static Set<String> of(@Nullable Set<String> asked, @Nullable Set<String> held) {
        Set<String> missing = new HashSet<>(asked == null ? Set.of() : asked);
        missing.removeAll(held == null ? Set.of() : held);
        return missing;
    }

    static List<Advice> single(Stream<Set<String>> missing, Function<String, Relaxation> relaxation) {
        Map<String, Integer> counts = new TreeMap<>();
        missing.filter(names -> names.size() == 1)
                .forEach(names -> counts.merge(names.iterator().next(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Advice(relaxation.apply(entry.getKey()), entry.getValue()))
                .toList();
    }
}
