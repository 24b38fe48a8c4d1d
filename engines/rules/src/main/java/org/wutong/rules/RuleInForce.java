package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Facts;
import org.wutong.conditions.OnDay;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** A rule with the values of one day put into its conditions and amount. */
final class RuleInForce {
    private static final String RANGE_WITHOUT_TABLE = "range-without-table";
    private static final String CALENDAR_MISSING = "calendar-missing";
    private static final String TOUCHING_BAND = "touching-band";

    private final Rule rule;
    private final List<ConditionLine> lines;
    private final Condition all;
    private final Amount amount;
    private final List<Condition> order;
    private final List<RuleNote> notes;
    private final List<String> always;
    private final List<String> whenOwed;
    private final List<Explanation.Figure> figures;
    private final Optional<Long> householdCap;

    RuleInForce(PolicySet policies, Rule rule, LocalDate day) {
        OnDay onDay = rule.on(day, policies.calendar());
        this.rule = rule;
        this.lines = rule.conditions().stream()
                .map(line -> new ConditionLine(
                        line.name(), line.label(), line.condition().bind(onDay), line.law()))
                .toList();
        this.all = Condition.allOf(lines.stream().map(ConditionLine::condition).toList());
        this.amount = amountOn(policies, rule, day, onDay);
        this.order = rule.quota().map(Quota::order).orElse(List.of()).stream()
                .map(condition -> condition.bind(onDay))
                .toList();
        this.notes = rule.notes().stream()
                .map(note -> new RuleNote(note.code(), note.when().map(condition -> condition.bind(onDay))))
                .toList();
        this.always = nature().stream().toList();
        this.whenOwed = codesWhenOwed();
        this.figures = figures(rule, day);
        this.householdCap = rule.householdCap().map(cap -> cap.on(day).value());
    }

    private static List<Explanation.Figure> figures(Rule rule, LocalDate day) {
        List<Explanation.Figure> figures = new ArrayList<>();
        for (Parameter parameter : rule.parameters().values()) {
            Dated.Value<Object> value = parameter.values().on(day);
            figures.add(new Explanation.Figure(parameter.label(), parameter.type(), value.value(), value.cite()));
        }
        return List.copyOf(figures);
    }

    /** A share is taken of the other rule's amount with that rule's own figures; the reader refuses circles. */
    private static Amount amountOn(PolicySet policies, Rule rule, LocalDate day, OnDay onDay) {
        Amount amount = rule.amount().on(day).value();
        Amount inner = Amount.uncapped(amount);
        if (inner instanceof Amount.Share share) {
            Rule other = policies.rule(share.rule(), day).orElseThrow();
            Amount base = amountOn(policies, other, day, other.on(day, policies.calendar()));
            inner = new Amount.Share(share.rule(), share.percent(), base);
            return amount instanceof Amount.Capped capped ? new Amount.Capped(inner, capped.cap()) : inner;
        }
        return amount.bind(onDay);
    }

    Rule rule() {
        return rule;
    }

    List<ConditionLine> lines() {
        return lines;
    }

    /** All lines together. */
    Condition all() {
        return all;
    }

    /** The parameters of the day, as an explanation shows them. */
    List<Explanation.Figure> figures() {
        return figures;
    }

    /** What its household's members get by it together at most, in fen. */
    Optional<Long> householdCap() {
        return householdCap;
    }

    Amount amount() {
        return amount;
    }

    /** Who comes first where a quota is short. */
    List<Condition> order() {
        return order;
    }

    /** A place known only above the rule's region is not known to lie in it, and the rule is not applied. */
    boolean appliesTo(Facts facts) {
        return facts.value(rule.anchor()) instanceof RegionCode place && place.within(rule.region()) == Truth.TRUE;
    }

    Claim decide(SubjectRow row) {
        Facts facts = row.facts();
        List<ClauseResult> clauses = new ArrayList<>(lines.size());
        Truth eligible = Truth.TRUE;
        for (ConditionLine line : lines) {
            Truth truth = line.condition().test(facts);
            clauses.add(new ClauseResult(line, truth));
            eligible = eligible.and(truth);
        }
        return switch (eligible) {
            case FALSE -> claim(row, Outcome.INELIGIBLE, PossibleAmounts.NOTHING, clauses, List.of());
            case TRUE -> {
                PossibleAmounts possible = possible(facts);
                Collection<Fact> open = possible.hull().isExact() ? List.of() : amount.deciding(facts);
                yield claim(row, Outcome.ELIGIBLE, possible, clauses, open);
            }
            case UNKNOWN -> claim(row, Outcome.UNKNOWN, possible(facts).orNothing(), clauses, all.deciding(facts));
        };
    }

    private Claim claim(
            SubjectRow row,
            Outcome outcome,
            PossibleAmounts amounts,
            List<ClauseResult> clauses,
            Collection<Fact> missing) {
        List<Fact> inOrder = missing.isEmpty()
                ? List.of()
                : missing.stream().sorted(Comparator.comparingInt(Fact::slot)).toList();
        List<String> codes = notes(row.facts(), outcome);
        if (outcome == Outcome.UNKNOWN && inOrder.isEmpty()) {
            // Every fact is known, so it is the calendar that does not cover the days.
            codes = Stream.concat(Stream.of(CALENDAR_MISSING), codes.stream()).toList();
        }
        return new Claim(row, this, outcome, amounts, amounts, Claim.NEVER, clauses, inOrder, codes);
    }

    private PossibleAmounts possible(Facts facts) {
        List<AmountStep> steps = amount.steps(facts);
        return steps.size() == 1
                ? PossibleAmounts.only(steps.get(0).amount())
                : PossibleAmounts.of(steps.stream().map(AmountStep::amount).toList());
    }

    private List<String> notes(Facts facts, Outcome outcome) {
        boolean maybeOwed = outcome != Outcome.INELIGIBLE;
        List<String> codes = new ArrayList<>();
        for (RuleNote note : notes) {
            if (note.when().map(when -> when.test(facts) == Truth.TRUE).orElse(maybeOwed)) {
                add(note.code(), codes);
            }
        }
        if (maybeOwed && isTouching(facts)) {
            add(TOUCHING_BAND, codes);
        }
        (maybeOwed ? whenOwed : always).forEach(code -> add(code, codes));
        return codes;
    }

    private static void add(String code, List<String> codes) {
        if (!codes.contains(code)) {
            codes.add(code);
        }
    }

    private boolean isTouching(Facts facts) {
        return inner() instanceof Bands bands
                && !bands.touching().isEmpty()
                && facts.value(bands.over()) instanceof Long value
                && bands.touching().contains(value);
    }

    /** Notes that every decision carries which may be owed. */
    private List<String> codesWhenOwed() {
        List<String> codes = new ArrayList<>(always);
        if (inner() instanceof Amount.Range) {
            codes.add(RANGE_WITHOUT_TABLE);
        }
        if (rule.hasDiscretion()) {
            codes.add("discretion");
        }
        rule.assumed().forEach(code -> codes.add("assumed:" + code));
        rule.frequency().note().ifPresent(codes::add);
        rule.readings().forEach(reading -> codes.add("reading:" + reading));
        return List.copyOf(codes);
    }

    private Amount inner() {
        return Amount.uncapped(amount);
    }

    /** What the sum is, where it is not money paid out: said whatever the outcome. */
    private Optional<String> nature() {
        if (inner() instanceof Amount.Nothing nothing) {
            return Optional.of(nothing.percent().isPresent() ? "base-missing" : "no-money");
        }
        if (inner() instanceof Amount.Open) {
            return Optional.of("standard-missing");
        }
        return inner() instanceof Amount.Ceiling ceiling && ceiling.isLoan() ? Optional.of("loan") : Optional.empty();
    }
}
