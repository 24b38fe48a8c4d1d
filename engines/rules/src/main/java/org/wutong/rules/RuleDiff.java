package org.wutong.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wutong.conditions.Fact;

/**
 * One version of a rule in two sets.
 *
 * @param rule before and after
 * @param aspects what is said of it otherwise; empty for a new or a lost rule, as the rest
 * @param lines its conditions that are new, gone or changed, by name
 * @param figures amount, parameters, caps and quota through time
 */
public record RuleDiff(
        Changed<Rule> rule, Set<Aspect> aspects, List<Changed<ConditionLine>> lines, List<FigureDiff> figures) {
    static RuleDiff alone(Changed<Rule> rule) {
        return new RuleDiff(rule, EnumSet.noneOf(Aspect.class), List.of(), List.of());
    }

    /** Empty when both versions say the same. */
    static Optional<RuleDiff> between(Rule before, Rule after) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        Stream.of(Aspect.values())
                .filter(aspect -> !aspect.isAlike(before, after))
                .forEach(aspects::add);
        List<Changed<ConditionLine>> lines =
                Changed.between(before.conditions(), after.conditions(), ConditionLine::name, RuleDiff::isSameLine);
        List<FigureDiff> figures = figures(before, after);
        if (aspects.isEmpty() && lines.isEmpty() && figures.isEmpty()) {
            return Optional.empty();
        }
        Changed<Rule> rule = new Changed<>(after.id(), Optional.of(before), Optional.of(after));
        return Optional.of(new RuleDiff(rule, aspects, lines, figures));
    }

    /** The version that counts: the later one, or the one that is gone. */
    public Rule shown() {
        return rule.after().or(rule::before).orElseThrow();
    }

    private static boolean isSameLine(ConditionLine before, ConditionLine after) {
        return before.label().equals(after.label())
                && before.condition().text().equals(after.condition().text())
                && before.law().equals(after.law());
    }

    private static List<FigureDiff> figures(Rule before, Rule after) {
        List<FigureDiff> figures = new ArrayList<>();
        FigureDiff.of(
                        FigureDiff.What.AMOUNT,
                        "",
                        Optional.of(before.amount()),
                        Optional.of(after.amount()),
                        AmountText::of)
                .ifPresent(figures::add);
        for (String name : names(before, after, rule -> rule.parameters().keySet().stream())) {
            FigureDiff.of(
                            FigureDiff.What.PARAMETER,
                            name,
                            parameter(before, name),
                            parameter(after, name),
                            Function.identity())
                    .ifPresent(figures::add);
        }
        for (String over : names(before, after, rule -> rule.caps().stream().map(RuleDiff::shared))) {
            FigureDiff.of(FigureDiff.What.CAP, over, cap(before, over), cap(after, over), Function.identity())
                    .ifPresent(figures::add);
        }
        FigureDiff.of(
                        FigureDiff.What.QUOTA,
                        "",
                        before.quota().map(Quota::subjects),
                        after.quota().map(Quota::subjects),
                        Function.identity())
                .ifPresent(figures::add);
        return figures;
    }

    private static List<String> names(Rule before, Rule after, Function<Rule, Stream<String>> of) {
        return Stream.concat(of.apply(before), of.apply(after)).distinct().toList();
    }

    private static Optional<Dated<Object>> parameter(Rule rule, String name) {
        return Optional.ofNullable(rule.parameters().get(name)).map(Parameter::values);
    }

    private static Optional<Dated<Long>> cap(Rule rule, String over) {
        return rule.caps().stream()
                .filter(cap -> shared(cap).equals(over))
                .map(SharedCap::fen)
                .findFirst();
    }

    private static String shared(SharedCap cap) {
        return cap.over().map(Fact::name).orElse("");
    }
}
