package org.wutong.bureau.policies.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.FactWords;
import org.wutong.conditions.Fact;
import org.wutong.rules.Cite;
import org.wutong.rules.ConditionLine;
import org.wutong.rules.Dated;
import org.wutong.rules.PolicyCase;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.rules.Ruling;
import org.wutong.rules.Stacking;

/** Tells a rule in words: everything the library shows of it. */
@Component
public class RuleWords {
    private final FactWords words;
    private final AmountWords amounts;
    private final ExpressionWords expressions;

    RuleWords(FactWords words, AmountWords amounts, ExpressionWords expressions) {
        this.words = words;
        this.amounts = amounts;
        this.expressions = expressions;
    }

    /** @param day which values count as those of now */
    public RuleTold tell(Library library, Rule rule, LocalDate day, Locale locale) {
        PolicySet set = library.set();
        return new RuleTold(
                rule.id(),
                words.say(rule.title(), locale),
                rule.from(),
                rule.to().orElse(null),
                entries(library, rule, locale),
                rule.conditions().stream()
                        .map(line -> line(set, rule, line, locale))
                        .toList(),
                List.of(new RuleTold.Figure(
                        "", "", dated(set, rule.amount(), day, locale, value -> amounts.of(set, rule, value, locale)))),
                rule.parameters().values().stream()
                        .map(parameter -> new RuleTold.Figure(
                                parameter.name(),
                                words.say(parameter.label(), locale),
                                dated(
                                        set,
                                        parameter.values(),
                                        day,
                                        locale,
                                        value -> AmountWords.Told.of(
                                                words.value(parameter.type(), "", value.value(), locale)))))
                        .toList(),
                limits(set, rule, day, locale),
                standings(library, rule, locale),
                readings(library, rule, locale),
                rule.assumed().stream()
                        .flatMap(code -> set.noteLabel("assumed:" + code).stream())
                        .map(label -> words.say(label, locale))
                        .toList(),
                cases(set, rule, locale));
    }

    private List<RuleTold.Entry> entries(Library library, Rule rule, Locale locale) {
        PolicySet set = library.set();
        List<RuleTold.Entry> entries = new ArrayList<>();
        add(entries, "cite", cite(set, rule.cite(), locale), documentHref(rule.cite()), locale);
        add(entries, "subject", words.say(rule.subject().label(), locale), null, locale);
        add(
                entries,
                "payee",
                rule.payee()
                        .map(payee -> words.say(payee, locale))
                        .orElseGet(() -> words.text("policies.rule.payee.self", locale)),
                null,
                locale);
        add(
                entries,
                "region",
                words.text(
                        "policies.rule.region.anchor",
                        locale,
                        words.place(rule.region(), locale),
                        words.say(rule.anchor().label(), locale)),
                null,
                locale);
        add(
                entries,
                "frequency",
                words.text("policies.frequency." + rule.frequency().word(), locale),
                null,
                locale);
        rule.fund().ifPresent(fund -> add(entries, "fund", words.say(fund, locale), null, locale));
        if (rule.hasDiscretion()) {
            add(entries, "discretion", words.text("policies.rule.discretion.yes", locale), null, locale);
        }
        rule.refines()
                .ifPresent(parent -> add(entries, "refines", titled(set, parent, locale), ruleHref(parent), locale));
        for (Clause.Ruled other : library.rules()) {
            if (other.versions().stream()
                    .anyMatch(one -> one.refines().filter(rule.id()::equals).isPresent())) {
                add(entries, "refined-by", titled(set, other.id(), locale), ruleHref(other.id()), locale);
            }
        }
        return entries;
    }

    private void add(List<RuleTold.Entry> entries, String key, String value, @Nullable String href, Locale locale) {
        entries.add(new RuleTold.Entry(words.text("policies.rule." + key, locale), value, href));
    }

    private RuleTold.Line line(PolicySet set, Rule rule, ConditionLine line, Locale locale) {
        return new RuleTold.Line(
                line.name(),
                words.say(line.label(), locale),
                expressions.say(line.condition().text(), rule, locale),
                line.condition().text(),
                line.condition().facts().stream()
                        .map(fact -> words.text(
                                "policies.rule.fact",
                                locale,
                                words.say(fact.label(), locale),
                                words.say(fact.paper(), locale)))
                        .toList(),
                line.law().map(law -> cite(set, law, locale)).orElse(null));
    }

    private List<RuleTold.Figure> limits(PolicySet set, Rule rule, LocalDate day, Locale locale) {
        List<RuleTold.Figure> limits = new ArrayList<>();
        rule.caps()
                .forEach(cap -> limits.add(new RuleTold.Figure(
                        "",
                        cap.over()
                                .map(fact ->
                                        words.text("policies.rule.cap.fact", locale, words.say(fact.label(), locale)))
                                .orElseGet(() -> words.text("policies.rule.cap.household", locale)),
                        dated(
                                set,
                                cap.fen(),
                                day,
                                locale,
                                value -> AmountWords.Told.of(
                                        words.text("policies.yuan", locale, words.money(value.value())))))));
        rule.quota().ifPresent(quota -> {
            String order = words.list(
                    quota.order().stream()
                            .map(condition -> expressions.say(condition.text(), rule, locale))
                            .toList(),
                    locale);
            limits.add(new RuleTold.Figure(
                    "",
                    quota.order().isEmpty()
                            ? words.text("policies.rule.quota", locale)
                            : words.text("policies.rule.quota.order", locale, order),
                    dated(
                            set,
                            quota.subjects(),
                            day,
                            locale,
                            value -> AmountWords.Told.of(words.text(
                                    "policies.rule.quota.places",
                                    locale,
                                    value.value().toString())))));
        });
        return limits;
    }

    private <T> List<RuleTold.Value> dated(
            PolicySet set,
            Dated<T> dated,
            LocalDate day,
            Locale locale,
            Function<Dated.Value<T>, AmountWords.Told> told) {
        List<RuleTold.Value> values = new ArrayList<>();
        List<Dated.Value<T>> all = dated.values();
        for (int i = 0; i < all.size(); i++) {
            Dated.Value<T> value = all.get(i);
            LocalDate until = i + 1 < all.size() ? all.get(i + 1).from().minusDays(1) : null;
            values.add(new RuleTold.Value(
                    value.from(),
                    until,
                    !value.from().isAfter(day) && (until == null || !until.isBefore(day)),
                    told.apply(value),
                    cite(set, value.cite(), locale),
                    documentHref(value.cite())));
        }
        return values;
    }

    private List<RuleTold.Standing> standings(Library library, Rule rule, Locale locale) {
        PolicySet set = library.set();
        List<RuleTold.Standing> standings = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Stacking stacking : set.stacking()) {
            if (!stacking.rules().contains(rule.id())) {
                continue;
            }
            boolean takes = stacking.rules().get(0).equals(rule.id());
            for (String other : stacking.rules()) {
                boolean both = stacking.mode() == Stacking.Mode.DIRECTED
                        && !takes
                        && !other.equals(stacking.rules().get(0));
                if (!other.equals(rule.id()) && !both && said.add(stacking.mode() + other)) {
                    String key = "policies.standing." + stacking.mode()
                            + (stacking.mode() == Stacking.Mode.DIRECTED ? (takes ? ".takes" : ".taken") : "");
                    standings.add(new RuleTold.Standing(words.text(key, locale, titled(set, other, locale)), other));
                }
            }
        }
        return standings;
    }

    private List<RuleTold.ReadingTold> readings(Library library, Rule rule, Locale locale) {
        Set<String> ids = new LinkedHashSet<>(rule.readings());
        library.set().stacking().stream()
                .filter(stacking -> stacking.rules().contains(rule.id()))
                .forEach(stacking -> stacking.ruling().ifPresent(ids::add));
        List<RuleTold.ReadingTold> readings = new ArrayList<>();
        for (Clause one : library.clauses()) {
            if (one instanceof Clause.Reading reading && ids.contains(reading.id())) {
                readings.add(reading(reading, locale));
            }
        }
        return readings;
    }

    public RuleTold.ReadingTold reading(Clause.Reading reading, Locale locale) {
        Ruling ruling = reading.ruling();
        return new RuleTold.ReadingTold(
                ruling.id(),
                ruling.settled(),
                words.say(ruling.question(), locale),
                words.say(ruling.reading(), locale),
                ruling.settlement()
                        .map(settlement -> words.text(
                                "policies.reading.by",
                                locale,
                                words.say(settlement.by(), locale),
                                settlement.on().toString(),
                                settlement.paper()))
                        .orElseGet(() ->
                                words.text("policies.reading.waits", locale, words.say(ruling.maySettle(), locale))),
                reading.rules().stream().map(Clause.Ruled::id).toList());
    }

    private List<RuleTold.CaseTold> cases(PolicySet set, Rule rule, Locale locale) {
        List<RuleTold.CaseTold> cases = new ArrayList<>();
        for (PolicyCase one : set.cases()) {
            boolean ofThisVersion = rule.isInForce(one.on())
                    || set.rule(rule.id(), one.on()).filter(rule::equals).isPresent();
            if (ofThisVersion
                    && one.rows().stream().anyMatch(row -> row.expected().containsKey(rule.id()))) {
                cases.add(new RuleTold.CaseTold(
                        one.name(),
                        one.on(),
                        one.rows().stream()
                                .map(row -> caseRow(set, rule, row, locale))
                                .toList()));
            }
        }
        return cases;
    }

    private RuleTold.Row caseRow(PolicySet set, Rule rule, PolicyCase.Row row, Locale locale) {
        List<String> facts = new ArrayList<>();
        Set<Fact> looked = new LinkedHashSet<>(List.of(rule.anchor()));
        looked.addAll(rule.facts());
        for (Fact fact : looked) {
            Object value = row.subject().facts().value(fact);
            facts.add(words.text(
                    "policies.rule.case.fact",
                    locale,
                    words.say(fact.label(), locale),
                    value == null ? words.text("policies.not-known", locale) : words.value(fact, value, locale)));
        }
        row.paid()
                .forEach((family, payments) -> payments.forEach(payment -> facts.add(words.text(
                        "policies.rule.case.paid", locale, payment.on().toString(), words.money(payment.fen())))));
        PolicyCase.Expected expected = row.expected().get(rule.id());
        if (expected == null) {
            return new RuleTold.Row(row.subject().id(), facts, "—", "", "", List.of());
        }
        String outcome = expected.outcome()
                .map(one -> words.text("policies.outcome." + one.name(), locale))
                .orElseGet(() -> words.text("policies.rule.case.no-decision", locale));
        String badge = expected.outcome()
                .map(one -> switch (one) {
                    case ELIGIBLE -> "yes";
                    case UNKNOWN -> "unk";
                    case INELIGIBLE -> "no";
                })
                .orElse("no");
        boolean owed = expected.outcome()
                .filter(one -> one != org.wutong.rules.Outcome.INELIGIBLE)
                .isPresent();
        String sum = !owed
                ? ""
                : expected.payable().equals(expected.amount())
                        ? words.yuan(expected.payable(), locale)
                        : words.yuan(expected.payable(), locale)
                                + words.text("policies.sheet.before", locale, words.yuan(expected.amount(), locale));
        return new RuleTold.Row(
                row.subject().id(),
                facts,
                outcome,
                badge,
                sum,
                expected.notes().stream()
                        .map(code -> words.note(set, code, locale))
                        .toList());
    }

    public String titled(PolicySet set, String rule, Locale locale) {
        return set.rule(rule)
                .map(one -> words.say(one.title(), locale) + " " + rule)
                .orElse(rule);
    }

    private String cite(PolicySet set, Cite cite, Locale locale) {
        return words.cite(set.document(cite), cite, locale);
    }

    static String documentHref(Cite cite) {
        return "/policies/documents/" + cite.document();
    }

    static String ruleHref(String id) {
        return "/policies/rules/" + id;
    }
}
