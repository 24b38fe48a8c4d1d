package org.wutong.bureau.policies.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.FactWords;
import org.wutong.conditions.Fact;
import org.wutong.rules.Aspect;
import org.wutong.rules.Changed;
import org.wutong.rules.ConditionLine;
import org.wutong.rules.PolicyDiff;
import org.wutong.rules.PolicyDocument;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.rules.RuleDiff;
import org.wutong.rules.Stacking;

/** Tells in words what differs between two sets. */
@Component
public class DiffWords {
    private final FactWords words;
    private final AspectWords aspects;
    private final FigureWords figures;

    DiffWords(FactWords words, AspectWords aspects, FigureWords figures) {
        this.words = words;
        this.aspects = aspects;
        this.figures = figures;
    }

    public DiffTold tell(PolicySet before, PolicySet after, Locale locale) {
        PolicyDiff diff = PolicyDiff.of(before, after);
        List<DiffTold.Part> others = new ArrayList<>();
        add(others, "reading", diff.rulings(), ruling -> words.reading(ruling, locale), locale);
        add(
                others,
                "named",
                diff.named(),
                named -> words.parts(
                        List.of(words.say(named.title(), locale), words.say(named.about(), locale)), locale),
                locale);
        add(others, "standing", diff.standings(), standing -> standing(standing, locale), locale);
        add(others, "document", diff.documents(), document -> document(document, locale), locale);
        add(others, "fact", diff.facts(), fact -> fact(fact, locale), locale);
        return new DiffTold(
                diff.rules().stream().map(rule -> rule(diff, rule, locale)).toList(), others);
    }

    private DiffTold.Part rule(PolicyDiff diff, RuleDiff changed, Locale locale) {
        Rule shown = changed.shown();
        return new DiffTold.Part(
                changed.rule().kind(),
                shown.id(),
                words.say(shown.title(), locale),
                whom(shown, locale),
                switch (changed.rule().kind()) {
                    case NEW -> whole(diff.after(), shown, locale);
                    case GONE -> List.of();
                    case CHANGED -> lines(diff, changed, locale);
                });
    }

    private String whom(Rule rule, Locale locale) {
        List<String> conditions = rule.conditions().stream()
                .map(line -> words.say(line.label(), locale))
                .toList();
        return words.text(
                conditions.isEmpty() ? "policies.diff.everyone" : "policies.diff.whom",
                locale,
                words.place(rule.region(), locale),
                words.say(rule.subject().label(), locale),
                words.parts(conditions, locale));
    }

    /** All that a new rule says. */
    private List<DiffTold.Line> whole(PolicySet set, Rule rule, Locale locale) {
        List<DiffTold.Line> lines = new ArrayList<>();
        for (Aspect aspect : List.of(Aspect.CITE, Aspect.EFFECTIVE, Aspect.FREQUENCY, Aspect.REFINES)) {
            aspects.said(set, rule, aspect, locale)
                    .ifPresent(
                            said -> lines.add(new DiffTold.Line(aspects.name(aspect, locale), null, null, said, null)));
        }
        rule.amount().values().forEach(value -> lines.add(figures.amount(set, rule, value, locale)));
        return lines;
    }

    private List<DiffTold.Line> lines(PolicyDiff diff, RuleDiff changed, Locale locale) {
        Rule before = changed.rule().before().orElseThrow();
        Rule after = changed.rule().after().orElseThrow();
        List<DiffTold.Line> lines = new ArrayList<>();
        changed.figures().forEach(figure -> lines.addAll(figures.lines(diff, before, after, figure, locale)));
        for (Changed<ConditionLine> line : changed.lines()) {
            lines.add(new DiffTold.Line(
                    words.text("policies.diff.condition", locale, line.key()),
                    null,
                    line.before()
                            .map(one -> aspects.condition(diff.before(), before, one, locale))
                            .orElse(null),
                    line.after()
                            .map(one -> aspects.condition(diff.after(), after, one, locale))
                            .orElse(null),
                    null));
        }
        for (Aspect aspect : changed.aspects()) {
            lines.add(new DiffTold.Line(
                    aspects.name(aspect, locale),
                    null,
                    aspects.said(diff.before(), before, aspect, locale).orElse(null),
                    aspects.said(diff.after(), after, aspect, locale).orElse(null),
                    null));
        }
        return lines;
    }

    private <T> void add(
            List<DiffTold.Part> parts, String what, List<Changed<T>> changes, Function<T, String> told, Locale locale) {
        for (Changed<T> change : changes) {
            Optional<String> before = change.before().map(told);
            Optional<String> after = change.after().map(told);
            String name = words.text("policies.diff." + what, locale);
            // What is told alike differs in something that is not told here.
            DiffTold.Line line = before.equals(after)
                    ? new DiffTold.Line(name, null, null, words.text("policies.diff.details", locale), null)
                    : new DiffTold.Line(name, null, before.orElse(null), after.orElse(null), null);
            parts.add(new DiffTold.Part(change.kind(), change.key(), name, null, List.of(line)));
        }
    }

    private String standing(Stacking stacking, Locale locale) {
        return words.text("policies.diff.standing." + stacking.mode(), locale);
    }

    private String document(PolicyDocument document, Locale locale) {
        return words.document(document, locale) + " "
                + words.text(
                        "policies.diff.articles",
                        locale,
                        document.articles().size(),
                        words.list(document.articles(), locale));
    }

    private String fact(Fact fact, Locale locale) {
        return words.text(
                "policies.diff.fact.told", locale, words.say(fact.label(), locale), words.say(fact.paper(), locale));
    }
}
