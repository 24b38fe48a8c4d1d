package org.wutong.bench.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wutong.rules.ColumnEvaluator;
import org.wutong.rules.Decision;
import org.wutong.rules.DecisionBlock;
import org.wutong.rules.Evaluator;
import org.wutong.rules.FenRange;
import org.wutong.rules.PolicySet;

/** Holds what columns pay after caps and exclusions against the tree walk, so that resolution is timed on right answers only. */
final class Payables {
    private record Question(String rule, int person) {}

    private Payables() {}

    /**
     * Lets both decide for everybody at once.
     *
     * @throws IllegalStateException at the first sum that differs
     */
    static void require(PolicySet policies, Population population, int unknownPercent) {
        Map<Question, FenRange> right = new HashMap<>();
        for (Decision decision : Evaluator.evaluate(
                policies, SubjectRows.ofEverybody(policies, population, unknownPercent), BenchPolicies.AS_OF)) {
            right.put(new Question(decision.rule().id(), SubjectRows.person(decision.row())), decision.payable());
        }
        List<ColumnEvaluator> kinds =
                ColumnEngine.of("columns", policies, population, unknownPercent).kinds();
        int compared = 0;
        for (ColumnEvaluator kind : kinds) {
            for (int number = 0; number < kind.blocks(); number++) {
                compared += compare(kind.decide(number), right);
            }
        }
        if (compared != right.size()) {
            throw new IllegalStateException(compared + " sums compared of " + right.size());
        }
    }

    private static int compare(DecisionBlock block, Map<Question, FenRange> right) {
        for (int r = 0; r < block.rules().size(); r++) {
            for (int i = 0; i < block.rows(); i++) {
                Question question = new Question(block.rules().get(r).id(), block.from() + i);
                if (!block.payable(r, i).equals(right.get(question))) {
                    throw new IllegalStateException("columns pay " + block.payable(r, i) + " for " + question + ", but "
                            + right.get(question) + " is right");
                }
            }
        }
        return block.rules().size() * block.rows();
    }
}
