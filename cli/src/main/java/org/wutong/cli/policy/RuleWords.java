package org.wutong.cli.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.rules.Amount;
import org.wutong.rules.ConditionLine;
import org.wutong.rules.Dated;
import org.wutong.rules.FigureDiff;
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
        aspects.put(words.say("aspect.family"), rule.family());
        aspects.put(words.say("aspect.subject"), words.say(rule.subject().label()));
        rule.payee().ifPresent(payee -> aspects.put(words.say("aspect.payee"), words.say(payee)));
        aspects.put(
                words.say("aspect.region"),
                rule.region() + " (" + words.say(rule.anchor().label()) + ")");
        aspects.put(words.say("aspect.effective"), effective(rule));
        rule.refines().ifPresent(parent -> aspects.put(words.say("aspect.refines"), parent));
        rule.conditions().forEach(line -> aspects.put(words.say("aspect.line", line.name()), line(line)));
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
                            .map(cap -> dated(cap.fen(), fen -> cap(cap.over(), fen)))
                            .toList()));
        }
        rule.quota().ifPresent(quota -> {
            aspects.put(words.say("aspect.quota"), dated(quota.subjects(), this::places));
            if (!quota.order().isEmpty()) {
                aspects.put(
                        words.say("aspect.quota-order"),
                        words.join(quota.order().stream().map(Condition::text).toList()));
            }
        });
        aspects.put(
                words.say("aspect.frequency"),
                words.say("frequency." + rule.frequency().word()));
        rule.fund().ifPresent(fund -> aspects.put(words.say("aspect.fund"), words.say(fund)));
        if (!rule.noteCodes().isEmpty()) {
            aspects.put(words.say("aspect.notes"), words.join(rule.noteCodes()));
        }
        if (!rule.readings().isEmpty()) {
            aspects.put(words.say("aspect.readings"), words.join(rule.readings()));
        }
    }

    String effective(Rule rule) {
        return rule.to()
                .map((LocalDate last) -> words.say("effective.span", rule.from().toString(), last.toString()))
                .orElse(words.say("effective.from", rule.from().toString()));
    }

    String line(ConditionLine line) {
        return words.say(line.label()) + " 〔" + line.condition().text() + "〕"
                + line.law().map(law -> " " + words.cite(policies, law)).orElse("");
    }

    /** What a figure is called. */
    String figure(FigureDiff figure, Rule rule) {
        return switch (figure.what()) {
            case AMOUNT -> words.say("aspect.amount");
            case CAP -> words.say("aspect.caps");
            case QUOTA -> words.say("aspect.quota");
            case PARAMETER ->
                words.say(
                        "aspect.parameter",
                        Optional.ofNullable(rule.parameters().get(figure.name()))
                                .map(parameter -> words.say(parameter.label()))
                                .orElse(figure.name()));
        };
    }

    /** One value of it with its day. */
    String value(FigureDiff figure, Dated.Value<?> value, Rule rule) {
        String shown = switch (figure.what()) {
            case AMOUNT -> amounts.of((Amount) value.value());
            case CAP -> cap(rule.subject().fact(figure.name()), (Long) value.value());
            case QUOTA -> places((Long) value.value());
            case PARAMETER ->
                Optional.ofNullable(rule.parameters().get(figure.name()))
                        .map(parameter -> words.value(parameter.type(), "", value.value()))
                        .orElse(String.valueOf(value.value()));
        };
        return dated(value, shown);
    }

    private String cap(Optional<Fact> over, long fen) {
        return over.map(fact -> words.say("cap.fact", words.say(fact.label()), words.yuan(fen)))
                .orElse(words.say("cap.household", words.yuan(fen)));
    }

    private String places(Long most) {
        return words.say("quota.subjects", most.toString());
    }

    private <T> String dated(Dated<T> values, Function<T, String> shown) {
        return words.parts(values.values().stream()
                .map(value -> dated(value, shown.apply(value.value())))
                .toList());
    }

    private String dated(Dated.Value<?> value, String shown) {
        return words.say(
                "dated",
                value.from().toString(),
                shown,
                value.cite().document() + " " + value.cite().article());
    }
}
