package org.wutong.bureau.analysis.figures;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts as a reader may see them.
 *
 * @param hidden by line and column; the last line is everybody, the last column the whole line
 * @param fewest the least count shown; null where nothing is hidden
 */
public record Shown(
        Counts counts, boolean[][] hidden, @Nullable Integer fewest) {

    /** @return empty where it is hidden */
    public OptionalLong cell(int line, int column) {
        return hidden[line][column] ? OptionalLong.empty() : OptionalLong.of(counts.cells()[line][column]);
    }

    public OptionalLong line(int line) {
        return hidden[line][counts.columns().size()] ? OptionalLong.empty() : OptionalLong.of(counts.line(line));
    }

    public OptionalLong column(int column) {
        return hidden[counts.lines().size()][column] ? OptionalLong.empty() : OptionalLong.of(counts.column(column));
    }

    public OptionalLong all() {
        return hidden[counts.lines().size()][counts.columns().size()]
                ? OptionalLong.empty()
                : OptionalLong.of(counts.all());
    }

    /** Whether any count of a line is hidden; the last line is everybody. */
    public boolean hidesIn(int line) {
        for (boolean one : hidden[line]) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    public boolean hides() {
        for (boolean[] line : hidden) {
            for (boolean one : line) {
                if (one) {
                    return true;
                }
            }
        }
        return false;
    }
}
