package org.wutong.conditions.source;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while reading goes on, so that all mistakes are shown at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many were noted so far, doubles included. */
    public int count() {
        return found.size();
    }

    /** Without doubles, by file and place. */
    public List<Problem> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
