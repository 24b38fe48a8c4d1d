package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wutong.conditions.Fact;
import org.wutong.conditions.source.Problem;

/**
 * A worked example beside the rules: what must come out for one subject or one household.
 *
 * @param place where it stands
 * @param rows with what is expected of each
 */
public record PolicyCase(Problem place, String name, LocalDate on, List<Row> rows) {
    /** The file it stands in. */
    public String file() {
        return place.file();
    }

    /**
     * One subject of a case.
     *
     * @param paid what was paid before, by {@link Rule#account()}
     * @param expected by rule id
     */
    public record Row(SubjectRow subject, Map<String, List<Ledger.Payment>> paid, Map<String, Expected> expected) {}

    /** Decides the case and tells, in a sentence each, what comes out otherwise than was worked out; empty when all agrees. */
    public List<String> differences(PolicySet policies) {
        return compare(policies).stream().map(CaseDifference::sentence).toList();
    }

    /** The same as data, for whoever has words of its own. */
    public List<CaseDifference> compare(PolicySet policies) {
        List<SubjectRow> subjects = rows.stream().map(Row::subject).toList();
        List<Decision> decisions = Evaluator.evaluate(policies, subjects, on, ledger(), Watch.NOBODY);
        List<CaseDifference> differences = new ArrayList<>();
        for (Row row : rows) {
            row.expected()
                    .forEach((rule, expected) -> decisions.stream()
                            .filter(decision -> decision.row() == row.subject()
                                    && decision.rule().id().equals(rule))
                            .findFirst()
                            .ifPresentOrElse(
                                    decision -> expected.differences(decision).forEach(differences::add),
                                    () -> expected.outcome()
                                            .ifPresent(outcome -> differences.add(new CaseDifference(
                                                    rule,
                                                    row.subject().id(),
                                                    CaseDifference.What.DECISION,
                                                    "",
                                                    outcome.word())))));
        }
        return differences;
    }

    /** What was paid before to the subjects of the case. */
    public Ledger ledger() {
        return (subject, account) -> rows.stream()
                .filter(row -> row.subject() == subject)
                .flatMap(row -> row.paid().getOrDefault(account, List.of()).stream())
                .toList();
    }

    /**
     * What one rule must say.
     *
     * @param outcome empty when no decision must be made: not in force, or another region
     * @param missing names of facts, in the order of the dictionary
     * @param notes codes that must be among the notes
     */
    public record Expected(
            Optional<Outcome> outcome, FenRange amount, FenRange payable, List<String> missing, List<String> notes) {
        private List<CaseDifference> differences(Decision decision) {
            List<String> missed = decision.missing().stream().map(Fact::name).toList();
            List<CaseDifference> found = new ArrayList<>();
            compare(
                    found,
                    decision,
                    CaseDifference.What.OUTCOME,
                    decision.outcome().word(),
                    word());
            compare(found, decision, CaseDifference.What.AMOUNT, decision.amount(), amount);
            compare(found, decision, CaseDifference.What.PAYABLE, decision.payable(), payable);
            compare(found, decision, CaseDifference.What.MISSING, missed, missing);
            notes.stream()
                    .filter(note -> !decision.notes().contains(note))
                    .forEach(note -> found.add(difference(decision, CaseDifference.What.NOTE, "", note)));
            return found;
        }

        private String word() {
            return outcome.map(Outcome::word).orElse("not_in_force");
        }

        private static void compare(
                List<CaseDifference> found,
                Decision decision,
                CaseDifference.What what,
                Object actual,
                Object expected) {
            if (!actual.equals(expected)) {
                found.add(difference(decision, what, actual, expected));
            }
        }

        private static CaseDifference difference(
                Decision decision, CaseDifference.What what, Object found, Object expected) {
            return new CaseDifference(decision.rule().id(), decision.row().id(), what, found, expected);
        }
    }
}
