package org.wutong.bureau.analysis.figures;

import java.util.Arrays;

/**
 * Hides small counts of a table with its sums, and further cells until no hidden one can be reckoned from what is shown.
 *
 * <p>The table with its sums is a matrix whose every line, and every column where lines add, obeys one equation. Take lines and columns as
 * points and hidden cells as paths between them: a cell can be reckoned exactly when its path is the only connection of two parts (a bridge).
 * So cells are hidden until no bridge is left. Where lines do not add, columns obey no equation and are all one point.
 *
 * <p>Besides, what is hidden of a line or column whose sum is shown adds up to at least the fewest: else the rest that one sees is small
 * itself.
 */
final class Suppression {
    private final Counts counts;
    private final int fewest;
    private final int lines;
    private final int columns;
    private final boolean[][] hidden;

    private Suppression(Counts counts, int fewest) {
        this.counts = counts;
        this.fewest = fewest;
        lines = counts.lines().size() + (counts.linesAdd() ? 1 : 0);
        columns = counts.columns().size() + 1;
        hidden = new boolean[counts.lines().size() + 1][columns];
    }

    static boolean[][] of(Counts counts, int fewest) {
        Suppression suppression = new Suppression(counts, fewest);
        suppression.hideSmall();
        while (suppression.hideWhatGivesAway()) {
            // another cell was hidden, which may give away others
        }
        return suppression.hidden;
    }

    private long value(int line, int column) {
        boolean sumOfLines = line == counts.lines().size();
        if (column == columns - 1) {
            return sumOfLines ? counts.all() : counts.line(line);
        }
        return sumOfLines ? counts.column(column) : counts.cells()[line][column];
    }

    private void hideSmall() {
        for (int line = 0; line < hidden.length; line++) {
            for (int column = 0; column < columns; column++) {
                long value = value(line, column);
                hidden[line][column] = value > 0 && value < fewest;
            }
        }
        if (!counts.linesAdd()) {
            Arrays.fill(hidden[counts.lines().size()], false);
        }
    }

    /** Hides one more cell where one is given away. */
    private boolean hideWhatGivesAway() {
        for (int line = 0; line < lines; line++) {
            if (restIsSmall(line, true) && (hideIn(line, true) || hideAnyIn(line, true))) {
                return true;
            }
        }
        for (int column = 0; counts.linesAdd() && column < columns; column++) {
            if (restIsSmall(column, false) && (hideIn(column, false) || hideAnyIn(column, false))) {
                return true;
            }
        }
        int[] bridge = Bridges.first(hidden, lines, columns, counts.linesAdd());
        return bridge.length > 0
                && (hideIn(bridge[0], true)
                        || counts.linesAdd() && hideIn(bridge[1], false)
                        || hideAnyIn(bridge[0], true)
                        || counts.linesAdd() && hideAnyIn(bridge[1], false));
    }

    private int length(boolean line) {
        return line ? columns : lines;
    }

    private boolean isHidden(int at, int i, boolean line) {
        return line ? hidden[at][i] : hidden[i][at];
    }

    private long value(int at, int i, boolean line) {
        return line ? value(at, i) : value(i, at);
    }

    /** Whether the sum is shown and what is hidden of it is little, but something. */
    private boolean restIsSmall(int at, boolean line) {
        int sum = length(line) - 1;
        if (isHidden(at, sum, line)) {
            return false;
        }
        long rest = 0;
        boolean any = false;
        for (int i = 0; i < sum; i++) {
            if (isHidden(at, i, line)) {
                rest += value(at, i, line);
                any = true;
            }
        }
        return any && rest < fewest;
    }

    /** Hides the smallest cell that is shown and not zero; sums last. */
    private boolean hideIn(int at, boolean line) {
        return hide(at, line, 1);
    }

    /** Hides the smallest cell that is shown, be it zero. */
    private boolean hideAnyIn(int at, boolean line) {
        return hide(at, line, 0);
    }

    private boolean hide(int at, boolean line, long least) {
        int chosen = -1;
        for (int i = 0; i < length(line); i++) {
            if (!isHidden(at, i, line)
                    && value(at, i, line) >= least
                    && (chosen < 0 || value(at, i, line) < value(at, chosen, line))) {
                chosen = i;
            }
        }
        if (chosen < 0) {
            return false;
        }
        hidden[line ? at : chosen][line ? chosen : at] = true;
        return true;
    }
}
