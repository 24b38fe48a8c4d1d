package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Facts;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** A rule with the values of one day put into its conditions. */
final class RuleInForce {
    private static final String RANGE_WITHOUT_TABLE = "range-without-table";

    private final Rule rule;
    private final List<ConditionLine> lines;
    private final Condition all;
    private final Amount amount;
    private final List<RuleNote> notes;

    RuleInForce(Rule rule, LocalDate day) {
        Map<String, Object> parameters = new HashMap<>();
        rule.parameters()
                .forEach((name, parameter) ->
                        parameters.put(name, parameter.values().on(day).value()));
        this.rule = rule;
        this.lines = rule.conditions().stream()
                .map(line -> new ConditionLine(
                        line.name(), line.label(), line.condition().bind(parameters)))
                .toList();
        this.all = Condition.allOf(lines.stream().map(ConditionLine::condition).toList());
        this.amount = rule.amount().on(day).value().bind(parameters);
        this.notes = rule.notes().stream()
                .map(note -> new RuleNote(note.code(), note.when().map(condition -> condition.bind(parameters))))
                .toList();
    }

    Rule rule() {
        return rule;
    }

    List<ConditionLine> lines() {
        return lines;
    }

    Amount amount() {
        return amount;
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
            case FALSE ->
                new Claim(
                        row,
                        this,
                        Outcome.INELIGIBLE,
                        PossibleAmounts.NOTHING,
                        clauses,
                        List.of(),
                        notes(facts, false));
            case TRUE -> {
                PossibleAmounts possible = possible(facts);
                Collection<Fact> open = possible.hull().isExact() ? List.of() : amount.deciding(facts);
                yield new Claim(row, this, Outcome.ELIGIBLE, possible, clauses, sorted(open), notes(facts, true));
            }
            case UNKNOWN ->
                new Claim(
                        row,
                        this,
                        Outcome.UNKNOWN,
                        possible(facts).orNothing(),
                        clauses,
                        sorted(all.deciding(facts)),
                        notes(facts, true));
        };
    }

    private PossibleAmounts possible(Facts facts) {
        return PossibleAmounts.of(
                amount.steps(facts).stream().map(AmountStep::amount).toList());
    }

    private static List<Fact> sorted(Collection<Fact> facts) {
        return facts.stream().sorted(Comparator.comparingInt(Fact::slot)).toList();
    }

    private List<String> notes(Facts facts, boolean maybeOwed) {
        List<String> codes = new ArrayList<>();
        for (RuleNote note : notes) {
            if (note.when().map(when -> when.test(facts) == Truth.TRUE).orElse(maybeOwed)) {
                codes.add(note.code());
            }
        }
        if (maybeOwed) {
            if (amount instanceof Amount.Range) {
                codes.add(RANGE_WITHOUT_TABLE);
            }
            rule.frequency().note().ifPresent(codes::add);
            rule.readings().forEach(reading -> codes.add("reading:" + reading));
        }
        return codes;
    }
}
