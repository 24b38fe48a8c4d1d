package org.wutong.bureau.analysis.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * An attacker: solves the equations of a table with its sums for the hidden cells, over fractions, and names those that have one
 * solution alone. Knows nothing of how cells were chosen.
 */
final class Recovery {
    private Recovery() {}

    static List<String> of(Shown shown) {
        Counts counts = shown.counts();
        int lines = counts.lines().size() + (counts.linesAdd() ? 1 : 0);
        int columns = counts.columns().size() + 1;
        List<int[]> unknown = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            for (int column = 0; column < columns; column++) {
                if (shown.hidden()[line][column]) {
                    unknown.add(new int[] {line, column});
                }
            }
        }
        List<double[]> equations = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            equations.add(equation(unknown, 0, line, 1, columns - 1));
        }
        for (int column = 0; counts.linesAdd() && column < columns; column++) {
            equations.add(equation(unknown, 1, column, 0, lines - 1));
        }
        reduce(equations, unknown.size());
        List<String> recovered = new ArrayList<>();
        for (double[] equation : equations) {
            int only = -1;
            int many = 0;
            for (int i = 0; i < equation.length; i++) {
                if (Math.abs(equation[i]) > 1e-9) {
                    only = i;
                    many++;
                }
            }
            if (many == 1) {
                recovered.add(unknown.get(only)[0] + "/" + unknown.get(only)[1]);
            }
        }
        return recovered;
    }

    /** Cells of one line or column, less its sum. */
    private static double[] equation(List<int[]> unknown, int fixed, int at, int other, int sum) {
        double[] equation = new double[unknown.size()];
        for (int i = 0; i < equation.length; i++) {
            if (unknown.get(i)[fixed] == at) {
                equation[i] = unknown.get(i)[other] == sum ? -1 : 1;
            }
        }
        return equation;
    }

    private static void reduce(List<double[]> equations, int unknowns) {
        int done = 0;
        for (int column = 0; column < unknowns && done < equations.size(); column++) {
            int pivot = done;
            for (int row = done; row < equations.size(); row++) {
                if (Math.abs(equations.get(row)[column]) > Math.abs(equations.get(pivot)[column])) {
                    pivot = row;
                }
            }
            if (Math.abs(equations.get(pivot)[column]) < 1e-9) {
                continue;
            }
            double[] chosen = equations.get(pivot);
            equations.set(pivot, equations.get(done));
            equations.set(done, chosen);
            double by = chosen[column];
            for (int i = 0; i < unknowns; i++) {
                chosen[i] /= by;
            }
            for (int row = 0; row < equations.size(); row++) {
                double factor = equations.get(row)[column];
                if (row != done && Math.abs(factor) > 1e-9) {
                    for (int i = 0; i < unknowns; i++) {
                        equations.get(row)[i] -= factor * chosen[i];
                    }
                }
            }
            done++;
        }
    }
}
