package org.wutong.bureau.analysis.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wutong.bureau.analysis.figures.Measure.Unit;
import org.wutong.bureau.analysis.figures.Measure.Value;

/** How many of a line are in some of its columns, of those in some others; rounded down. */
final class Shares {
    private static final long WHOLE = 10_000;

    private Shares() {}

    static Measure of(String key, Counts counts, int[] part, int[] whole) {
        List<Value> values = new ArrayList<>();
        for (int line = 0; line < counts.lines().size(); line++) {
            long[] cells = counts.cells()[line];
            values.add(value(sum(cells, part), sum(cells, whole)));
        }
        long[] all = IntStream.range(0, counts.columns().size())
                .mapToLong(counts::column)
                .toArray();
        values.add(value(sum(all, part), sum(all, whole)));
        return new Measure(key, Unit.BASIS_POINT, true, values);
    }

    private static Value value(long part, long whole) {
        return new Value(whole == 0 ? null : part * WHOLE / whole, whole);
    }

    private static long sum(long[] cells, int[] which) {
        return Arrays.stream(which).mapToLong(at -> cells[at]).sum();
    }
}
