package org.wutong.bureau.policies.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.library.ExpressionWords;
import org.wutong.bureau.policies.library.RuleWords;
import org.wutong.rules.Aspect;
import org.wutong.rules.ConditionLine;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;

/** Words for what is said of a rule once: its title, its article, how often it is paid… */
@Component
class AspectWords {
    private final FactWords words;
    private final RuleWords rules;
    private final ExpressionWords expressions;

    AspectWords(FactWords words, RuleWords rules, ExpressionWords expressions) {
        this.words = words;
        this.rules = rules;
        this.expressions = expressions;
    }

    String name(Aspect aspect, Locale locale) {
        return words.text("policies.diff.aspect." + aspect.word(), locale);
    }

    /** Empty where the rule says nothing of it. */
    Optional<String> said(PolicySet set, Rule rule, Aspect aspect, Locale locale) {
        return switch (aspect) {
            case TITLE -> Optional.of(words.say(rule.title(), locale));
            case CITE -> Optional.of(words.cite(set.document(rule.cite()), rule.cite(), locale));
            case FAMILY -> Optional.of(rule.family());
            case SUBJECT -> Optional.of(words.say(rule.subject().label(), locale));
            case PAYEE -> rule.payee().map(payee -> words.say(payee, locale));
            case REGION ->
                Optional.of(words.text(
                        "policies.rule.region.anchor",
                        locale,
                        words.place(rule.region(), locale),
                        words.say(rule.anchor().label(), locale)));
            case EFFECTIVE ->
                Optional.of(rule.to()
                        .map(last -> words.text(
                                "policies.rule.span", locale, rule.from().toString(), last.toString()))
                        .orElseGet(() -> words.text(
                                "policies.rule.since", locale, rule.from().toString())));
            case REFINES -> rule.refines().map(parent -> rules.titled(set, parent, locale));
            case ASSUMED ->
                list(
                        rule.assumed().stream()
                                .map(code -> words.note(set, "assumed:" + code, locale))
                                .toList(),
                        locale);
            case DISCRETION ->
                rule.hasDiscretion()
                        ? Optional.of(words.text("policies.rule.discretion.yes", locale))
                        : Optional.empty();
            case QUOTA_ORDER ->
                list(
                        rule.quota().map(quota -> quota.order()).orElse(List.of()).stream()
                                .map(condition -> expressions.say(condition.text(), rule, locale))
                                .toList(),
                        locale);
            case FREQUENCY ->
                Optional.of(words.text("policies.frequency." + rule.frequency().word(), locale));
            case FUND -> rule.fund().map(fund -> words.say(fund, locale));
            case NOTES ->
                list(
                        rule.noteCodes().stream()
                                .map(code -> words.note(set, code, locale))
                                .toList(),
                        locale);
            case READINGS ->
                list(
                        rule.readings().stream()
                                .map(id -> words.note(set, "reading:" + id, locale))
                                .toList(),
                        locale);
        };
    }

    /** A condition with its label, read out, and the law it rests on. */
    String condition(PolicySet set, Rule rule, ConditionLine line, Locale locale) {
        String said = words.text(
                "policies.diff.condition.told",
                locale,
                words.say(line.label(), locale),
                expressions.say(line.condition().text(), rule, locale));
        return line.law()
                .map(law -> words.parts(
                        List.of(
                                said,
                                words.text("policies.rule.law", locale, words.cite(set.document(law), law, locale))),
                        locale))
                .orElse(said);
    }

    private Optional<String> list(List<String> parts, Locale locale) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(words.parts(parts, locale));
    }
}
