package org.wutong.bench.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wutong.rules.ColumnEvaluator;
import org.wutong.rules.ColumnTotal;
import org.wutong.rules.DecisionBlock;
import org.wutong.rules.Outcome;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectColumns;

/** Ours: facts in columns, decided a block at a time; a decision is two bits and its sums. */
final class ColumnEngine implements Contender.Totalling {
    private final String name;
    private final Population population;
    private final List<ColumnEvaluator> kinds;

    private ColumnEngine(String name, Population population, List<ColumnEvaluator> kinds) {
        this.name = name;
        this.population = population;
        this.kinds = kinds;
    }

    static ColumnEngine of(String name, PolicySet policies, Population population, int unknownPercent) {
        List<ColumnEvaluator> kinds = new ArrayList<>();
        for (RowKind<?> kind : RowKind.ALL) {
            SubjectColumns columns = PreparedColumns.of(policies, population, kind, unknownPercent);
            kinds.add(ColumnEvaluator.of(policies, columns, BenchPolicies.AS_OF));
        }
        return new ColumnEngine(name, population, kinds);
    }

    List<ColumnEvaluator> kinds() {
        return kinds;
    }

    /** The same without the rows its columns were made from. */
    ColumnEngine withoutRows() {
        return new ColumnEngine(name, population.first(0), kinds);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Population population() {
        return population;
    }

    @Override
    public void write() {
        for (ColumnEvaluator kind : kinds) {
            for (int number = 0; number < kind.blocks(); number++) {
                kind.decideApart(number);
            }
        }
    }

    /** Decides as {@link #write}, then caps and exclusions too. */
    void resolve() {
        for (ColumnEvaluator kind : kinds) {
            for (int number = 0; number < kind.blocks(); number++) {
                kind.decide(number);
            }
        }
    }

    @Override
    public void show(Block.Sink sink) {
        Block block = Block.ofSpans();
        // Every kind has the same households, so its blocks begin with the same people.
        for (int number = 0; number < kinds.get(0).blocks(); number++) {
            int from = 0;
            int people = 0;
            for (ColumnEvaluator kind : kinds) {
                DecisionBlock decided = kind.decideApart(number);
                copy(decided, block);
                from = decided.from();
                people = decided.rows();
            }
            sink.accept(from, people, block);
        }
    }

    private static void copy(DecisionBlock decided, Block into) {
        for (int r = 0; r < decided.rules().size(); r++) {
            int rule = Clause.of(decided.rules().get(r).id()).ordinal();
            System.arraycopy(decided.amountLeast(r), 0, into.least[rule], 0, decided.rows());
            System.arraycopy(decided.amountMost(r), 0, into.most[rule], 0, decided.rows());
            for (int i = 0; i < decided.rows(); i++) {
                Outcome outcome = decided.outcome(r, i);
                into.outcome[rule][i] = outcome == Outcome.ELIGIBLE
                        ? Block.ELIGIBLE
                        : outcome == Outcome.UNKNOWN ? Block.UNKNOWN : Block.INELIGIBLE;
            }
        }
    }

    @Override
    public Sums totals() {
        Map<String, Sums.OfRule> sums = new HashMap<>();
        for (ColumnEvaluator kind : kinds) {
            List<ColumnTotal> totals = kind.totals(0, kind.blocks());
            for (int r = 0; r < totals.size(); r++) {
                ColumnTotal total = totals.get(r);
                sums.put(
                        kind.rules().get(r).id(),
                        new Sums.OfRule(
                                total.eligible(),
                                total.unknown(),
                                total.sum().least(),
                                total.sum().most()));
            }
        }
        return new Sums(Clause.ALL.stream()
                .map(clause -> sums.getOrDefault(clause.id(), Sums.OfRule.NONE))
                .toList());
    }
}
