package org.wutong.rules.drawn;

import java.time.LocalDate;
import java.util.List;
import org.wutong.rules.Decision;
import org.wutong.rules.Evaluator;
import org.wutong.rules.Ledger;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectRow;
import org.wutong.rules.Watch;

/** A policy set, rows to decide for, and what some of them were paid. */
record DrawnCase(DrawnSet set, List<DrawnRow> rows, List<Payment> paid) {
    static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    record Payment(String row, String family, LocalDate on) {}

    List<Decision> decide() {
        return decide(rows);
    }

    List<Decision> decide(List<DrawnRow> these) {
        return decide(set.policies(), these);
    }

    List<Decision> decide(PolicySet policies, List<DrawnRow> these) {
        List<SubjectRow> subjects = these.stream().map(DrawnRow::row).toList();
        return Evaluator.evaluate(policies, subjects, DAY, this::ledger, Watch.NOBODY);
    }

    List<Ledger.Payment> ledger(SubjectRow row, String family) {
        return paid.stream()
                .filter(payment ->
                        payment.row().equals(row.id()) && payment.family().equals(family))
                .map(payment -> new Ledger.Payment(payment.on(), 1))
                .toList();
    }
}
