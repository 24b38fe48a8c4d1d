package org.wutong.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Facts;
import org.wutong.conditions.Label;
import org.wutong.conditions.OnDay;

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
            return value < first ? 0 : times(last == FenRange.OPEN ? FenRange.OPEN : last - first + 1);
        }

        private long times(long units) {
            return units == FenRange.OPEN ? (fen == 0 ? 0 : FenRange.OPEN) : Math.multiplyExact(units, fen);
        }
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
        if (marginal) {
            return List.of(new AmountStep(Optional.empty(), new FenRange(0, at(FenRange.OPEN))));
        }
        List<AmountStep> possible = new ArrayList<>();
        for (Band band : bands) {
            long a = band.flat(band.from());
            possible.add(new AmountStep(band.label(), new FenRange(a, Math.max(a, band.flat(band.to())))));
        }
        if (!coversEverything()) {
            possible.add(new AmountStep(Optional.empty(), FenRange.ZERO));
        }
        return possible;
    }

    private Optional<Label> label(long value) {
        return bands.stream().filter(band -> band.holds(value)).findFirst().flatMap(Band::label);
    }

    private boolean coversEverything() {
        long unit = over.type() == FactType.MONEY ? 100 : 1;
        long next = over.least().longValue() * unit;
        for (Band band : bands) {
            if (band.from() > next) {
                return false;
            }
            next = FenRange.plus(band.to(), 1);
        }
        return next == FenRange.OPEN;
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
