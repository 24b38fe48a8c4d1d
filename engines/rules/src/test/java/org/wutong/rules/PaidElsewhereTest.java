package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.Facts;
import org.wutong.vocabulary.RegionCode;

/** A cap over an organiser, while it is not known of many who were paid already whether they were paid under it. */
class PaidElsewhereTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final String FACTS = SamplePolicies.FACTS + """
                  organiser: {type: text, window: day, owner: people, label: {zh: 组织, en: organiser}, paper: {zh: 簿, en: book}}
            """;

    private static SubjectRow row(String id, long cost, String organiser) {
        Map<String, Object> facts =
                new HashMap<>(Map.of("home", RegionCode.parse("990106"), "poor", true, "cost", cost));
        if (!organiser.isEmpty()) {
            facts.put("organiser", organiser);
        }
        return new SubjectRow("worker", id, null, Facts.of(facts));
    }

    /** Of 7.04 yuan the third of 6, 6 and 2 gets 1.00, of 7.03 yuan 1.01: a smaller cap may leave an odd fen to somebody else. */
    @Test
    void holdsTheOddFenThatASmallerRestGives() {
        String amount =
                "{kind: formula, values: [{from: 2024-01-01, yuan: cost, cite: {document: sample, article: 一}}]}";
        String rule = SamplePolicies.rule("A", "poor", amount).replace("frequency: unlimited", "frequency: lifetime")
                + "  caps: [{over: organiser, values: [{from: 2024-01-01, yuan: 7.04, cite: {document: sample, article: 一}}]}]\n";
        List<SubjectRow> rows = new ArrayList<>(List.of(row("a", 600, "x"), row("b", 600, "x"), row("c", 200, "x")));
        for (int i = 0; i < 7; i++) {
            rows.add(row("paid" + i, 100, ""));
        }
        Ledger ledger = (row, family) -> row.id().startsWith("paid")
                ? List.of(
                        new Ledger.Payment(DAY, 1L << Integer.parseInt(row.id().substring(4))))
                : List.of();
        PolicySet policies = SamplePolicies.read(FACTS, SamplePolicies.file(List.of(rule), "[]"))
                .require();
        assertThat(Evaluator.evaluate(policies, rows, DAY, ledger, Watch.NOBODY))
                .filteredOn(decision -> decision.row().id().equals("c"))
                .extracting(decision -> decision.payable().most())
                .containsExactly(101L);
    }
}
