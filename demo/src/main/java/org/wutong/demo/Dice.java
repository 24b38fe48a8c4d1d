package org.wutong.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance in whole numbers: no floating point, whose last digit may differ between machines. Each thing made has dice of its own,
 * so one person's draws do not shift the next one's.
 */
final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(long seed, Purpose purpose, long index) {
        return new Dice(mix(mix(seed + purpose.ordinal() * 0x9E3779B97F4A7C15L) + index));
    }

    /** What a stream of chance is for; only ever append. */
    enum Purpose {
        HOUSEHOLD,
        PERSON,
        CATEGORY,
        CAREER,
        WISH,
        EMPLOYER,
        VACANCY
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 0 to {@code bound} − 1. */
    int below(int bound) {
        return (int) (((random.nextLong() >>> 33) * bound) >>> 31);
    }

    /** {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    boolean permille(int chance) {
        return below(1000) < chance;
    }

    /** Bell-shaped around {@code mean}, never further than {@code 3 × spread}. */
    int around(int mean, int spread) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += below(1001);
        }
        int offset = (sum - 6000) * spread / 1000;
        return mean + Math.max(-3 * spread, Math.min(3 * spread, offset));
    }

    <T> T of(List<T> things) {
        return things.get(below(things.size()));
    }

    @SafeVarargs
    final <T> T anyOf(T... things) {
        return things[below(things.length)];
    }
}
