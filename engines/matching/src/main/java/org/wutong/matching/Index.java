package org.wutong.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.wutong.matching.kernel.Kernel;

/**
 * One side laid out for the questions of the other: sorted so that what is alike lies together, column by column, in
 * blocks whose best entry bounds them. Immutable but for remembered answers; safe to share between threads.
 *
 * @param <A> who asks
 * @param <E> who is asked about; the entries themselves are not kept
 */
final class Index<A, E> {
    /** Entries in a block: few enough for tight bounds, many enough that bounds cost less than entries. */
    static final int BLOCK = 16;

    private final List<IndexColumn<A, E, ?, ?>> columns;
    private final int[] places;
    private final int[] firstPlaces;
    private final Kernel kernel;

    /**
     * @param byId the entries in order of their ids; an entry's place there breaks ties
     * @param layout what lies together
     */
    Index(
            List<Question<A, E, ?, ?>> questions,
            MatchingPolicy policy,
            List<E> byId,
            Comparator<E> layout,
            Kernel kernel) {
        this.kernel = kernel;
        places = laidOut(byId, layout);
        List<E> entries = Arrays.stream(places).mapToObj(byId::get).toList();
        List<IndexColumn<A, E, ?, ?>> made = new ArrayList<>();
        for (Question<A, E, ?, ?> question : questions) {
            made.add(new IndexColumn<>(question, policy, entries, made));
        }
        columns = List.copyOf(made);
        firstPlaces = new int[blocks(places.length)];
        for (int b = 0; b < firstPlaces.length; b++) {
            firstPlaces[b] = Arrays.stream(places, b * BLOCK, end(b)).min().orElseThrow();
        }
    }

    private static <E> int[] laidOut(List<E> byId, Comparator<E> layout) {
        Integer[] order = new Integer[byId.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer place) -> byId.get(place), layout));
        return Arrays.stream(order).mapToInt(place -> place).toArray();
    }

    static int blocks(int entries) {
        return (entries + BLOCK - 1) / BLOCK;
    }

    int size() {
        return places.length;
    }

    int columns() {
        return columns.size();
    }

    int blocks() {
        return firstPlaces.length;
    }

    /** The entry after the last one of a block. */
    int end(int block) {
        return Math.min(places.length, (block + 1) * BLOCK);
    }

    int place(int entry) {
        return places[entry];
    }

    int firstPlace(int block) {
        return firstPlaces[block];
    }

    Kernel kernel() {
        return kernel;
    }

    /** For each column the answers to the parts of what the asking side brings. */
    List<Asked> ask(A asker) {
        List<Asked> asked = new ArrayList<>(columns.size());
        for (IndexColumn<A, E, ?, ?> column : columns) {
            asked.add(column.ask(asker));
        }
        return asked;
    }

    /** A column's answers to one asking side. */
    record Asked(Ids ids, Answer[] parts) {}
}
