package org.wutong.bureau.analysis.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
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

    /** Takes over the wages of one class as those of another. */
    void put(int classOf, Wages only) {
        wages[classOf] = only.wages[0];
        known[classOf] = only.known[0];
        unknown[classOf] = only.unknown[0];
    }

    void join(Wages other) {
        for (int one = 0; one < known.length; one++) {
            int more = other.known[one];
            if (known[one] + more > wages[one].length) {
                wages[one] = Arrays.copyOf(wages[one], known[one] + more);
            }
            System.arraycopy(other.wages[one], 0, wages[one], known[one], more);
            known[one] += more;
            unknown[one] += other.unknown[one];
        }
    }

    /** The quartiles of a class from the lowest up, each with how many wages it is of. */
    private List<Value> quartiles(int classOf) {
        int count = known[classOf];
        List<Value> values = new ArrayList<>();
        int from = 0;
        for (int quarter = 1; quarter < QUARTERS; quarter++) {
            int place = Math.max(1, (int) (((long) count * quarter + QUARTERS - 1) / QUARTERS)) - 1;
            values.add(new Value(count == 0 ? null : Ranked.inPlace(wages[classOf], from, count, place), count));
            from = place;
        }
        return values;
    }

    Section section(String key, List<Integer> order, IntFunction<Head> head, Wages everybody) {
        return section(key, order, head, everybody, true);
    }

    /** @param add whether a person is of one class only */
    Section section(String key, List<Integer> order, IntFunction<Head> head, Wages everybody, boolean add) {
        List<Head> lines = new ArrayList<>();
        List<long[]> cells = new ArrayList<>();
        List<List<Value>> quartiles = new ArrayList<>();
        for (int one : order) {
            if (known[one] + unknown[one] > 0) {
                lines.add(head.apply(one));
                cells.add(new long[] {known[one], unknown[one]});
                quartiles.add(quartiles(one));
            }
        }
        quartiles.add(everybody.quartiles(0));
        return new Section(
                key,
                Chart.RANK,
                new Counts(
                        lines,
                        List.of(new Head("analysis.known", ""), new Head("analysis.unknown", "", true)),
                        add,
                        cells.toArray(long[][]::new)),
                add ? Section.IN_WORK : null,
                List.of(measure("q1", 0, quartiles), measure("median", 1, quartiles), measure("q3", 2, quartiles)));
    }

    private static Measure measure(String key, int quarter, List<List<Value>> quartiles) {
        return new Measure(
                key,
                Unit.FEN,
                false,
                quartiles.stream().map(values -> values.get(quarter)).toList());
    }
}
