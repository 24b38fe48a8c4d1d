package org.wutong.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wutong.conditions.Facts;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.YamlValue;
import org.wutong.rules.RuleFileReader.Written;
import org.wutong.vocabulary.Truth;

/** A rule that refines a wider one stays within it: its region, its sums, and what it forbids to limit by. */
final class RefinementLint {
    private final ReadingContext context;
    private final List<Written> rules;
    private final Map<String, NamedClause> named;

    RefinementLint(ReadingContext context, List<Written> rules, Map<String, NamedClause> named) {
        this.context = context;
        this.rules = rules;
        this.named = named;
    }

    void check(Written written) {
        Rule child = written.rule();
        Set<String> seen = new HashSet<>(Set.of(child.id()));
        Optional<String> next = child.refines();
        while (next.isPresent()) {
            String id = next.get();
            if (!seen.add(id)) {
                at(written, "refines").ifPresent(value -> value.problem("the refinement goes round in a circle"));
                return;
            }
            List<Written> parents =
                    rules.stream().filter(one -> one.rule().id().equals(id)).toList();
            if (parents.isEmpty()) {
                if (!named.containsKey(id)) {
                    List<String> known = Stream.concat(
                                    rules.stream().map(one -> one.rule().id()), named.keySet().stream())
                            .toList();
                    at(written, "refines")
                            .ifPresent(value -> value.problem("unknown clause '" + id + "'" + Nearest.hint(id, known)));
                }
                return;
            }
            parents.forEach(parent -> fits(written, parent));
            next = parents.get(0).rule().refines();
        }
    }

    private static Optional<YamlValue> at(Written written, String key) {
        return written.map().get(key);
    }

    private void fits(Written written, Written refined) {
        Rule child = written.rule();
        Rule parent = refined.rule();
        if (!child.subject().equals(parent.subject())) {
            at(written, "refines")
                    .ifPresent(value -> value.problem("rule '" + parent.id() + "' is about another subject, '"
                            + parent.subject().name() + "'"));
            return;
        }
        if (child.region().within(parent.region()) != Truth.TRUE) {
            at(written, "region")
                    .ifPresent(value -> value.problem("region " + child.region() + " lies outside " + parent.region()
                            + ", the region of '" + parent.id() + "' which this rule refines"));
        }
        for (ConditionLine line : child.conditions()) {
            Set<String> traits = ProtectionLint.traits(line);
            traits.stream()
                    .filter(parent.forbids()::contains)
                    .forEach(trait -> Lints.line(written.map(), line.name())
                            .flatMap(map -> map.get("when"))
                            .ifPresent(value -> value.problem("'" + parent.id() + "' ("
                                    + parent.cite().document() + ", "
                                    + parent.cite().article() + ") allows no limit by " + trait + " beyond it")));
        }
        if (written.isClean() && refined.isClean()) {
            sums(written, parent);
        }
    }

    private void sums(Written written, Rule parent) {
        Optional<FenRange> bounds = bounds(parent);
        Optional<FenRange> own = bounds(written.rule());
        if (bounds.isPresent() && own.isPresent()) {
            FenRange outer = bounds.get();
            if (own.get().least() < outer.least() || own.get().most() > outer.most()) {
                at(written, "amount")
                        .ifPresent(value -> value.problem("amounts from " + own.get() + " lie outside " + outer
                                + " of '" + parent.id() + "' which this rule refines"));
            }
        }
    }

    /** The least and most that is ever paid to somebody eligible; empty where that is no sum of money of its own. */
    private Optional<FenRange> bounds(Rule rule) {
        FenRange bounds = null;
        for (Dated.Value<Amount> value : rule.amount().values()) {
            Amount amount = value.value();
            if (amount instanceof Amount.Nothing || Lints.shareOf(rule).isPresent()) {
                return Optional.empty();
            }
            for (AmountStep step :
                    amount.bind(rule.on(value.from(), context.calendar)).steps(Facts.of(Map.of()))) {
                FenRange part = step.amount();
                if (part.most() > 0) {
                    bounds = bounds == null
                            ? part
                            : new FenRange(
                                    Math.min(bounds.least(), part.least()), Math.max(bounds.most(), part.most()));
                }
            }
        }
        return Optional.ofNullable(bounds);
    }
}
