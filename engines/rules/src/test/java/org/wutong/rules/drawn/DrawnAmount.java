package org.wutong.rules.drawn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * What a drawn rule gives.
 *
 * @param kind with the keys beside {@code values}, as files write it
 * @param value the keys of its one value
 * @param reads the facts it looks at
 * @param isDiscrete whether only single sums can come out, even while facts are unknown
 * @param sums every sum that may come out once all facts are known: one, or all of a span that awaits a table or a proof
 */
record DrawnAmount(
        String kind,
        String value,
        Set<String> reads,
        boolean isDiscrete,
        Function<Map<String, Object>, List<Long>> sums) {
    /** Stands for what an amount without an upper end may come to. */
    static final List<Long> OPEN = List.of(0L, 1L, 5L, 100L, 100_000L);

    static DrawnAmount fixed(long fen) {
        return new DrawnAmount("kind: fixed", "yuan: " + SmallFacts.yuan(fen), Set.of(), true, facts -> List.of(fen));
    }

    static List<Long> span(long least, long most) {
        return LongStream.rangeClosed(least, most).boxed().toList();
    }

    DrawnAmount withCap(long cap) {
        return new DrawnAmount(
                kind,
                value + (value.isEmpty() ? "" : ", ") + "cap: " + SmallFacts.yuan(cap),
                reads,
                isDiscrete,
                facts -> sums.apply(facts).stream()
                        .map(sum -> Math.min(sum, cap))
                        .distinct()
                        .toList());
    }

    /** So many percent of this one. */
    DrawnAmount share(String rule, int percent) {
        return new DrawnAmount(
                "kind: share, of: " + rule,
                "percent: " + percent,
                reads,
                isDiscrete,
                facts -> sums.apply(facts).stream()
                        .map(sum -> BigDecimal.valueOf(sum * percent, 2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValueExact())
                        .distinct()
                        .toList());
    }

    boolean isOpen() {
        return kind.equals("kind: open");
    }

    /** The most that can still come out once all facts are known. */
    long mostSums() {
        return isOpen() ? OPEN.size() : kind.equals("kind: range") ? 4 : kind.equals("kind: ceiling") ? 7 : 1;
    }

    String yaml() {
        String more = value.isEmpty() ? "" : ", " + value;
        return "{" + kind + ", values: [{from: 2024-01-01, cite: {document: sample, article: 一}" + more + "}]}";
    }

    @Override
    public String toString() {
        return kind + " " + value;
    }
}
