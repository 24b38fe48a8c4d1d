package org.wutong.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * What one policy set pays each subject of a block in all, as {@link Totals#ofSubject} reckons it, and why the sums are spans.
 */
final class SubjectSums {
    private final ColumnEvaluator evaluator;
    private final int[][] silent;
    private final boolean[] isSilent;
    private final BitSet[] touching;
    private long[] least = new long[0];
    private long[] most = new long[0];
    private long[] largest = new long[0];
    private long data;
    private long text;

    SubjectSums(ColumnEvaluator evaluator) {
        this.evaluator = evaluator;
        this.silent = silent(evaluator);
        this.isSilent = new boolean[evaluator.rules().size()];
        this.touching = touching(evaluator);
        for (int[] group : silent) {
            for (int rule : group) {
                isSilent[rule] = true;
            }
        }
    }

    /** For each rule those beside which the text does not say whether it may be had. */
    private static BitSet[] touching(ColumnEvaluator evaluator) {
        List<String> ids = evaluator.rules().stream().map(Rule::id).toList();
        BitSet[] touching = new BitSet[ids.size()];
        Arrays.setAll(touching, rule -> new BitSet());
        for (Stacking stacking : evaluator.policies().stacking()) {
            if (stacking.mode() == Stacking.Mode.UNSPECIFIED) {
                int[] members = stacking.rules().stream()
                        .filter(ids::contains)
                        .mapToInt(ids::indexOf)
                        .toArray();
                for (int one : members) {
                    for (int other : members) {
                        touching[one].set(other);
                    }
                }
            }
        }
        return touching;
    }

    /** Rules that hang together, directly or through others, by the text's silence on having several. */
    private static int[][] silent(ColumnEvaluator evaluator) {
        List<String> ids = evaluator.rules().stream().map(Rule::id).toList();
        List<TreeSet<Integer>> groups = new ArrayList<>();
        for (Stacking stacking : evaluator.policies().stacking()) {
            if (stacking.mode() == Stacking.Mode.UNSPECIFIED) {
                TreeSet<Integer> joined = new TreeSet<>();
                stacking.rules().stream()
                        .filter(ids::contains)
                        .map(ids::indexOf)
                        .forEach(joined::add);
                groups.removeIf(group -> {
                    boolean touches = group.stream().anyMatch(joined::contains);
                    if (touches) {
                        joined.addAll(group);
                    }
                    return touches;
                });
                if (!joined.isEmpty()) {
                    groups.add(joined);
                }
            }
        }
        return groups.stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    DecisionBlock of(int number) {
        DecisionBlock block = evaluator.decide(number);
        int rows = block.rows();
        if (least.length < rows) {
            least = new long[rows];
            most = new long[rows];
            largest = new long[rows];
        }
        Arrays.fill(least, 0, rows, 0);
        Arrays.fill(most, 0, rows, 0);
        for (int rule = 0; rule < isSilent.length; rule++) {
            doubt(block, rule);
            addMost(block.payableMost(rule), rows);
            if (!isSilent[rule]) {
                long[] its = block.payableLeast(rule);
                for (int row = 0; row < rows; row++) {
                    least[row] += its[row];
                }
            }
        }
        for (int[] group : silent) {
            addLargest(block, group);
        }
        return block;
    }

    private void addMost(long[] its, int rows) {
        for (int row = 0; row < rows; row++) {
            most[row] = its[row] == 0 ? most[row] : FenRange.plus(most[row], its[row]);
        }
    }

    private void addLargest(DecisionBlock block, int[] group) {
        if (!block.appliesToAll(group)) {
            for (int row = 0; row < block.rows(); row++) {
                addLargest(block, group, row);
            }
            return;
        }
        Arrays.fill(largest, 0, block.rows(), 0);
        for (int rule : group) {
            long[] its = block.payableLeast(rule);
            for (int row = 0; row < block.rows(); row++) {
                largest[row] = Math.max(largest[row], its[row]);
                text = FenRange.plus(text, its[row]);
            }
        }
        for (int row = 0; row < block.rows(); row++) {
            least[row] += largest[row];
            text = text == FenRange.OPEN ? text : text - largest[row];
        }
    }

    /** Where a rule does not apply, what hung together through it does not. */
    private void addLargest(DecisionBlock block, int[] group, int row) {
        int paying = 0;
        long only = 0;
        for (int rule : group) {
            long its = block.payableLeast(rule)[row];
            paying += its > 0 ? 1 : 0;
            only = Math.max(only, its);
        }
        if (paying < 2) {
            // Nearly everybody: nothing to choose among.
            least[row] += only;
            return;
        }
        List<Integer> left = new ArrayList<>();
        for (int rule : group) {
            if (block.applies(rule, row)) {
                left.add(rule);
            }
        }
        while (!left.isEmpty()) {
            List<Integer> together = new ArrayList<>(List.of(left.remove(0)));
            for (int i = 0; i < together.size(); i++) {
                int one = together.get(i);
                List<Integer> more =
                        left.stream().filter(other -> touching[one].get(other)).toList();
                together.addAll(more);
                left.removeAll(more);
            }
            long top = 0;
            for (int rule : together) {
                top = Math.max(top, block.payableLeast(rule)[row]);
                text = FenRange.plus(text, block.payableLeast(rule)[row]);
            }
            least[row] += top;
            text = text == FenRange.OPEN ? text : text - top;
        }
    }

    /** A sum the same for all that is a span is one by the text; what else is left open, facts leave open. */
    private void doubt(DecisionBlock block, int rule) {
        long[] from = block.payableLeast(rule);
        long[] to = block.payableMost(rule);
        if (from == to) {
            return;
        }
        long widest = evaluator.widthInText(rule);
        for (int row = 0; row < block.rows(); row++) {
            if (to[row] != from[row]) {
                boolean isOpen = to[row] == FenRange.OPEN;
                long width = isOpen ? FenRange.OPEN : to[row] - from[row];
                long inText = Math.min(width, widest);
                text = FenRange.plus(text, inText);
                data = FenRange.plus(data, isOpen ? (widest == FenRange.OPEN ? 0 : FenRange.OPEN) : width - inText);
            }
        }
    }

    long least(int row) {
        return least[row];
    }

    long most(int row) {
        return most[row];
    }

    /** Of all blocks so far. */
    SimulationReport.Doubt doubt() {
        return new SimulationReport.Doubt(data, text);
    }
}
