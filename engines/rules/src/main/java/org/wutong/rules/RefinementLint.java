package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wutong.conditions.Facts;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.YamlValue;
import org.wutong.rules.RuleFile.Written;
import org.wutong.vocabulary.Truth;

/** A rule that refines a wider one stays within it: its region, its sums, and what it forbids to limit by. */
final class RefinementLint {
    private final ReadingContext context;
    private final Map<String, List<Written>> rules;
    private final Map<String, NamedClause> named;

    RefinementLint(ReadingContext context, Map<String, List<Written>> rules, Map<String, NamedClause> named) {
        this.context = context;
        this.rules = rules;
        this.named = named;
    }

    void check(Written written) {
        Rule child = written.rule();
        if (child.refines().isEmpty()) {
            return;
        }
        requireKnown(written, child.refines().get());
        Set<String> above = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(child.refines().stream().toList());
        while (!next.isEmpty()) {
            String id = next.remove();
            if (id.equals(child.id())) {
                at(written, "refines").ifPresent(value -> value.problem("the refinement goes round in a circle"));
                return;
            }
            if (above.add(id)) {
                for (Written parent : versions(id)) {
                    if (Lints.meet(child, parent.rule())) {
                        fits(written, parent);
                        parent.rule().refines().ifPresent(next::add);
                    }
                }
            }
        }
    }

    private void requireKnown(Written written, String id) {
        if (versions(id).isEmpty() && !named.containsKey(id)) {
            List<String> known = Stream.concat(rules.keySet().stream(), named.keySet().stream())
                    .toList();
            at(written, "refines")
                    .ifPresent(value -> value.problem("unknown clause '" + id + "'" + Nearest.hint(id, known)));
        }
    }

    private List<Written> versions(String id) {
        return rules.getOrDefault(id, List.of());
    }

    private static Optional<YamlValue> at(Written written, String key) {
        return written.map().get(key);
    }

    private void fits(Written written, Written refined) {
        Rule child = written.rule();
        Rule parent = refined.rule();
        if (!child.subject().name().equals(parent.subject().name())) {
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
        Set<LocalDate> days = new TreeSet<>(ReachLint.turningDays(written.rule()));
        days.addAll(ReachLint.turningDays(parent));
        days.removeIf(day -> !written.rule().isInForce(day) || !parent.isInForce(day));
        for (LocalDate day : days) {
            Optional<FenRange> outer = bounds(parent, day);
            Optional<FenRange> own = bounds(written.rule(), day);
            if (outer.isPresent() && own.isPresent() && !holds(outer.get(), own.get())) {
                at(written, "amount")
                        .ifPresent(value -> value.problem("amounts from " + own.get() + " lie outside " + outer.get()
                                + " of '" + parent.id() + "' which this rule refines"));
                return;
            }
        }
    }

    private static boolean holds(FenRange outer, FenRange own) {
        return own.least() >= outer.least() && own.most() <= outer.most();
    }

    /** The least and most that is paid on a day to somebody eligible; empty where that is no sum of money of its own. */
    private Optional<FenRange> bounds(Rule rule, LocalDate day) {
        Amount amount = rule.amount().on(day).value();
        Amount inner = Amount.uncapped(amount);
        if (inner instanceof Amount.Nothing || inner instanceof Amount.Share) {
            return Optional.empty();
        }
        return amount.bind(rule.on(day, context.calendar)).steps(Facts.of(Map.of())).stream()
                .map(AmountStep::amount)
                .filter(part -> part.most() > 0)
                .reduce((a, b) -> new FenRange(Math.min(a.least(), b.least()), Math.max(a.most(), b.most())));
    }
}
