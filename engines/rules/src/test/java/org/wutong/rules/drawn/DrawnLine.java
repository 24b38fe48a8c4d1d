package org.wutong.rules.drawn;

import static org.wutong.rules.drawn.SmallFacts.number;
import static org.wutong.rules.drawn.SmallFacts.yes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A condition, as files write it and as it is meant. */
record DrawnLine(String when, Set<String> reads, Predicate<Map<String, Object>> holds) {
    /** Any two of them that read different facts can hold and fail independently. */
    static final List<DrawnLine> ALL = List.of(
            new DrawnLine("poor", Set.of("poor"), row -> yes(row, "poor")),
            new DrawnLine("!watched", Set.of("watched"), row -> !yes(row, "watched")),
            new DrawnLine("poor || watched", Set.of("poor", "watched"), row -> yes(row, "poor") || yes(row, "watched")),
            new DrawnLine("months >= 2", Set.of("months"), row -> number(row, "months") >= 2),
            new DrawnLine("months < 3", Set.of("months"), row -> number(row, "months") < 3),
            new DrawnLine("heads != 1", Set.of("heads"), row -> number(row, "heads") != 1),
            new DrawnLine(
                    "months >= heads", Set.of("months", "heads"), row -> number(row, "months") >= number(row, "heads")),
            new DrawnLine("cost <= 0.03", Set.of("cost"), row -> number(row, "cost") <= 3),
            new DrawnLine("kind in [\"p\", \"q\"]", Set.of("kind"), row -> !"r".equals(row.get("kind"))),
            new DrawnLine("kind != \"p\"", Set.of("kind"), row -> !"p".equals(row.get("kind"))),
            new DrawnLine("organiser == \"x\"", Set.of("organiser"), row -> "x".equals(row.get("organiser"))));

    @Override
    public String toString() {
        return when;
    }
}
