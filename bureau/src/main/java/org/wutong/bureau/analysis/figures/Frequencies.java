package org.wutong.bureau.analysis.figures;

import java.util.Arrays;

/**
 * How often each of many numbers comes, of which few differ: what a million people earn are some thousand sums. So the number in some place
 * from below is found without an array of all of them.
 */
final class Frequencies {
    private static final int SMALLEST = 16;
    /** Spreads round sums over the slots (the golden ratio of 64 bits). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] numbers = new long[SMALLEST];
    /** Beside {@link #numbers}; 0 for a free slot. */
    private int[] times = new int[SMALLEST];

    private int different;
    private int all;

    /** Sees each number with how often it comes, in no order. */
    @FunctionalInterface
    interface Seeing {
        void see(long number, int times);
    }

    void add(long number) {
        add(number, 1);
    }

    private void add(long number, int more) {
        int at = slot(number);
        if (times[at] == 0) {
            numbers[at] = number;
            different++;
        }
        times[at] += more;
        all += more;
        if (different * 2 > numbers.length) {
            grow();
        }
    }

    private int slot(long number) {
        int last = numbers.length - 1;
        int at = (int) (number * SPREAD >>> Long.numberOfLeadingZeros(last)) & last;
        while (times[at] != 0 && numbers[at] != number) {
            at = at + 1 & last;
        }
        return at;
    }

    private void grow() {
        long[] former = numbers;
        int[] formerTimes = times;
        numbers = new long[former.length * 2];
        times = new int[former.length * 2];
        for (int i = 0; i < former.length; i++) {
            if (formerTimes[i] > 0) {
                int at = slot(former[i]);
                numbers[at] = former[i];
                times[at] = formerTimes[i];
            }
        }
    }

    void join(Frequencies other) {
        other.each(this::add);
    }

    void each(Seeing seeing) {
        for (int i = 0; i < numbers.length; i++) {
            if (times[i] > 0) {
                seeing.see(numbers[i], times[i]);
            }
        }
    }

    /** How many there are, each as often as it comes. */
    int all() {
        return all;
    }

    /** The numbers that stand in these places once sorted. @param places from 0, in order */
    long[] inPlaces(int... places) {
        long[] sorted = new long[different];
        int filled = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (times[i] > 0) {
                sorted[filled++] = numbers[i];
            }
        }
        Arrays.sort(sorted);
        long[] found = new long[places.length];
        int at = -1;
        int passed = 0;
        for (int i = 0; i < places.length; i++) {
            while (passed <= places[i]) {
                passed += times[slot(sorted[++at])];
            }
            found[i] = sorted[at];
        }
        return found;
    }
}
