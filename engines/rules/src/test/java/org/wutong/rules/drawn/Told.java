package org.wutong.rules.drawn;

import java.util.Collection;
import java.util.List;
import org.wutong.conditions.Fact;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;
import org.wutong.rules.Outcome;

/** What a decision says to a reader. */
record Told(
        String row,
        String rule,
        Outcome outcome,
        FenRange amount,
        FenRange payable,
        List<String> clauses,
        List<String> missing,
        List<String> notes) {
    static List<Told> of(Collection<Decision> decisions) {
        return decisions.stream().map(Told::of).toList();
    }

    static Told of(Decision decision) {
        return new Told(
                decision.row().id(),
                decision.rule().id(),
                decision.outcome(),
                decision.amount(),
                decision.payable(),
                decision.clauses().stream()
                        .map(clause -> clause.line().name() + " " + clause.word())
                        .toList(),
                decision.missing().stream().map(Fact::name).toList(),
                decision.notes());
    }

    String key() {
        return row + " " + rule;
    }
}
