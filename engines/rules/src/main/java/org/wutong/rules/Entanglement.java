package org.wutong.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Claims connected through caps and exclusions, and what each pays over every completion of the unknowns.
 *
 * <p>Each claim's possible amounts count as independent of the others': exact for a cap that members share by one rule, a
 * right outer bound where two claims of one person hang on one unknown fact. Where all possible amounts are single sums and
 * their combinations few, every one is gone through, so the answer is exact to the fen. Otherwise the bounds are taken, and said to be: a
 * share only grows with the own amount and only shrinks with the others', so the least is the floor of the share at the
 * own least and the others' most, and the most the ceiling of the reverse.
 */
record Entanglement(List<Claim> claims, List<Cap> caps, List<List<Integer>> exclusions) {
    /** Beyond so many sets of choices and completions the bounds are taken. */
    private static final long MOST_COMPLETIONS = 1 << 16;

    /** The members, by id, whose sums together may not pass a limit. */
    record Cap(List<Integer> members, long fen) {}

    /** All that the result depends on: equal shapes pay alike. */
    record Shape(List<PossibleAmounts> amounts, List<Cap> caps, List<List<Integer>> exclusions) {}

    Shape shape() {
        return new Shape(claims.stream().map(Claim::due).toList(), caps, exclusions);
    }

    List<PossibleAmounts> payable() {
        return caps.isEmpty() ? withinEnds(shape(), sums(ends(shape()))) : sums(shape());
    }

    /** Whether there are too many sets of choices and completions to go through, so that the bounds are taken. */
    boolean isBeyondReach() {
        return sets(caps.isEmpty() ? ends(shape()) : shape()) > MOST_COMPLETIONS;
    }

    private List<PossibleAmounts> sums(Shape shape) {
        boolean isCountable = shape.amounts().stream().allMatch(PossibleAmounts::isCountable);
        return isCountable && sets(shape) <= MOST_COMPLETIONS
                ? overEveryCompletion(shape, new Payout(caps, exclusions))
                : bounds(shape);
    }

    private static long sets(Shape shape) {
        long sets = new Payout(shape.caps(), shape.exclusions()).choices();
        for (PossibleAmounts amounts : shape.amounts()) {
            if (sets > MOST_COMPLETIONS) {
                return sets;
            }
            sets *= amounts.parts().size();
        }
        return sets;
    }

    /**
     * Where only exclusions choose, raising one sum turns the choice at most once, so the extremes lie at the ends of spans. A cap's
     * shares are rounded and have no such order.
     */
    private static Shape ends(Shape shape) {
        return new Shape(
                shape.amounts().stream().map(PossibleAmounts::ends).toList(), shape.caps(), shape.exclusions());
    }

    /** What lies between the ends of a span may come out as well. */
    private static List<PossibleAmounts> withinEnds(Shape shape, List<PossibleAmounts> sums) {
        List<PossibleAmounts> within = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            boolean isCountable = shape.amounts().get(i).isCountable();
            within.add(
                    isCountable
                            ? sums.get(i)
                            : PossibleAmounts.of(List.of(sums.get(i).hull())));
        }
        return within;
    }

    private static List<PossibleAmounts> overEveryCompletion(Shape shape, Payout payout) {
        int size = shape.amounts().size();
        List<Set<FenRange>> seen = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            seen.add(new TreeSet<>());
        }
        int[] taken = new int[size];
        long[] completion = new long[size];
        boolean more = true;
        while (more) {
            for (int i = 0; i < size; i++) {
                completion[i] = shape.amounts().get(i).parts().get(taken[i]).least();
            }
            long[] paid = payout.of(completion);
            for (int i = 0; i < size; i++) {
                seen.get(i).add(FenRange.exactly(paid[i]));
            }
            more = next(taken, shape.amounts());
        }
        return seen.stream().map(PossibleAmounts::ofAtMost).toList();
    }

    private static List<PossibleAmounts> bounds(Shape shape) {
        return SharedBounds.of(shape).stream()
                .map(range -> PossibleAmounts.of(List.of(range)))
                .toList();
    }

    /** Counts through the combinations like an odometer. */
    private static boolean next(int[] taken, List<PossibleAmounts> amounts) {
        for (int i = 0; i < taken.length; i++) {
            if (++taken[i] < amounts.get(i).parts().size()) {
                return true;
            }
            taken[i] = 0;
        }
        return false;
    }
}
