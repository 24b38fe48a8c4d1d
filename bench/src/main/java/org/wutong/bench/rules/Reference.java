package org.wutong.bench.rules;

import java.util.List;
import org.wutong.rules.Decision;
import org.wutong.rules.Evaluator;
import org.wutong.rules.Outcome;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectRow;

/** Our own tree walk, which every faster way is measured by. It resolves and names clauses and missing facts as it goes. */
final class Reference extends BlockContender {
    private static final int ROWS = RowKind.ALL.size();

    private final PolicySet policies;
    private final List<SubjectRow> rows;

    Reference(PolicySet policies, Population population, int unknownPercent) {
        super("tree walk", population, Block.ofSpans());
        this.policies = policies;
        this.rows = SubjectRows.ofEverybody(policies, population, unknownPercent);
    }

    @Override
    void decide(int from, int people, Block into) {
        List<SubjectRow> some = rows.subList(from * ROWS, (from + people) * ROWS);
        for (Decision decision : Evaluator.evaluate(policies, some, BenchPolicies.AS_OF)) {
            int rule = Clause.of(decision.rule().id()).ordinal();
            int at = SubjectRows.person(decision.row()) - from;
            into.outcome[rule][at] = outcome(decision.outcome());
            into.least[rule][at] = decision.amount().least();
            into.most[rule][at] = decision.amount().most();
        }
    }

    private static byte outcome(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> Block.ELIGIBLE;
            case INELIGIBLE -> Block.INELIGIBLE;
            case UNKNOWN -> Block.UNKNOWN;
        };
    }
}
