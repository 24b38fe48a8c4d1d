package org.wutong.bureau.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.Subject;
import org.wutong.rules.Ledger;

/** Gathers what all duties know of payments to subjects, in the form the rules engine asks for. */
@Component
class PaidBefore {
    private final ObjectProvider<PaymentsMade> sources;

    PaidBefore(ObjectProvider<PaymentsMade> sources) {
        this.sources = sources;
    }

    /** By subject; who was paid nothing is absent. */
    Map<Long, List<PaymentsMade.Made>> to(String kind, List<Subject> subjects) {
        List<Long> ids = subjects.stream().map(Subject::id).toList();
        Map<Long, List<PaymentsMade.Made>> all = new HashMap<>();
        sources.stream()
                .filter(source -> source.kind().equals(kind))
                .forEach(source -> source.of(ids)
                        .forEach((subject, made) -> all.computeIfAbsent(subject, one -> new ArrayList<>())
                                .addAll(made)));
        return all;
    }

    /** @return {@link Ledger#NONE} where nobody was paid anything: the limits are then noted on each decision as before */
    static Ledger ledger(Map<Long, List<PaymentsMade.Made>> paid) {
        if (paid.isEmpty()) {
            return Ledger.NONE;
        }
        return (row, account) -> paid.getOrDefault(Long.valueOf(row.id()), List.of()).stream()
                .filter(one -> one.account().equals(account))
                .map(one -> new Ledger.Payment(one.on(), one.fen()))
                .toList();
    }
}
