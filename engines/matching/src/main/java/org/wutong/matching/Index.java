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
    private final List<IndexColumn<A, E, ?, ?>> columns;
    private final Blocks blocks;
    private final char[] packed;
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
        blocks = Blocks.of(byId.size());
        places = laidOut(byId, layout);
        List<E> entries = Arrays.stream(places).mapToObj(byId::get).toList();
        packed = Ids.Packed.room(blocks, questions.size());
        List<IndexColumn<A, E, ?, ?>> made = new ArrayList<>();
        for (Question<A, E, ?, ?> question : questions) {
            made.add(new IndexColumn<>(
                    question, policy, entries, new Ids.Packed(packed, blocks, questions.size(), made.size())));
        }
        columns = List.copyOf(made);
        firstPlaces = new int[blocks.count()];
        for (int b = 0; b < firstPlaces.length; b++) {
            firstPlaces[b] =
                    Arrays.stream(places, blocks.begin(b), blocks.end(b)).min().orElseThrow();
        }
    }

    private static <E> int[] laidOut(List<E> byId, Comparator<E> layout) {
        Integer[] order = new Integer[byId.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer place) -> byId.get(place), layout));
        return Arrays.stream(order).mapToInt(place -> place).toArray();
    }

    int size() {
        return places.length;
    }

    int columns() {
        return columns.size();
    }

    /** The columns of {@link Ids.Packed}. */
    char[] packed() {
        return packed;
    }

    Blocks blocks() {
        return blocks;
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

    /** Room for the answers to one asking side at a time. */
    Asked[] asked() {
        return columns.stream().map(IndexColumn::asked).toArray(Asked[]::new);
    }

    void ask(A asker, Asked[] into) {
        for (int c = 0; c < into.length; c++) {
            columns.get(c).ask(asker, into[c]);
        }
    }
}
