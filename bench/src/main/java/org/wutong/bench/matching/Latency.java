package org.wutong.bench.matching;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * How long single questions took, by the clock.
 *
 * @param cold the median of the very first ones, before anything is remembered or compiled for them
 * @param median nanoseconds, of those after the first tenth
 * @param slowest nanoseconds, of every hundredth the quickest: the 99th percentile
 */
public record Latency(String name, long cold, long median, long slowest) {
    private static final int FIRST = 25;

    static Latency of(String name, int questions, IntConsumer question) {
        long[] took = new long[questions];
        for (int i = 0; i < questions; i++) {
            long begun = System.nanoTime();
            question.accept(i);
            took[i] = System.nanoTime() - begun;
        }
        long[] first = Arrays.copyOf(took, Math.min(FIRST, questions));
        Arrays.sort(first);
        long[] later = Arrays.copyOfRange(took, questions / 10, questions);
        Arrays.sort(later);
        return new Latency(name, first[first.length / 2], later[later.length / 2], later[(int) (later.length * 0.99)]);
    }

    /** As one process tells another. */
    public String line() {
        return name + "\t" + cold + "\t" + median + "\t" + slowest;
    }
}
