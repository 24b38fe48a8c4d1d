package org.wutong.conditions.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Collects what is wrong while reading goes on, so that all mistakes are shown at once. Several threads may add. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public synchronized void add(Problem problem) {
        found.add(problem);
    }

    /** Takes over what another collected. */
    public synchronized void addAll(Problems other) {
        found.addAll(other.noted());
    }

    public synchronized boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many were noted so far, doubles included. */
    public synchronized int count() {
        return found.size();
    }

    /** Without doubles, by file and place. */
    public synchronized List<Problem> sorted() {
        return List.copyOf(new TreeSet<>(found));
    }

    private synchronized List<Problem> noted() {
        return List.copyOf(found);
    }
}
