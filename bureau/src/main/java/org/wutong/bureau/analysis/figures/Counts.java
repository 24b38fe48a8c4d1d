package org.wutong.bureau.analysis.figures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts of people, each once a line: lines by columns that exclude each other, so a line's columns add up to the line. Where lines exclude
 * each other as well, they add up to everybody, and a last line says so.
 *
 * @param linesAdd whether a person stands on one line only
 * @param cells by line and column
 */
public record Counts(List<Head> lines, List<Head> columns, boolean linesAdd, long[][] cells) {

    /**
     * What a line or a column is of.
     *
     * @param name in messages or as people say it
     * @param query what narrows the roster to it; empty where nothing does
     * @param unknown those of whom it is not known
     */
    public record Head(String name, String query, boolean unknown) {
        public Head(String name, String query) {
            this(name, query, false);
        }
    }

    public Counts {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
    }

    public long line(int line) {
        long sum = 0;
        for (long cell : cells[line]) {
            sum += cell;
        }
        return sum;
    }

    public long column(int column) {
        long sum = 0;
        for (long[] line : cells) {
            sum += line[column];
        }
        return sum;
    }

    public long all() {
        long sum = 0;
        for (int line = 0; line < cells.length; line++) {
            sum += line(line);
        }
        return sum;
    }

    /** Without lines nobody stands on, and without columns nobody stands in. */
    public Counts filled() {
        Counts filled = filledLines();
        int[] kept = IntStream.range(0, columns.size())
                .filter(column -> column(column) > 0)
                .toArray();
        return new Counts(
                filled.lines,
                Arrays.stream(kept).mapToObj(columns::get).toList(),
                linesAdd,
                Arrays.stream(filled.cells)
                        .map(line -> Arrays.stream(kept)
                                .mapToLong(column -> line[column])
                                .toArray())
                        .toArray(long[][]::new));
    }

    /** Without lines nobody stands on. */
    public Counts filledLines() {
        int[] kept =
                IntStream.range(0, lines.size()).filter(line -> line(line) > 0).toArray();
        return new Counts(
                Arrays.stream(kept).mapToObj(lines::get).toList(),
                columns,
                linesAdd,
                Arrays.stream(kept).mapToObj(line -> cells[line]).toArray(long[][]::new));
    }

    /** Lines as columns; only where both exclude each other. */
    public Counts turned() {
        long[][] turned = new long[columns.size()][lines.size()];
        for (int line = 0; line < lines.size(); line++) {
            for (int column = 0; column < columns.size(); column++) {
                turned[column][line] = cells[line][column];
            }
        }
        return new Counts(columns, lines, true, turned);
    }

    /** Shows everything. */
    public Shown shown() {
        return new Shown(this, new boolean[lines.size() + 1][columns.size() + 1], null);
    }

    /** Hides counts below the fewest that may be shown but zero, and what would give them away. */
    public Shown shown(@Nullable Integer fewest) {
        return fewest == null ? shown() : new Shown(this, Suppression.of(this, fewest), fewest);
    }
}
