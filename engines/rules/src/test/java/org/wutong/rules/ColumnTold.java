package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What columns decide, a line for each decision, to be held against the tree walk's. */
public final class ColumnTold {
    private ColumnTold() {}

    public static List<String> all(ColumnEvaluator evaluator, SubjectColumns columns) {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < evaluator.blocks(); number++) {
            lines.addAll(block(evaluator.decide(number), columns));
        }
        return lines;
    }

    public static List<String> block(DecisionBlock block, SubjectColumns columns) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < block.rows(); row++) {
            for (int rule = 0; rule < block.rules().size(); rule++) {
                String id = columns.row(block.from() + row).id();
                if (block.applies(rule, row)) {
                    lines.add(line(
                            id,
                            block.rules().get(rule),
                            block.outcome(rule, row),
                            block.amount(rule, row),
                            block.payable(rule, row)));
                } else {
                    assertThat(block.outcome(rule, row)).isEqualTo(Outcome.INELIGIBLE);
                    assertThat(block.payable(rule, row)).isEqualTo(FenRange.ZERO);
                }
            }
        }
        return lines;
    }

    public static String line(Decision decision) {
        return line(decision.row().id(), decision.rule(), decision.outcome(), decision.amount(), decision.payable());
    }

    private static String line(String id, Rule rule, Outcome outcome, FenRange amount, FenRange payable) {
        return id + " " + rule.id() + " " + outcome.word() + " " + amount + " " + payable;
    }
}
