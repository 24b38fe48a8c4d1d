package org.wutong.cli.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wutong.conditions.Fact;
import org.wutong.rules.Aspect;
import org.wutong.rules.Changed;
import org.wutong.rules.ConditionLine;
import org.wutong.rules.FigureDiff;
import org.wutong.rules.NamedClause;
import org.wutong.rules.PolicyDiff;
import org.wutong.rules.PolicyDocument;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.rules.RuleDiff;
import org.wutong.rules.Ruling;

/** The changes from one policy set to another, rule by rule. */
final class PolicyChanges {
    private final PolicyDiff diff;
    private final Words words;
    private final RuleWords old;
    private final RuleWords now;
    private final List<String> lines = new ArrayList<>();

    PolicyChanges(PolicySet before, PolicySet after, Words words) {
        this.diff = PolicyDiff.of(before, after);
        this.words = words;
        this.old = new RuleWords(before, words);
        this.now = new RuleWords(after, words);
    }

    List<String> lines() {
        rules();
        plain("diff.ruling", diff.rulings(), this::ruling);
        plain("diff.named", diff.named(), this::named);
        plain(
                "diff.stacking",
                diff.standings(),
                stacking -> stacking.mode().name().toLowerCase(Locale.ROOT));
        plain("diff.document", diff.documents(), this::document);
        plain("diff.fact", diff.facts(), this::fact);
        return lines.isEmpty() ? List.of(words.say("diff.none")) : lines;
    }

    private void rules() {
        for (RuleDiff one : diff.rules()) {
            Rule rule = one.shown();
            switch (one.rule().kind()) {
                case NEW -> {
                    head(rule, "diff.added");
                    now.aspects(rule).forEach((aspect, text) -> lines.add("  " + aspect + words.say("colon") + text));
                }
                case GONE -> {
                    head(rule, "diff.removed");
                    whom(rule);
                }
                case CHANGED -> {
                    head(rule, "diff.changed");
                    changed(one);
                    whom(rule);
                }
            }
        }
    }

    private void changed(RuleDiff one) {
        Map<String, String> was = one.rule().before().map(old::aspects).orElse(Map.of());
        Map<String, String> is = one.rule().after().map(now::aspects).orElse(Map.of());
        for (Aspect aspect : one.aspects()) {
            String name = words.say("aspect." + aspect.word());
            aspect(name, Optional.ofNullable(was.get(name)), Optional.ofNullable(is.get(name)));
        }
        for (Changed<ConditionLine> line : one.lines()) {
            aspect(
                    words.say("aspect.line", line.key()),
                    line.before().map(old::line),
                    line.after().map(now::line));
        }
        for (FigureDiff figure : one.figures()) {
            for (FigureDiff.Step step : figure.days()) {
                aspect(
                        now.figure(figure, one.shown()),
                        step.before().map(value -> old.value(figure, value, one.shown())),
                        step.after().map(value -> now.value(figure, value, one.shown())));
            }
        }
    }

    private void aspect(String name, Optional<String> was, Optional<String> is) {
        lines.add("  "
                + words.say(
                        "diff.aspect",
                        name,
                        was.orElse(words.say("diff.absent")),
                        is.orElse(words.say("diff.absent"))));
    }

    private void head(Rule rule, String kind) {
        lines.add(rule.id() + " " + words.say(rule.title()) + " [" + words.say(kind) + "]");
    }

    private void whom(Rule rule) {
        List<String> conditions =
                rule.conditions().stream().map(line -> words.say(line.label())).toList();
        lines.add("  "
                + words.say(
                        "diff.whom",
                        words.say(rule.subject().label()),
                        rule.region().toString(),
                        conditions.isEmpty() ? words.say("diff.everyone") : words.parts(conditions)));
    }

    private String ruling(Ruling ruling) {
        return words.say(
                ruling.settled() ? "sheet.reading.settled" : "sheet.reading.open",
                words.say(ruling.question()),
                words.say(ruling.reading()),
                words.say(ruling.maySettle()));
    }

    private String named(NamedClause clause) {
        return words.say(clause.title()) + words.say("colon") + words.say(clause.about());
    }

    private String document(PolicyDocument document) {
        return words.say(document.title()) + " " + document.number().orElse("") + " " + document.issued();
    }

    private String fact(Fact fact) {
        return words.say(fact.label()) + " " + fact.type().name().toLowerCase(Locale.ROOT) + " " + fact.window();
    }

    private <T> void plain(String name, List<Changed<T>> changes, Function<T, String> told) {
        for (Changed<T> change : changes) {
            lines.add(words.say(
                    "diff.aspect",
                    words.say(name, change.key()),
                    change.before().map(told).orElse(words.say("diff.absent")),
                    change.after().map(told).orElse(words.say("diff.absent"))));
        }
    }
}
