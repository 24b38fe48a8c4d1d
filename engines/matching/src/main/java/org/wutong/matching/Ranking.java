package org.wutong.matching;

/** The best of a pool for one who asks: places in the pool's order of ids, and scores, best first. */
public final class Ranking {
    private final int[] places;
    private final int[] scores;

    Ranking(int[] places, int[] scores) {
        this.places = places;
        this.scores = scores;
    }

    public int size() {
        return places.length;
    }

    /** The place of the i-th best among the ids of the pool, sorted as plain text. */
    public int place(int i) {
        return places[i];
    }

    /** The score of the i-th best, hundredths of a point. */
    public int score(int i) {
        return scores[i];
    }
}
