package org.wutong.matching;

import java.util.List;

/**
 * One thing that a worker and a vacancy are compared in, by some factors and conditions. Points and bars depend on the
 * two values alone, so equal pairs of values are judged once; both types have value equality.
 *
 * @param <W> what the worker brings
 * @param <V> what the vacancy brings
 */
interface Trait<W, V> {
    W of(Candidate candidate);

    V of(Vacancy vacancy);

    void judge(W brought, V asked, Sheet sheet);

    /**
     * The worker's value in parts, never none. The whole earns what its best part earns, and is barred when each part is:
     * few different parts make many different wholes.
     */
    default List<W> parts(W whole) {
        return List.of(whole);
    }
}
