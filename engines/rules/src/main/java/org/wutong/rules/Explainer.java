package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Facts;
import org.wutong.conditions.Label;

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
        Amount amount = policies.inForce(rule.subject().name(), asOf).stream()
                .filter(one -> one.rule() == rule)
                .findFirst()
                .orElseThrow()
                .amount();
        boolean owed = decision.outcome() != Outcome.INELIGIBLE;
        return new Explanation(
                decision,
                policies.document(rule.cite()),
                decision.clauses().stream().map(result -> line(result, facts)).toList(),
                figures(rule),
                rule.amount().on(asOf).cite(),
                owed ? amount.steps(facts) : List.of(),
                rule.householdCap().map(cap -> cap(cap.on(asOf), decision, all)),
                standings(decision, all),
                decision.missing(),
                decision.notes().stream()
                        .filter(note -> note.startsWith(READING))
                        .flatMap(note -> policies.ruling(note.substring(READING.length())).stream())
                        .toList(),
                notes(decision));
    }

    private static Explanation.Line line(ClauseResult result, Facts facts) {
        Condition condition = result.line().condition();
        return new Explanation.Line(
                result,
                condition.facts().stream()
                        .map(fact -> new Explanation.FactUsed(fact, facts.value(fact)))
                        .toList(),
                List.copyOf(condition.deciding(facts)));
    }

    private List<Explanation.Figure> figures(Rule rule) {
        List<Explanation.Figure> figures = new ArrayList<>();
        for (Parameter parameter : rule.parameters().values()) {
            Dated.Value<Object> value = parameter.values().on(asOf);
            figures.add(new Explanation.Figure(parameter.label(), parameter.type(), value.value(), value.cite()));
        }
        return figures;
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
            if (decision.outcome() == Outcome.INELIGIBLE || !stacking.rules().contains(id)) {
                continue;
            }
            boolean isExcluding = stacking.rules().get(0).equals(id);
            all.stream()
                    .filter(other -> other.row() == decision.row() && other != decision)
                    .filter(other -> other.outcome() != Outcome.INELIGIBLE)
                    .filter(other -> stacking.rules().contains(other.rule().id()))
                    .forEach(other -> standings.add(new Explanation.Standing(
                            stacking.mode(),
                            isExcluding,
                            other,
                            stacking.ruling().flatMap(policies::ruling))));
        }
        return standings;
    }

    private static boolean isSameHousehold(Decision one, Decision other) {
        String household = one.row().household();
        return household != null && household.equals(other.row().household());
    }

    private List<Explanation.Note> notes(Decision decision) {
        return decision.notes().stream()
                .filter(note -> !note.startsWith(READING))
                .map(note -> new Explanation.Note(note, policies.noteLabel(note).orElse(new Label(note, note))))
                .toList();
    }
}
