package org.wutong.rules;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What is said of a rule once, without dates: what can differ between two versions beside lines and figures. */
public enum Aspect {
    TITLE(Rule::title),
    CITE(Rule::cite),
    FAMILY(Rule::family),
    SUBJECT(rule -> rule.subject().name()),
    PAYEE(Rule::payee),
    REGION(rule -> List.of(rule.region(), rule.anchor().name())),
    EFFECTIVE(rule -> List.of(rule.from(), rule.to())),
    REFINES(Rule::refines),
    ASSUMED(Rule::assumed),
    DISCRETION(Rule::hasDiscretion),
    QUOTA_ORDER(rule -> rule.quota().map(Quota::order).orElse(List.of()).stream()
            .map(condition -> condition.text())
            .toList()),
    FREQUENCY(Rule::frequency),
    FUND(Rule::fund),
    NOTES(rule -> rule.notes().stream()
            .map(note ->
                    List.of(note.code(), note.when().map(when -> when.text()).orElse("")))
            .toList()),
    READINGS(Rule::readings);

    private final Function<Rule, Object> said;

    Aspect(Function<Rule, Object> said) {
        this.said = said;
    }

    /** As messages and files name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isAlike(Rule before, Rule after) {
        return said.apply(before).equals(said.apply(after));
    }
}
