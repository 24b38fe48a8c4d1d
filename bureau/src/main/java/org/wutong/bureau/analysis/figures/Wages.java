package org.wutong.bureau.analysis.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.figures.Measure.Unit;
import org.wutong.bureau.analysis.figures.Measure.Value;
import org.wutong.bureau.analysis.figures.Section.Chart;

/** Monthly wages by class, with their quartiles: of n known wages in order, the one in place ⌈n·q⌉. */
final class Wages {
    private static final int QUARTERS = 4;

    private final long[][] wages;
    private final int[] known;
    private final int[] unknown;

    Wages(int classes) {
        wages = new long[classes][4];
        known = new int[classes];
        unknown = new int[classes];
    }

    /** @param wage in fen; less than 0 where it is not known */
    void add(int classOf, long wage) {
        if (wage < 0) {
            unknown[classOf]++;
            return;
        }
        if (known[classOf] == wages[classOf].length) {
            wages[classOf] = Arrays.copyOf(wages[classOf], known[classOf] * 2);
        }
        wages[classOf][known[classOf]++] = wage;
    }

    private static @Nullable Long quartile(long[] sorted, int quarter) {
        int place = (sorted.length * quarter + QUARTERS - 1) / QUARTERS;
        return sorted.length == 0 ? null : sorted[Math.max(1, place) - 1];
    }

    Section section(String key, List<Integer> order, IntFunction<Head> head, Wages everybody) {
        return section(key, order, head, everybody, true);
    }

    /** @param add whether a person is of one class only */
    Section section(String key, List<Integer> order, IntFunction<Head> head, Wages everybody, boolean add) {
        List<Head> lines = new ArrayList<>();
        List<long[]> cells = new ArrayList<>();
        List<long[]> sorted = new ArrayList<>();
        for (int one : order) {
            if (known[one] + unknown[one] > 0) {
                lines.add(head.apply(one));
                cells.add(new long[] {known[one], unknown[one]});
                sorted.add(sorted(one));
            }
        }
        sorted.add(everybody.sorted(0));
        return new Section(
                key,
                Chart.RANK,
                new Counts(
                        lines,
                        List.of(new Head("analysis.known", ""), new Head("analysis.unknown", "", true)),
                        add,
                        cells.toArray(long[][]::new)),
                add ? Section.IN_WORK : null,
                List.of(quartiles("q1", 1, sorted), quartiles("median", 2, sorted), quartiles("q3", 3, sorted)));
    }

    private long[] sorted(int classOf) {
        long[] all = Arrays.copyOf(wages[classOf], known[classOf]);
        Arrays.sort(all);
        return all;
    }

    private static Measure quartiles(String key, int quarter, List<long[]> sorted) {
        return new Measure(
                key,
                Unit.FEN,
                false,
                sorted.stream()
                        .map(wages -> new Value(quartile(wages, quarter), wages.length))
                        .toList());
    }
}
