package org.wutong.rules.drawn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Small policy sets with everything in them that rows can share. */
final class PolicyDraws {
    private static final List<String> IDS = List.of("A", "B", "C");

    private record Limits(
            @Nullable Long householdCap,
            @Nullable Long organiserCap,
            @Nullable Integer places,
            String frequency) {}

    private PolicyDraws() {}

    static Arbitrary<DrawnSet> sets() {
        return rule().list()
                .ofMinSize(1)
                .ofMaxSize(IDS.size())
                .flatMap(rules -> Combinators.combine(shares(rules.size()), groups(rules.size()))
                        .as((shares, groups) -> new DrawnSet(named(rules, shares), groups)));
    }

    /** Sets in which much is exclusive and little is there to share, so that choices often come to the same. */
    static Arbitrary<DrawnSet> tight() {
        return tight(tightRule(), Arbitraries.just("exclusive"));
    }

    private static Arbitrary<DrawnRule> tightRule() {
        return Combinators.combine(
                        Arbitraries.of(DrawnLine.ALL).list().ofMaxSize(1),
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.longs().between(0, 5).injectNull(0.3),
                        Arbitraries.of("sample", DrawnSet.WIDE))
                .as((lines, fen, cap, document) -> new DrawnRule(
                        "", "f", document, "一", lines, DrawnAmount.fixed(fen), cap, null, null, "unlimited"));
    }

    /** Sets in which one rule stands over others that are capped or exclude each other. */
    static Arbitrary<DrawnSet> directed() {
        return tight(tightRule(), Arbitraries.of("directed", "directed", "exclusive"));
    }

    private static Arbitrary<DrawnSet> tight(Arbitrary<DrawnRule> rule, Arbitrary<String> modes) {
        Arbitrary<List<DrawnSet.Group>> groups = Combinators.combine(modes, members(IDS.size()))
                .as(DrawnSet.Group::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
        return Combinators.combine(rule.list().ofSize(IDS.size()), groups)
                .as((rules, exclusive) -> new DrawnSet(named(rules, List.of(0, 0, 0)), exclusive));
    }

    private static Arbitrary<DrawnRule> rule() {
        return Combinators.combine(
                        Arbitraries.of("f", "g"),
                        Arbitraries.of("sample", DrawnSet.WIDE),
                        Arbitraries.of("一", "二"),
                        Arbitraries.of(DrawnLine.ALL).list().ofMaxSize(2).uniqueElements(),
                        AmountDraws.amounts(),
                        limits())
                .as((family, document, article, lines, amount, limits) -> new DrawnRule(
                        "",
                        family,
                        document,
                        article,
                        loose(lines, amount),
                        amount,
                        limits.householdCap(),
                        limits.organiserCap(),
                        limits.places(),
                        limits.frequency()));
    }

    private static Arbitrary<Limits> limits() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 12).injectNull(0.5),
                        Arbitraries.longs().between(0, 12).injectNull(0.75),
                        Arbitraries.integers().between(0, 2).injectNull(0.8),
                        Arbitraries.of("event", "quarter", "year", "cycle", "lifetime", "unlimited"))
                .as(Limits::new);
    }

    /** Without lines that look at what the amount or an earlier line looks at: the check would say that something is out of reach. */
    private static List<DrawnLine> loose(List<DrawnLine> lines, DrawnAmount amount) {
        Set<String> seen = new HashSet<>(amount.reads());
        List<DrawnLine> loose = new ArrayList<>();
        for (DrawnLine line : lines) {
            if (line.reads().stream().noneMatch(seen::contains)) {
                seen.addAll(line.reads());
                loose.add(line);
            }
        }
        return loose;
    }

    /** For each rule the percent it takes of the one before, mostly none. */
    private static Arbitrary<List<Integer>> shares(int rules) {
        return Arbitraries.frequency(
                        net.jqwik.api.Tuple.of(7, 0), net.jqwik.api.Tuple.of(1, 50), net.jqwik.api.Tuple.of(1, 80))
                .list()
                .ofSize(rules);
    }

    private static List<DrawnRule> named(List<DrawnRule> rules, List<Integer> shares) {
        List<DrawnRule> named = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            DrawnRule rule = rules.get(i);
            boolean isShare = i > 0 && shares.get(i) > 0;
            DrawnAmount amount =
                    isShare ? named.get(i - 1).amount().share(IDS.get(i - 1), shares.get(i)) : rule.amount();
            named.add(new DrawnRule(
                    IDS.get(i),
                    rule.family(),
                    rule.document(),
                    rule.article(),
                    loose(rule.lines(), amount),
                    amount,
                    rule.householdCap(),
                    rule.organiserCap(),
                    rule.places(),
                    rule.frequency()));
        }
        return named;
    }

    private static Arbitrary<List<DrawnSet.Group>> groups(int rules) {
        if (rules < 2) {
            return Arbitraries.just(List.of());
        }
        Arbitrary<String> modes = Arbitraries.of("exclusive", "exclusive", "directed", "unspecified", "stack");
        return Combinators.combine(modes, members(rules))
                .as(DrawnSet.Group::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<List<String>> members(int rules) {
        return Arbitraries.shuffle(IDS.subList(0, rules))
                .flatMap(ids -> Arbitraries.integers().between(2, rules).map(size -> ids.subList(0, size)));
    }
}
