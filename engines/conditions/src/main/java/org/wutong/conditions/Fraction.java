package org.wutong.conditions;

import java.math.BigInteger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** So many parts of a sum, as two of three, rounded half up to the fen; not known when there are no parts. */
record Fraction(Quantity sum, Quantity taken, Quantity parts) implements Quantity {
    @Override
    public @Nullable Object value(Facts facts) {
        return sum.value(facts) instanceof Long fen
                        && taken.value(facts) instanceof Long n
                        && parts.value(facts) instanceof Long d
                        && d > 0
                ? of(fen, n, d)
                : null;
    }

    private static long of(long fen, long n, long d) {
        if (fen == Span.OPEN || fen == Long.MIN_VALUE) {
            return n == 0 ? 0 : fen;
        }
        BigInteger doubled =
                BigInteger.valueOf(fen).multiply(BigInteger.valueOf(n)).shiftLeft(1);
        BigInteger[] rounded = doubled.add(BigInteger.valueOf(doubled.signum() < 0 ? -d : d))
                .divideAndRemainder(BigInteger.valueOf(d).shiftLeft(1));
        return rounded[0]
                .min(BigInteger.valueOf(Span.OPEN))
                .max(BigInteger.valueOf(Long.MIN_VALUE))
                .longValue();
    }

    @Override
    public Span span(Facts facts) {
        Span whole = sum.span(facts);
        return taken.value(facts) instanceof Long n && parts.value(facts) instanceof Long d && d > 0 && n >= 0
                ? new Span(of(whole.least(), n, d), of(whole.most(), n, d))
                : Span.ANY;
    }

    @Override
    public void undecided(Facts facts, Set<Fact> into) {
        sum.undecided(facts, into);
        taken.undecided(facts, into);
        parts.undecided(facts, into);
    }

    @Override
    public void facts(Set<Fact> into) {
        sum.facts(into);
        taken.facts(into);
        parts.facts(into);
    }

    @Override
    public Quantity bind(OnDay day) {
        return new Fraction(sum.bind(day), taken.bind(day), parts.bind(day));
    }
}
