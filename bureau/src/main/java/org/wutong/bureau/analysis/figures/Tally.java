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
        add(classOf, column, 1);
    }

    void add(int classOf, int column, int more) {
        int at = classOf * columns + column;
        if (at >= cells.length) {
            grow(at + columns);
        }
        cells[at] += more;
    }

    private void grow(int least) {
        cells = Arrays.copyOf(cells, Math.max(least, cells.length * 2));
    }

    void join(Tally other) {
        if (other.cells.length > cells.length) {
            grow(other.cells.length);
        }
        for (int at = 0; at < other.cells.length; at++) {
            cells[at] += other.cells[at];
        }
    }

    /** Takes over a tally of one column. */
    void put(int column, Tally other) {
        for (int one = 0; one < other.cells.length; one++) {
            int at = one * columns + column;
            if (other.cells[one] > 0) {
                if (at >= cells.length) {
                    grow(at + columns);
                }
                cells[at] += other.cells[one];
            }
        }
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
        long sum = 0;
        for (long one : of(classOf)) {
            sum += one;
        }
        return sum;
    }
}
