package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Fact;
import org.wutong.conditions.Facts;
import org.wutong.conditions.Label;
import org.wutong.vocabulary.Truth;

/** Explains decisions on demand, by deciding again: nothing needs to be kept for it but the facts and the day. */
public final class Explainer {
    private static final String READING = "reading:";

    private final PolicySet policies;
    private final LocalDate asOf;

    private Explainer(PolicySet policies, LocalDate asOf) {
        this.policies = policies;
        this.asOf = asOf;
    }

    /**
     * Explains every rule in force for one subject.
     *
     * @param household all rows of the subject's household, the subject's own among them
     * @param id the subject to explain
     * @return by rule id; empty when no such row is among them or no rule is in force for it
     */
    public static List<Explanation> explain(PolicySet policies, List<SubjectRow> household, String id, LocalDate asOf) {
        return explain(policies, household, id, asOf, Ledger.NONE);
    }

    /** The same with what has been paid already. */
    public static List<Explanation> explain(
            PolicySet policies, List<SubjectRow> household, String id, LocalDate asOf, Ledger ledger) {
        Explainer explainer = new Explainer(policies, asOf);
        List<Decision> all = Evaluator.evaluate(policies, household, asOf, ledger, Watch.NOBODY);
        return all.stream()
                .filter(decision -> decision.row().id().equals(id))
                .map(decision -> explainer.explain(decision, all))
                .toList();
    }

    private Explanation explain(Decision decision, List<Decision> all) {
        Rule rule = decision.rule();
        Facts facts = decision.row().facts();
        RuleInForce inForce = inForce(rule);
        boolean owed = decision.outcome() != Outcome.INELIGIBLE;
        List<Explanation.Line> lines = new ArrayList<>(decision.clauses().size());
        for (ClauseResult result : decision.clauses()) {
            lines.add(line(result, facts));
        }
        return new Explanation(
                decision,
                policies.document(rule.cite()),
                lines,
                inForce.figures(),
                rule.amount().on(asOf).cite(),
                owed ? inForce.amount().steps(facts) : List.of(),
                rule.householdCap().map(cap -> cap(cap.on(asOf), decision, all)),
                owed ? standings(decision, all) : List.of(),
                decision.missing(),
                readings(decision),
                notes(decision));
    }

    private RuleInForce inForce(Rule rule) {
        for (RuleInForce one : policies.inForce(rule.subject().name(), asOf)) {
            if (one.rule() == rule) {
                return one;
            }
        }
        throw new IllegalStateException("rule '" + rule.id() + "' is not in force on " + asOf);
    }

    private static Explanation.Line line(ClauseResult result, Facts facts) {
        Condition condition = result.line().condition();
        List<Explanation.FactUsed> used = new ArrayList<>();
        for (Fact fact : condition.facts()) {
            used.add(new Explanation.FactUsed(fact, facts.value(fact)));
        }
        List<Fact> deciding = result.truth() == Truth.UNKNOWN ? List.copyOf(condition.deciding(facts)) : List.of();
        return new Explanation.Line(result, used, deciding);
    }

    private static Explanation.Cap cap(Dated.Value<Long> cap, Decision decision, List<Decision> all) {
        List<Decision> sharing = all.stream()
                .filter(other -> other.rule().id().equals(decision.rule().id()))
                .filter(other -> other == decision || isSameHousehold(other, decision))
                .filter(other -> other.amount().most() > 0)
                .sorted(Comparator.comparing(other -> other.row().id()))
                .toList();
        long most = sharing.stream().mapToLong(other -> other.amount().most()).reduce(0, FenRange::plus);
        return new Explanation.Cap(
                cap.value(),
                cap.cite(),
                most > cap.value(),
                sharing.stream()
                        .map(other -> new Explanation.Share(other.row().id(), other.amount(), other.payable()))
                        .toList());
    }

    private List<Explanation.Standing> standings(Decision decision, List<Decision> all) {
        List<Explanation.Standing> standings = new ArrayList<>();
        String id = decision.rule().id();
        for (Stacking stacking : policies.stacking()) {
            if (stacking.rules().contains(id)) {
                boolean isExcluding = stacking.rules().get(0).equals(id);
                for (Decision other : all) {
                    if (other.row() == decision.row()
                            && other != decision
                            && other.outcome() != Outcome.INELIGIBLE
                            && stacking.rules().contains(other.rule().id())) {
                        standings.add(new Explanation.Standing(
                                stacking.mode(),
                                isExcluding,
                                other,
                                stacking.ruling().flatMap(policies::ruling)));
                    }
                }
            }
        }
        return standings;
    }

    private static boolean isSameHousehold(Decision one, Decision other) {
        String household = one.row().household();
        return household != null && household.equals(other.row().household());
    }

    private List<Ruling> readings(Decision decision) {
        List<Ruling> readings = new ArrayList<>();
        for (String note : decision.notes()) {
            if (note.startsWith(READING)) {
                policies.ruling(note.substring(READING.length())).ifPresent(readings::add);
            }
        }
        return readings;
    }

    private List<Explanation.Note> notes(Decision decision) {
        List<Explanation.Note> notes = new ArrayList<>();
        for (String note : decision.notes()) {
            if (!note.startsWith(READING)) {
                notes.add(new Explanation.Note(note, policies.noteLabel(note).orElse(new Label(note, note))));
            }
        }
        return notes;
    }
}
