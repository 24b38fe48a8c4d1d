package org.wutong.conditions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Truth;

/** A ratio of a sum, rounded half up to the fen. */
record Portion(Quantity ratio, Quantity sum) implements Quantity {
    @Override
    public @Nullable Object value(Facts facts) {
        return ratio.value(facts) instanceof BigDecimal part && sum.value(facts) instanceof Long fen
                ? of(part, fen)
                : null;
    }

    static long of(BigDecimal part, long fen) {
        return fen == Span.OPEN || fen == Long.MIN_VALUE
                ? (part.signum() == 0 ? 0 : fen)
                : part.multiply(BigDecimal.valueOf(fen))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    @Override
    public Span span(Facts facts) {
        Span whole = sum.span(facts);
        Ratios part = Ratios.of(ratio, facts);
        return spanAt(part.least(), whole).hull(spanAt(part.most(), whole));
    }

    private static Span spanAt(BigDecimal part, Span whole) {
        return new Span(of(part, whole.least()), of(part, whole.most()));
    }

    /** What a ratio may be: a fact anything the dictionary allows, a choice what either side may be. */
    private record Ratios(BigDecimal least, BigDecimal most) {
        static Ratios of(Quantity ratio, Facts facts) {
            if (ratio.value(facts) instanceof BigDecimal known) {
                return new Ratios(known, known);
            }
            if (ratio instanceof FactValue unknown) {
                return new Ratios(unknown.fact().least(), unknown.fact().most());
            }
            if (ratio instanceof Choose choose) {
                Truth holds = choose.condition().test(facts);
                Ratios then = of(choose.then(), facts);
                Ratios otherwise = of(choose.otherwise(), facts);
                return switch (holds) {
                    case TRUE -> then;
                    case FALSE -> otherwise;
                    case UNKNOWN -> new Ratios(then.least.min(otherwise.least), then.most.max(otherwise.most));
                };
            }
            return new Ratios(BigDecimal.ZERO, BigDecimal.ONE);
        }
    }

    @Override
    public List<Quantity> parts() {
        return List.of(ratio, sum);
    }

    @Override
    public Quantity bind(OnDay day) {
        return new Portion(ratio.bind(day), sum.bind(day));
    }
}
