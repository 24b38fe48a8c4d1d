package org.wutong.conditions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ratio of a sum, rounded half up to the fen. */
record Portion(Quantity ratio, Quantity sum) implements Quantity {
    @Override
    public @Nullable Object value(Facts facts) {
        return ratio.value(facts) instanceof BigDecimal part && sum.value(facts) instanceof Long fen
                ? of(part, fen)
                : null;
    }

    private static long of(BigDecimal part, long fen) {
        return fen == Span.OPEN || fen == Long.MIN_VALUE
                ? (part.signum() == 0 ? 0 : fen)
                : part.multiply(BigDecimal.valueOf(fen))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** A ratio lies between 0 and 1 while it is not known. */
    @Override
    public Span span(Facts facts) {
        Span whole = sum.span(facts);
        BigDecimal known = ratio.value(facts) instanceof BigDecimal part ? part : null;
        Span one = known == null ? whole : new Span(of(known, whole.least()), of(known, whole.most()));
        return known == null ? one.hull(Span.exactly(0)) : one;
    }

    @Override
    public void undecided(Facts facts, Set<Fact> into) {
        ratio.undecided(facts, into);
        sum.undecided(facts, into);
    }

    @Override
    public void facts(Set<Fact> into) {
        ratio.facts(into);
        sum.facts(into);
    }

    @Override
    public Quantity bind(OnDay day) {
        return new Portion(ratio.bind(day), sum.bind(day));
    }
}
