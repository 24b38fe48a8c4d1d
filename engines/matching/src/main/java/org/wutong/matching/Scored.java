package org.wutong.matching;

import java.util.Comparator;

/**
 * One place on a list.
 *
 * @param id of the vacancy on a worker's list, of the worker on a vacancy's
 * @param score hundredths of a point
 */
public record Scored(String id, int score) {
    /** The higher score first; equal scores: the smaller id, as plain text. */
    static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingInt(Scored::score).reversed().thenComparing(Scored::id);
}
