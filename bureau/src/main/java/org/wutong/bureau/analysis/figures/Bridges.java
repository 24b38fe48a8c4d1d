package org.wutong.bureau.analysis.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds hidden cells that are the only connection between two parts of a table: see {@link Suppression}. */
final class Bridges {
    private static final int[] NONE = {};

    private final List<int[]> cells = new ArrayList<>();
    private final List<List<Integer>> paths = new ArrayList<>();
    private final int[] entered;
    private final int[] lowest;
    private int clock;
    private int[] found = NONE;

    private Bridges(boolean[][] hidden, int lines, int columns, boolean columnsAdd) {
        int points = lines + (columnsAdd ? columns : 1);
        entered = new int[points];
        lowest = new int[points];
        Arrays.fill(entered, -1);
        for (int i = 0; i < points; i++) {
            paths.add(new ArrayList<>());
        }
        for (int line = 0; line < lines; line++) {
            for (int column = 0; column < columns; column++) {
                if (hidden[line][column]) {
                    int other = lines + (columnsAdd ? column : 0);
                    paths.get(line).add(cells.size());
                    paths.get(other).add(cells.size());
                    cells.add(new int[] {line, column, other});
                }
            }
        }
    }

    /** @return line and column of one bridge; empty where there is none */
    static int[] first(boolean[][] hidden, int lines, int columns, boolean columnsAdd) {
        Bridges bridges = new Bridges(hidden, lines, columns, columnsAdd);
        for (int line = 0; line < lines; line++) {
            if (bridges.entered[line] < 0) {
                bridges.walk(line, -1);
            }
        }
        return bridges.found;
    }

    private void walk(int point, int by) {
        entered[point] = clock;
        lowest[point] = clock++;
        for (int path : paths.get(point)) {
            if (path == by) {
                continue;
            }
            int[] cell = cells.get(path);
            int other = point == cell[0] ? cell[2] : cell[0];
            if (entered[other] < 0) {
                walk(other, path);
                lowest[point] = Math.min(lowest[point], lowest[other]);
                if (lowest[other] > entered[point]) {
                    found = cell;
                }
            } else {
                lowest[point] = Math.min(lowest[point], entered[other]);
            }
        }
    }
}
