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
        List<SubjectRow> subjects = rows.stream().map(Row::subject).toList();
        List<Decision> decisions = Evaluator.evaluate(policies, subjects, on, ledger(), Watch.NOBODY);
        List<String> differences = new ArrayList<>();
        for (Row row : rows) {
            row.expected()
                    .forEach((rule, expected) -> decisions.stream()
                            .filter(decision -> decision.row() == row.subject()
                                    && decision.rule().id().equals(rule))
                            .findFirst()
                            .ifPresentOrElse(
                                    decision -> expected.differences(decision).forEach(differences::add),
                                    () -> expected.outcome()
                                            .ifPresent(outcome -> differences.add(rule + ": no decision is made, "
                                                    + outcome.word() + " was expected"))));
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
        private List<String> differences(Decision decision) {
            List<String> missed = decision.missing().stream().map(Fact::name).toList();
            List<String> found = new ArrayList<>();
            compare(found, decision, "outcome", decision.outcome().word(), word());
            compare(found, decision, "amount", decision.amount(), amount);
            compare(found, decision, "payable", decision.payable(), payable);
            compare(found, decision, "missing", missed, missing);
            notes.stream()
                    .filter(note -> !decision.notes().contains(note))
                    .forEach(note -> found.add(decision.rule().id() + ": the note '" + note + "' is not carried"));
            return found;
        }

        private String word() {
            return outcome.map(Outcome::word).orElse("not_in_force");
        }

        private static void compare(
                List<String> found, Decision decision, String what, Object actual, Object expected) {
            if (!actual.equals(expected)) {
                found.add(decision.rule().id() + " of '" + decision.row().id() + "': " + what + " comes out as "
                        + actual + ", " + expected + " was expected");
            }
        }
    }
}
