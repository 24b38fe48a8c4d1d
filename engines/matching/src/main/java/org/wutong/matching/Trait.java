package org.wutong.matching;

/**
 * One thing that a worker and a vacancy are compared in, by some factors and conditions. Points and bars depend on the
 * two values alone, so equal pairs of values are judged once; both types have value equality.
 *
 * @param <W> what the worker brings, or one of several things of which the best counts
 * @param <V> what the vacancy brings
 */
interface Trait<W, V> {
    /**
     * How many things the worker brings, one at least. Of several the one that earns most counts, and only what bars all of
     * them bars: a few different wishes make many different lists of wishes.
     */
    default int many(Candidate candidate) {
        return 1;
    }

    /** @param i below {@link #many} */
    W of(Candidate candidate, int i);

    V of(Vacancy vacancy);

    void judge(W brought, V asked, Sheet sheet);
}
