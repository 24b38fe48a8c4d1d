package org.wutong.matching.plan;

import java.util.Arrays;

/** The best of all plans there are, by trying each: first by counts of classes in their order, then by total score. */
final class EveryPlan {
    private final int[][] scores;
    private final int[] seats;
    private final int[] ranks;
    private final long[] now;
    private long[] best;

    /**
     * @param scores by worker and vacancy, negative where the vacancy does not suit
     * @param ranks by worker, negative for none
     */
    private EveryPlan(int[][] scores, int[] seats, int[] ranks, int classes) {
        this.scores = scores;
        this.seats = seats.clone();
        this.ranks = ranks;
        now = new long[classes + 1];
        best = new long[classes + 1];
    }

    /** How many of each class, in order, and last the total score. */
    static long[] best(int[][] scores, int[] seats, int[] ranks, int classes) {
        EveryPlan every = new EveryPlan(scores, seats, ranks, classes);
        every.decide(0);
        return every.best;
    }

    /** The highest total score, whoever is placed. */
    static long highestTotal(int[][] scores, int[] seats) {
        int[] nobody = new int[scores.length];
        Arrays.fill(nobody, -1);
        return best(scores, seats, nobody, 0)[0];
    }

    private void decide(int worker) {
        if (worker == scores.length) {
            if (Arrays.compare(now, best) > 0) {
                best = now.clone();
            }
            return;
        }
        decide(worker + 1);
        for (int v = 0; v < seats.length; v++) {
            if (seats[v] > 0 && scores[worker][v] >= 0) {
                place(worker, v, 1);
                decide(worker + 1);
                place(worker, v, -1);
            }
        }
    }

    private void place(int worker, int vacancy, int sign) {
        seats[vacancy] -= sign;
        now[now.length - 1] += (long) sign * scores[worker][vacancy];
        if (ranks[worker] >= 0) {
            now[ranks[worker]] += sign;
        }
    }
}
