package org.wutong.bureau.analysis.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.figures.Measure.Unit;
import org.wutong.bureau.analysis.figures.Measure.Value;
import org.wutong.bureau.analysis.figures.Section.Chart;

/** Monthly wages by class, with their quartiles: of n known wages in order, the one in place ⌈n·q⌉. */
final class Wages {
    private static final int QUARTERS = 4;

    private final Frequencies[] known;
    private final int[] unknown;

    Wages(int classes) {
        known = new Frequencies[classes];
        Arrays.setAll(known, one -> new Frequencies());
        unknown = new int[classes];
    }

    /** @param wage in fen; less than 0 where it is not known */
    void add(int classOf, long wage) {
        if (wage < 0) {
            unknown[classOf]++;
        } else {
            known[classOf].add(wage);
        }
    }

    /** Takes over the wages of one class as those of another. */
    void put(int classOf, Wages only) {
        known[classOf] = only.known[0];
        unknown[classOf] = only.unknown[0];
    }

    void join(Wages other) {
        for (int one = 0; one < known.length; one++) {
            known[one].join(other.known[one]);
            unknown[one] += other.unknown[one];
        }
    }

    /** Those of all classes as of one; for where a person is of one class only. */
    Wages together() {
        Wages together = new Wages(1);
        for (int one = 0; one < known.length; one++) {
            together.known[0].join(known[one]);
            together.unknown[0] += unknown[one];
        }
        return together;
    }

    void each(int classOf, Frequencies.Seeing seeing) {
        known[classOf].each(seeing);
    }

    int unknown(int classOf) {
        return unknown[classOf];
    }

    /** The quartiles of a class from the lowest up, each with how many wages it is of. */
    private List<Value> quartiles(int classOf) {
        int count = known[classOf].all();
        if (count == 0) {
            return Collections.nCopies(QUARTERS - 1, new Value(null, 0));
        }
        int[] places = new int[QUARTERS - 1];
        Arrays.setAll(places, i -> Math.max(1, (int) (((long) count * (i + 1) + QUARTERS - 1) / QUARTERS)) - 1);
        return Arrays.stream(known[classOf].inPlaces(places))
                .mapToObj(wage -> new Value(wage, count))
                .toList();
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
            if (known[one].all() + unknown[one] > 0) {
                lines.add(head.apply(one));
                cells.add(new long[] {known[one].all(), unknown[one]});
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
