package org.wutong.bench.rules;

import java.util.Arrays;

/**
 * Made-up people: each has one worker row, one placement row and one trainee row.
 *
 * @param households number of the household of each; members stand side by side
 */
public record Population(Worker[] workers, Placement[] placements, Trainee[] trainees, int[] households) {
    public int people() {
        return households.length;
    }

    public long decisions() {
        return (long) people() * Clause.COUNT;
    }

    /** The same from the same seed, everywhere. */
    public static Population generate(int people, long seed) {
        return new PopulationGenerator(seed).generate(people);
    }

    /** The first of them, for peers too slow for all; the last household may lose members. */
    public Population first(int people) {
        int kept = Math.min(people, people());
        return new Population(
                Arrays.copyOf(workers, kept),
                Arrays.copyOf(placements, kept),
                Arrays.copyOf(trainees, kept),
                Arrays.copyOf(households, kept));
    }
}
