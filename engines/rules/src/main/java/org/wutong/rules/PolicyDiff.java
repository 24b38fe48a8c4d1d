package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wutong.conditions.Fact;
import org.wutong.conditions.SubjectKind;

/** What differs between two policy sets, as data: each front end has words of its own for it. */
public record PolicyDiff(
        PolicySet before,
        PolicySet after,
        List<RuleDiff> rules,
        List<Changed<Ruling>> rulings,
        List<Changed<NamedClause>> named,
        List<Changed<Stacking>> standings,
        List<Changed<PolicyDocument>> documents,
        List<Changed<Fact>> facts) {
    public static PolicyDiff of(PolicySet before, PolicySet after) {
        return new PolicyDiff(
                before,
                after,
                rules(before, after),
                Changed.between(before.rulings(), after.rulings(), Ruling::id, Ruling::equals),
                Changed.between(before.named(), after.named(), NamedClause::id, NamedClause::equals),
                Changed.between(before.stacking(), after.stacking(), PolicyDiff::members, Stacking::equals),
                Changed.between(before.documents(), after.documents(), PolicyDocument::key, PolicyDocument::equals),
                Changed.between(facts(before), facts(after), PolicyDiff::name, PolicyDiff::isSameFact));
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many things differ, each clause counted once. */
    public int size() {
        return Stream.of(rules, rulings, named, standings, documents, facts)
                .mapToInt(List::size)
                .sum();
    }

    /** Versions that begin on one day are the same version; where then one is left on each side, it is that one. */
    private static List<RuleDiff> rules(PolicySet before, PolicySet after) {
        List<RuleDiff> found = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>();
        before.rules().forEach(rule -> ids.add(rule.id()));
        after.rules().forEach(rule -> ids.add(rule.id()));
        for (String id : ids) {
            List<Rule> old = versions(before, id);
            List<Rule> now = versions(after, id);
            List<Rule> lost = without(old, now);
            List<Rule> gained = without(now, old);
            boolean moved = lost.size() == 1 && gained.size() == 1;
            for (Rule rule : now) {
                at(old, rule.from())
                        .or(() -> moved && gained.contains(rule) ? Optional.of(lost.get(0)) : Optional.empty())
                        .ifPresentOrElse(
                                was -> RuleDiff.between(was, rule).ifPresent(found::add),
                                () -> found.add(
                                        RuleDiff.alone(new Changed<>(id, Optional.empty(), Optional.of(rule)))));
            }
            if (!moved) {
                lost.forEach(rule -> found.add(RuleDiff.alone(new Changed<>(id, Optional.of(rule), Optional.empty()))));
            }
        }
        return List.copyOf(found);
    }

    private static List<Rule> versions(PolicySet set, String id) {
        return set.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .sorted(Comparator.comparing(Rule::from))
                .toList();
    }

    private static List<Rule> without(List<Rule> versions, List<Rule> others) {
        return versions.stream()
                .filter(rule -> at(others, rule.from()).isEmpty())
                .toList();
    }

    private static Optional<Rule> at(List<Rule> versions, LocalDate from) {
        return versions.stream().filter(rule -> rule.from().equals(from)).findFirst();
    }

    private static String members(Stacking stacking) {
        return String.join(" ", stacking.rules());
    }

    private static List<Fact> facts(PolicySet set) {
        return set.dictionary().kinds().stream()
                .map(SubjectKind::facts)
                .flatMap(List::stream)
                .toList();
    }

    private static String name(Fact fact) {
        return fact.subject() + "." + fact.name();
    }

    /** Its place among the facts is no part of what it is. */
    private static boolean isSameFact(Fact before, Fact after) {
        return at(before, 0).equals(at(after, 0));
    }

    private static Fact at(Fact fact, int slot) {
        return new Fact(
                fact.subject(),
                fact.name(),
                slot,
                fact.type(),
                fact.choices(),
                fact.least(),
                fact.most(),
                fact.unit(),
                fact.window(),
                fact.starts(),
                fact.lookback(),
                fact.gapDays(),
                fact.protectedTrait(),
                fact.owner(),
                fact.label(),
                fact.paper());
    }
}
