package org.wutong.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A worked example beside the rules: what must come out for one subject or one household.
 *
 * @param file the file it stands in
 * @param rows with what is expected of each
 */
public record PolicyCase(String file, String name, LocalDate on, List<Row> rows) {
    /**
     * One subject of a case.
     *
     * @param paid what was paid before, by family
     * @param expected by rule id
     */
    public record Row(SubjectRow subject, Map<String, List<Ledger.Payment>> paid, Map<String, Expected> expected) {}

    /** What was paid before to the subjects of the case. */
    public Ledger ledger() {
        return (subject, family) -> rows.stream()
                .filter(row -> row.subject() == subject)
                .flatMap(row -> row.paid().getOrDefault(family, List.of()).stream())
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
            Optional<Outcome> outcome, FenRange amount, FenRange payable, List<String> missing, List<String> notes) {}
}
