package org.wutong.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Facts;
import org.wutong.conditions.Label;
import org.wutong.conditions.OnDay;
import org.wutong.conditions.Span;

/**
 * A sum by how much of a fact there is; in no band nothing.
 *
 * @param over a counted or money fact
 * @param marginal each band pays for the units within it; else the band reached pays for all
 * @param bands ascending, apart from each other
 * @param touching values the text puts into two bands, after it was settled which has them
 */
public record Bands(Fact over, boolean marginal, List<Band> bands, Set<Long> touching) implements Amount {
    /**
     * One band.
     *
     * @param from smallest value in it: fen of a money fact, else the count
     * @param to largest value in it; {@link FenRange#OPEN} when it has no upper end
     * @param fen the sum, or the sum a unit
     * @param isEach whether {@code fen} is paid for every unit
     */
    public record Band(Optional<Label> label, long from, long to, long fen, boolean isEach) {
        boolean holds(long value) {
            return from <= value && value <= to;
        }

        long flat(long value) {
            return isEach ? times(value) : fen;
        }

        /** Units of a whole number are counted from the first of the band on: the 11th to the 20th are ten. */
        long marginal(long value) {
            long first = Math.max(1, from);
            long last = Math.min(value, to);
            return times(last == FenRange.OPEN ? FenRange.OPEN : last - first + 1);
        }

        private long times(long units) {
            return Math.max(0, Span.times(units, fen));
        }
    }

    /** Whether each band lies above the one before; a change of one limit can spoil that. */
    boolean isAscending() {
        long above = Long.MIN_VALUE;
        for (Band band : bands) {
            if (band.from() > band.to() || band.from() <= above) {
                return false;
            }
            above = band.to();
        }
        return true;
    }

    /** What a known value gives. */
    long at(long value) {
        long sum = 0;
        for (Band band : bands) {
            if (marginal) {
                sum = FenRange.plus(sum, band.marginal(value));
            } else if (band.holds(value)) {
                return band.flat(value);
            }
        }
        return sum;
    }

    @Override
    public List<AmountStep> steps(Facts facts) {
        if (facts.value(over) instanceof Long value) {
            return List.of(new AmountStep(label(value), FenRange.exactly(at(value))));
        }
        Span values = over.span();
        if (marginal) {
            return List.of(new AmountStep(Optional.empty(), new FenRange(at(values.least()), at(values.most()))));
        }
        List<AmountStep> possible = new ArrayList<>();
        for (Band band : bands) {
            long from = Math.max(band.from(), values.least());
            long to = Math.min(band.to(), values.most());
            if (from <= to) {
                possible.add(new AmountStep(band.label(), new FenRange(band.flat(from), band.flat(to))));
            }
        }
        if (!covers(values)) {
            possible.add(new AmountStep(Optional.empty(), FenRange.ZERO));
        }
        return possible;
    }

    private Optional<Label> label(long value) {
        return bands.stream().filter(band -> band.holds(value)).findFirst().flatMap(Band::label);
    }

    private boolean covers(Span values) {
        long next = values.least();
        for (Band band : bands) {
            if (band.from() > next) {
                return false;
            }
            if (band.to() >= values.most()) {
                return true;
            }
            next = Math.max(next, band.to() + 1);
        }
        return false;
    }

    @Override
    public Set<Fact> deciding(Facts facts) {
        return facts.value(over) == null ? Set.of(over) : Set.of();
    }

    @Override
    public Amount bind(OnDay day) {
        return this;
    }

    @Override
    public Set<Fact> facts() {
        return Set.of(over);
    }
}
