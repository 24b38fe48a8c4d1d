package org.wutong.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Every amount that could come out once the unknown facts are known: mostly a few single sums, as the bands of a scale,
 * sometimes a span.
 *
 * @param parts in ascending order, at least one
 */
record PossibleAmounts(List<FenRange> parts) {
    private static final int MOST_KEPT = 32;

    static final PossibleAmounts NOTHING = of(List.of(FenRange.ZERO));

    static PossibleAmounts of(Collection<FenRange> parts) {
        return new PossibleAmounts(List.copyOf(new TreeSet<>(parts)));
    }

    /** Few single sums as they are; many as the span they lie in. */
    static PossibleAmounts ofAtMost(Collection<FenRange> sums) {
        PossibleAmounts all = of(sums);
        return all.parts().size() <= MOST_KEPT ? all : of(List.of(all.hull()));
    }

    static PossibleAmounts only(FenRange range) {
        return new PossibleAmounts(List.of(range));
    }

    static PossibleAmounts exactly(long fen) {
        return only(FenRange.exactly(fen));
    }

    PossibleAmounts orNothing() {
        List<FenRange> more = new ArrayList<>(parts);
        more.add(FenRange.ZERO);
        return of(more);
    }

    FenRange hull() {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return new FenRange(
                parts.get(0).least(),
                parts.stream().mapToLong(FenRange::most).max().orElseThrow());
    }

    /** Whether these are single sums that can be gone through one by one. */
    boolean isCountable() {
        return parts.stream().allMatch(FenRange::isExact);
    }

    /** The ends of all spans as single sums. */
    PossibleAmounts ends() {
        List<FenRange> ends = new ArrayList<>();
        for (FenRange part : parts) {
            ends.add(FenRange.exactly(part.least()));
            ends.add(FenRange.exactly(part.most()));
        }
        return of(ends);
    }

    boolean isNothing() {
        return hull().most() == 0;
    }
}
