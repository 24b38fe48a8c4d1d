package org.wutong.cli.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.wutong.conditions.Condition;
import org.wutong.rules.Dated;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;

/** A rule told aspect by aspect, so that two versions can be laid side by side. */
final class RuleWords {
    private final PolicySet policies;
    private final Words words;
    private final AmountWords amounts;

    RuleWords(PolicySet policies, Words words) {
        this.policies = policies;
        this.words = words;
        this.amounts = new AmountWords(words);
    }

    /** What is said of a rule, by what it is about. */
    Map<String, String> aspects(Rule rule) {
        Map<String, String> aspects = new LinkedHashMap<>();
        aspects.put(words.say("aspect.title"), words.say(rule.title()));
        aspects.put(words.say("aspect.cite"), words.cite(policies, rule.cite()));
        aspects.put(words.say("aspect.subject"), words.say(rule.subject().label()));
        rule.payee().ifPresent(payee -> aspects.put(words.say("aspect.payee"), words.say(payee)));
        aspects.put(
                words.say("aspect.region"),
                rule.region() + " (" + words.say(rule.anchor().label()) + ")");
        aspects.put(words.say("aspect.effective"), effective(rule));
        rule.refines().ifPresent(parent -> aspects.put(words.say("aspect.refines"), parent));
        rule.conditions()
                .forEach(line -> aspects.put(
                        words.say("aspect.line", line.name()),
                        words.say(line.label()) + " 〔" + line.condition().text() + "〕"
                                + line.law()
                                        .map(law -> " " + words.cite(policies, law))
                                        .orElse("")));
        rule.parameters()
                .values()
                .forEach(parameter -> aspects.put(
                        words.say("aspect.parameter", words.say(parameter.label())),
                        dated(parameter.values(), value -> words.value(parameter.type(), "", value))));
        if (!rule.assumed().isEmpty()) {
            aspects.put(
                    words.say("aspect.assumed"),
                    words.join(rule.assumed().stream()
                            .map(code -> policies.noteLabel("assumed:" + code)
                                    .map(words::say)
                                    .orElse(code))
                            .toList()));
        }
        if (rule.hasDiscretion()) {
            aspects.put(words.say("aspect.discretion"), words.say("value.yes"));
        }
        aspects.put(words.say("aspect.amount"), dated(rule.amount(), amounts::of));
        limits(rule, aspects);
        return aspects;
    }

    private void limits(Rule rule, Map<String, String> aspects) {
        if (!rule.caps().isEmpty()) {
            aspects.put(
                    words.say("aspect.caps"),
                    words.parts(rule.caps().stream()
                            .map(cap -> dated(
                                    cap.fen(),
                                    fen -> cap.over()
                                            .map(fact ->
                                                    words.say("cap.fact", words.say(fact.label()), words.yuan(fen)))
                                            .orElse(words.say("cap.household", words.yuan(fen)))))
                            .toList()));
        }
        rule.quota()
                .ifPresent(quota -> aspects.put(
                        words.say("aspect.quota"),
                        dated(quota.subjects(), most -> words.say("quota.subjects", most.toString()))
                                + words.join(quota.order().stream()
                                        .map(Condition::text)
                                        .toList())));
        aspects.put(
                words.say("aspect.frequency"),
                words.say("frequency." + rule.frequency().word()));
        rule.fund().ifPresent(fund -> aspects.put(words.say("aspect.fund"), words.say(fund)));
        if (!rule.readings().isEmpty()) {
            aspects.put(words.say("aspect.readings"), words.join(rule.readings()));
        }
    }

    String effective(Rule rule) {
        return rule.to()
                .map((LocalDate last) -> words.say("effective.span", rule.from().toString(), last.toString()))
                .orElse(words.say("effective.from", rule.from().toString()));
    }

    private <T> String dated(Dated<T> values, Function<T, String> shown) {
        return words.parts(values.values().stream()
                .map(value -> words.say(
                        "dated",
                        value.from().toString(),
                        shown.apply(value.value()),
                        value.cite().document() + " " + value.cite().article()))
                .toList());
    }
}
