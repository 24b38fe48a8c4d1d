package org.wutong.matching.plan;

import java.util.Random;

/** A few workers with made-up scores, where ties are common. */
record SmallMarket(int[][] scores, int[] seats, int[] ranks) {
    static final int CLASSES = 2;

    static SmallMarket of(long seed, int mostWorkers, int mostVacancies) {
        Random random = new Random(seed);
        int highest = random.nextBoolean() ? 3 : 10_000;
        int percent = 20 + random.nextInt(81);
        int[][] scores = new int[random.nextInt(mostWorkers + 1)][1 + random.nextInt(mostVacancies)];
        int[] seats = new int[scores.length == 0 ? 1 : scores[0].length];
        int[] ranks = new int[scores.length];
        for (int w = 0; w < scores.length; w++) {
            for (int v = 0; v < seats.length; v++) {
                scores[w][v] = random.nextInt(100) < percent ? random.nextInt(highest + 1) : -1;
            }
            ranks[w] = random.nextInt(CLASSES + 1) - 1;
        }
        int most = 1 + random.nextInt(4);
        for (int v = 0; v < seats.length; v++) {
            seats[v] = random.nextInt(most + 1);
        }
        return new SmallMarket(scores, seats, ranks);
    }

    Choices choices() {
        int[] starts = new int[scores.length + 1];
        int[] vacancies = new int[scores.length * seats.length];
        int[] points = new int[vacancies.length];
        int next = 0;
        for (int w = 0; w < scores.length; w++) {
            for (int v = 0; v < seats.length; v++) {
                if (scores[w][v] >= 0) {
                    vacancies[next] = v;
                    points[next++] = scores[w][v];
                }
            }
            starts[w + 1] = next;
        }
        return new Choices(starts, java.util.Arrays.copyOf(vacancies, next), java.util.Arrays.copyOf(points, next));
    }

    /** How many of each class a plan places, in order, and last its total score; it must be a plan at all. */
    long[] result(int[] taken) {
        long[] result = new long[CLASSES + 1];
        int[] left = seats.clone();
        for (int w = 0; w < taken.length; w++) {
            if (taken[w] >= 0) {
                if (scores[w][taken[w]] < 0 || --left[taken[w]] < 0) {
                    throw new AssertionError("worker " + w + " cannot have a seat of vacancy " + taken[w]);
                }
                result[CLASSES] += scores[w][taken[w]];
                if (ranks[w] >= 0) {
                    result[ranks[w]]++;
                }
            }
        }
        return result;
    }
}
