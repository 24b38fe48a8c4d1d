package org.wutong.bureau.analysis.figures;

import java.util.Arrays;

/** Counts by class and column while people go by; classes come as they come. */
final class Tally {
    private final int columns;
    private long[] cells;

    Tally(int columns) {
        this.columns = columns;
        cells = new long[16 * columns];
    }

    void add(int classOf, int column) {
        int at = classOf * columns + column;
        if (at >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(at + columns, cells.length * 2));
        }
        cells[at]++;
    }

    int classes() {
        return cells.length / columns;
    }

    long[] of(int classOf) {
        return classOf * columns >= cells.length
                ? new long[columns]
                : Arrays.copyOfRange(cells, classOf * columns, (classOf + 1) * columns);
    }

    long sum(int classOf) {
        return Arrays.stream(of(classOf)).sum();
    }
}
