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
    static final PossibleAmounts NOTHING = of(List.of(FenRange.ZERO));

    static PossibleAmounts of(Collection<FenRange> parts) {
        return new PossibleAmounts(List.copyOf(new TreeSet<>(parts)));
    }

    static PossibleAmounts exactly(long fen) {
        return of(List.of(FenRange.exactly(fen)));
    }

    PossibleAmounts orNothing() {
        List<FenRange> more = new ArrayList<>(parts);
        more.add(FenRange.ZERO);
        return of(more);
    }

    FenRange hull() {
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
