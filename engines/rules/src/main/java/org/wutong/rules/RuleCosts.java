package org.wutong.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Adds up what rules cost: the report of slow rules. */
public final class RuleCosts implements Watch {
    /**
     * What one rule cost in all.
     *
     * @param rows how many rows it was decided for
     */
    public record Cost(Rule rule, long rows, long nanos) {
        public long nanosPerRow() {
            return rows == 0 ? 0 : nanos / rows;
        }
    }

    private final LongSupplier clock;
    private final Map<Rule, Cost> costs = new HashMap<>();

    /** @param clock nanoseconds from any beginning, as {@code System::nanoTime} */
    public RuleCosts(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public long now() {
        return clock.getAsLong();
    }

    @Override
    public void decided(Rule rule, long nanos) {
        costs.merge(
                rule, new Cost(rule, 1, nanos), (a, b) -> new Cost(rule, a.rows() + b.rows(), a.nanos() + b.nanos()));
    }

    /** The dearest in all first. */
    public List<Cost> dearestFirst() {
        return costs.values().stream()
                .sorted(Comparator.comparingLong(Cost::nanos)
                        .reversed()
                        .thenComparing(cost -> cost.rule().id()))
                .toList();
    }
}
