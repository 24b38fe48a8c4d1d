package org.wutong.conditions.trees;

import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * Random numbers that decide, one by one, what a tree becomes; past their end everything is the simplest there is. jqwik makes
 * a failing tape shorter and its numbers smaller, and so the tree.
 */
final class Tape {
    private static final int MOST = 255;
    private static final int LONGEST = 160;

    private final List<Integer> numbers;
    private int at;

    private Tape(List<Integer> numbers) {
        this.numbers = numbers;
    }

    static Arbitrary<Supplier<Tape>> tapes() {
        return Arbitraries.integers()
                .between(0, MOST)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(numbers -> () -> new Tape(numbers));
    }

    int below(int bound) {
        return at < numbers.size() ? numbers.get(at++) % bound : 0;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The simplest first. */
    @SafeVarargs
    final <T> T either(Supplier<? extends T>... ways) {
        return ways[below(ways.length)].get();
    }

    boolean onceIn(int times) {
        return below(times) == times - 1;
    }
}
