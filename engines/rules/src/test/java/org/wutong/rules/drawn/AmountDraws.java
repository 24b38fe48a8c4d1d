package org.wutong.rules.drawn;

import static org.wutong.rules.drawn.SmallFacts.number;
import static org.wutong.rules.drawn.SmallFacts.yes;
import static org.wutong.rules.drawn.SmallFacts.yuan;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Amounts of every kind; shares are made of these where another rule is there to share. */
final class AmountDraws {
    private AmountDraws() {}

    static Arbitrary<DrawnAmount> amounts() {
        Arbitrary<DrawnAmount> any = Arbitraries.oneOf(
                sums().map(DrawnAmount::fixed),
                formulas(),
                tiers(),
                BandDraws.flat(),
                BandDraws.marginal(),
                BandDraws.ofMoney(),
                ceilings(),
                spans());
        return Combinators.combine(any, Arbitraries.longs().between(0, 9).injectNull(0.7))
                .as((amount, cap) -> cap == null ? amount : amount.withCap(cap));
    }

    static Arbitrary<Long> sums() {
        return Arbitraries.longs().between(0, 9);
    }

    private static Arbitrary<DrawnAmount> formulas() {
        return Combinators.combine(Arbitraries.of(1, 2, 3), sums(), sums()).as((which, a, b) -> switch (which) {
            case 1 ->
                formula(
                        "cost * months - " + yuan(b),
                        Set.of("cost", "months"),
                        facts -> number(facts, "cost") * number(facts, "months") - b);
            case 2 ->
                formula(
                        "min(cost, " + yuan(a) + ") * heads",
                        Set.of("cost", "heads"),
                        facts -> Math.min(number(facts, "cost"), a) * number(facts, "heads"));
            default ->
                formula(
                        "poor ? cost + " + yuan(a) + " : cost",
                        Set.of("poor", "cost"),
                        facts -> number(facts, "cost") + (yes(facts, "poor") ? a : 0));
        });
    }

    private static DrawnAmount formula(
            String text, Set<String> reads, java.util.function.ToLongFunction<java.util.Map<String, Object>> meant) {
        return new DrawnAmount(
                "kind: formula",
                "yuan: '" + text + "'",
                reads,
                false,
                facts -> List.of(Math.max(0, meant.applyAsLong(facts))));
    }

    private static Arbitrary<DrawnAmount> tiers() {
        return Combinators.combine(sums(), sums(), sums().injectNull(0.5))
                .as((high, low, rest) -> new DrawnAmount(
                        "kind: tiers",
                        "tiers: [{when: heads >= 3, yuan: " + yuan(high) + "}, {when: heads >= 1, yuan: " + yuan(low)
                                + "}" + (rest == null ? "" : ", {yuan: " + yuan(rest) + "}") + "]",
                        Set.of("heads"),
                        true,
                        facts -> {
                            long heads = number(facts, "heads");
                            long other = rest == null ? 0 : rest;
                            return List.of(heads >= 3 ? high : heads >= 1 ? low : other);
                        }));
    }

    private static Arbitrary<DrawnAmount> ceilings() {
        return Combinators.combine(Arbitraries.longs().between(0, SmallFacts.MOST_COST), Arbitraries.of(1, 2, 3))
                .as((most, which) -> switch (which) {
                    case 1 ->
                        new DrawnAmount(
                                "kind: ceiling",
                                "yuan: " + yuan(most),
                                Set.of(),
                                false,
                                facts -> DrawnAmount.span(0, most));
                    default ->
                        new DrawnAmount(
                                "kind: ceiling, proved: cost" + (which == 2 ? "" : ", means: loan"),
                                "yuan: " + yuan(most),
                                Set.of("cost"),
                                false,
                                facts -> List.of(Math.min(number(facts, "cost"), most)));
                });
    }

    /** What depends on no fact and yet is no one sum, and what is no money at all. */
    private static Arbitrary<DrawnAmount> spans() {
        Arbitrary<DrawnAmount> range = Combinators.combine(
                        sums(), Arbitraries.longs().between(0, 3))
                .as((least, more) -> new DrawnAmount(
                        "kind: range",
                        "least: " + yuan(least) + ", most: " + yuan(least + more),
                        Set.of(),
                        false,
                        facts -> DrawnAmount.span(least, least + more)));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, range),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of(
                                new DrawnAmount("kind: open", "", Set.of(), false, facts -> DrawnAmount.OPEN),
                                new DrawnAmount("kind: factor", "percent: 20", Set.of(), true, facts -> List.of(0L)),
                                new DrawnAmount("kind: none", "", Set.of(), true, facts -> List.of(0L)))));
    }
}
