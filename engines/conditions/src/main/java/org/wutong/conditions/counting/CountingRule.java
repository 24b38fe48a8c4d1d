package org.wutong.conditions.counting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.Label;

/**
 * What a figure counts.
 *
 * @param name as targets call it
 * @param label what people call it
 * @param which the records that count
 * @param outOf for a share, the records it is out of; null for a plain figure
 * @param of column that is summed or whose values are told apart; null for people, households and rows
 * @param whole for a share of two sums, the column below the line; null otherwise
 * @param grows whether the figure gathers over the period, so that it can be projected to its end
 * @param source document and article that ask for the figure
 */
public record CountingRule(
        String name,
        Label label,
        RecordKind records,
        When when,
        What what,
        Condition which,
        @Nullable Condition outOf,
        @Nullable Fact of,
        @Nullable Fact whole,
        boolean grows,
        String source) {

    /** Days that conditions may name beside columns: first day of the period, and the day counted up to. */
    static final Map<String, FactType> PARAMETERS = Map.of("period_from", FactType.DATE, "period_to", FactType.DATE);

    /** Whether the figure is a part of something. */
    public boolean isShare() {
        return outOf != null || whole != null;
    }
}
