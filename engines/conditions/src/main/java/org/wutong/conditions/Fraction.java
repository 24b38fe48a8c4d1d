package org.wutong.conditions;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** So many parts of a sum, as two of three, rounded half up to the fen; not known when there are no parts. */
record Fraction(Quantity sum, Quantity taken, Quantity whole) implements Quantity {
    @Override
    public @Nullable Object value(Facts facts) {
        return sum.value(facts) instanceof Long fen
                        && taken.value(facts) instanceof Long n
                        && whole.value(facts) instanceof Long d
                        && d > 0
                ? of(fen, n, d)
                : null;
    }

    static long of(long fen, long n, long d) {
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
        Span sums = sum.span(facts);
        return taken.value(facts) instanceof Long n && whole.value(facts) instanceof Long d && d > 0 && n >= 0
                ? new Span(of(sums.least(), n, d), of(sums.most(), n, d))
                : Span.ANY;
    }

    @Override
    public List<Quantity> parts() {
        return List.of(sum, taken, whole);
    }

    @Override
    public Quantity bind(OnDay day) {
        return new Fraction(sum.bind(day), taken.bind(day), whole.bind(day));
    }
}
