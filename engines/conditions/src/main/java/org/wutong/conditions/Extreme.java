package org.wutong.conditions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The smaller or the larger of two whole numbers or two sums. */
record Extreme(boolean smaller, Quantity left, Quantity right) implements Quantity {
    @Override
    public @Nullable Object value(Facts facts) {
        return left.value(facts) instanceof Long a && right.value(facts) instanceof Long b ? of(a, b) : null;
    }

    private long of(long a, long b) {
        return smaller ? Math.min(a, b) : Math.max(a, b);
    }

    @Override
    public Span span(Facts facts) {
        Span a = left.span(facts);
        Span b = right.span(facts);
        return new Span(of(a.least(), b.least()), of(a.most(), b.most()));
    }

    @Override
    public List<Quantity> parts() {
        return List.of(left, right);
    }

    @Override
    public Quantity bind(OnDay day) {
        return new Extreme(smaller, left.bind(day), right.bind(day));
    }
}
