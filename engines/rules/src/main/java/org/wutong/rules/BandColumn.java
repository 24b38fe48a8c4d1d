package org.wutong.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Numbers;

/** A sum by how much of a fact there is, over a block. Sums that only step from band to band are found without asking which band it is. */
final class BandColumn extends AmountColumn {
    private final Bands bands;
    private final Numbers over;
    private final FenRange unknown;
    private final @Nullable Steps steps;

    BandColumn(Bands bands, Numbers over, FenRange unknown) {
        this.bands = bands;
        this.over = over;
        this.unknown = unknown;
        this.steps = Steps.of(bands);
    }

    @Override
    void read(int from, int[] rows, int count, long[] into, long[] intoMost) {
        over.read(from, rows, count, intoMost);
        if (steps == null) {
            for (int i = 0; i < count; i++) {
                into[i] = bands.at(intoMost[i]);
            }
        } else {
            steps.sums(intoMost, count, into);
        }
        for (int i = 0; i < count; i++) {
            long known = -over.known(from + rows[i]);
            long sum = into[i];
            into[i] = sum & known | unknown.least() & ~known;
            intoMost[i] = sum & known | unknown.most() & ~known;
        }
    }

    /** From each limit on, none below zero, the sum is larger or smaller by so much. */
    private record Steps(long[] limits, long[] changes) {
        /** Null where a band pays by the unit, reaches below zero, or bands are not in order. */
        static @Nullable Steps of(Bands bands) {
            if (bands.marginal()
                    || !bands.isAscending()
                    || bands.bands().stream().anyMatch(band -> band.isEach() || band.from() < 0)) {
                return null;
            }
            Map<Long, Long> changes = new TreeMap<>();
            for (Bands.Band band : bands.bands()) {
                changes.merge(band.from(), band.fen(), Long::sum);
                if (band.to() != FenRange.OPEN) {
                    changes.merge(band.to() + 1, -band.fen(), Long::sum);
                }
            }
            return new Steps(
                    changes.keySet().stream().mapToLong(Long::longValue).toArray(),
                    changes.values().stream().mapToLong(Long::longValue).toArray());
        }

        void sums(long[] values, int count, long[] into) {
            Arrays.fill(into, 0, count, 0);
            for (int step = 0; step < limits.length; step++) {
                long limit = limits[step];
                long change = changes[step];
                for (int i = 0; i < count; i++) {
                    // All ones below the limit: the sign of a difference that cannot run over, as neither is much below
                    // zero.
                    long below = Math.max(-1, values[i]) - limit >> 63;
                    into[i] += change & ~below;
                }
            }
        }
    }
}
