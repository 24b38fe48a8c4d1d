package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What only all subjects together settle: quotas, and caps that an organisation's rows share. Those concerned are few, so the tree
 * walk settles them once; blocks then take over what it says. Also knows who has been paid something.
 */
final class OverAll {
    private final BitSet paid;
    private final Map<Integer, Map<Integer, FenRange>> payables;

    private OverAll(BitSet paid, Map<Integer, Map<Integer, FenRange>> payables) {
        this.paid = paid;
        this.payables = payables;
    }

    /** Who was paid by any rule in force. */
    static OverAll paid(PolicySet policies, SubjectColumns subjects, LocalDate asOf, Ledger ledger) {
        BitSet paid = new BitSet();
        if (ledger != Ledger.NONE) {
            List<RuleInForce> rules = policies.inForce(subjects.columns().kind().name(), asOf);
            for (int row = 0; row < subjects.size(); row++) {
                SubjectRow subject = subjects.row(row);
                paid.set(
                        row,
                        rules.stream()
                                .anyMatch(rule -> !ledger.paid(
                                                subject, rule.rule().account())
                                        .isEmpty()));
            }
        }
        return new OverAll(paid, Map.of());
    }

    /** Rows that were paid something, by number. */
    BitSet paid() {
        return paid;
    }

    OverAll settled(ColumnEvaluator evaluator) {
        List<Rule> rules = evaluator.rules();
        List<Integer> concerned = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            boolean ofOrganisation = rules.get(r).caps().stream().anyMatch(cap -> !cap.isOfHousehold());
            if (ofOrganisation || rules.get(r).quota().isPresent()) {
                concerned.add(r);
            }
        }
        return concerned.isEmpty() ? this : new OverAll(paid, settle(evaluator, concerned));
    }

    private Map<Integer, Map<Integer, FenRange>> settle(ColumnEvaluator evaluator, List<Integer> concerned) {
        SubjectColumns subjects = evaluator.subjects();
        List<Integer> places = new ArrayList<>();
        List<SubjectRow> rows = new ArrayList<>();
        for (int number = 0; number < evaluator.blocks(); number++) {
            DecisionBlock block = evaluator.outcomes(number);
            for (int begin = 0, end; begin < block.rows(); begin = end) {
                end = begin + 1;
                while (end < block.rows()
                        && subjects.household(block.from() + end) == subjects.household(block.from() + begin)) {
                    end++;
                }
                if (anyOwed(block, concerned, begin, end)) {
                    for (int row = block.from() + begin; row < block.from() + end; row++) {
                        places.add(row);
                        rows.add(subjects.row(row));
                    }
                }
            }
        }
        return taken(evaluator, concerned, places, rows);
    }

    private boolean anyOwed(DecisionBlock block, List<Integer> concerned, int begin, int end) {
        for (int row = begin; row < end; row++) {
            if (paid.get(block.from() + row)) {
                return true;
            }
            for (int rule : concerned) {
                if (block.outcome(rule, row) != Outcome.INELIGIBLE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<Integer, Map<Integer, FenRange>> taken(
            ColumnEvaluator evaluator, List<Integer> concerned, List<Integer> places, List<SubjectRow> rows) {
        List<Rule> rules = evaluator.rules();
        Map<Integer, Map<Integer, FenRange>> payables = new HashMap<>();
        int at = 0;
        for (Decision decision :
                Evaluator.evaluate(evaluator.policies(), rows, evaluator.asOf(), evaluator.ledger(), Watch.NOBODY)) {
            while (rows.get(at) != decision.row()) {
                at++;
            }
            int rule = rules.indexOf(decision.rule());
            if (concerned.contains(rule)) {
                payables.computeIfAbsent(places.get(at), row -> new HashMap<>()).put(rule, decision.payable());
            }
        }
        return payables;
    }

    /** Puts what was settled into a block. */
    void put(DecisionBlock block, BlockResolution resolution) {
        if (payables.isEmpty()) {
            return;
        }
        for (int row = 0; row < block.rows(); row++) {
            for (Map.Entry<Integer, FenRange> one :
                    payables.getOrDefault(block.from() + row, Map.of()).entrySet()) {
                resolution.put(block, one.getKey(), row, one.getValue());
            }
        }
    }
}
