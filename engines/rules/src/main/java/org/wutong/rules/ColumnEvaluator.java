package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wutong.conditions.ColumnConditions;
import org.wutong.conditions.Condition;

/**
 * Decides every rule in force for many subjects of one kind, a block at a time; agrees with {@link Evaluator} on outcome, amount and
 * payable of each. For one thread at a time: {@link #another} gives each further thread its own.
 */
public final class ColumnEvaluator {
    private final PolicySet policies;
    private final SubjectColumns subjects;
    private final LocalDate asOf;
    private final Ledger ledger;
    private final OverAll overAll;
    private final List<RuleInForce> rules;
    private final ColumnConditions conditions;
    private final int[] place;
    private final int[] all;
    private final int[][] refining;
    private final AmountColumn[] amounts;
    private final DecisionBlock block;
    private final BlockResolution resolution;
    private final long[][] bits;
    private int wordsReserved;

    private ColumnEvaluator(
            PolicySet policies, SubjectColumns subjects, LocalDate asOf, Ledger ledger, OverAll overAll) {
        this.policies = policies;
        this.subjects = subjects;
        this.asOf = asOf;
        this.ledger = ledger;
        this.overAll = overAll;
        this.rules = policies.inForce(subjects.columns().kind().name(), asOf);
        this.conditions = new ColumnConditions(subjects.columns());
        AmountColumns of = new AmountColumns(subjects.columns(), conditions);
        int count = rules.size();
        this.place = new int[count];
        this.all = new int[count];
        this.amounts = new AmountColumn[count];
        this.refining = new int[count][];
        this.bits = new long[3 * count][0];
        for (int r = 0; r < count; r++) {
            Rule rule = rules.get(r).rule();
            place[r] = conditions.add(Condition.within(rule.anchor(), rule.region()));
            all[r] = conditions.add(rules.get(r).all());
            amounts[r] = of.of(rules.get(r).amount());
            refining[r] = refining(rule.id());
        }
        this.block = new DecisionBlock(rules.stream().map(RuleInForce::rule).toList());
        for (int r = 0; r < count; r++) {
            block.amounts[r] = new Sheet();
        }
        this.resolution = new BlockResolution(policies, rules, subjects, overAll.paid(), asOf, ledger);
    }

    /** Without knowing what was paid before: limits in time are not applied. */
    public static ColumnEvaluator of(PolicySet policies, SubjectColumns subjects, LocalDate asOf) {
        return of(policies, subjects, asOf, Ledger.NONE);
    }

    /**
     * @param asOf the day whose law and values count
     * @param ledger what has been paid already; asked for every subject at once
     */
    public static ColumnEvaluator of(PolicySet policies, SubjectColumns subjects, LocalDate asOf, Ledger ledger) {
        ColumnEvaluator evaluator =
                new ColumnEvaluator(policies, subjects, asOf, ledger, OverAll.paid(policies, subjects, asOf, ledger));
        return new ColumnEvaluator(policies, subjects, asOf, ledger, evaluator.overAll.settled(evaluator));
    }

    /** The same for another thread. */
    public ColumnEvaluator another() {
        return new ColumnEvaluator(policies, subjects, asOf, ledger, overAll);
    }

    private int[] refining(String id) {
        List<Integer> numbers = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r).rule().refines().filter(id::equals).isPresent()) {
                numbers.add(r);
            }
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    PolicySet policies() {
        return policies;
    }

    SubjectColumns subjects() {
        return subjects;
    }

    LocalDate asOf() {
        return asOf;
    }

    Ledger ledger() {
        return ledger;
    }

    /** By id, as blocks number them. */
    public List<Rule> rules() {
        return block.rules();
    }

    /** How wide the text itself leaves what a rule gives, in fen; zero where facts decide it. */
    long widthInText(int rule) {
        AmountColumn amount = amounts[rule];
        if (!(amount instanceof AmountColumn.Fixed)) {
            return 0;
        }
        return amount.most == FenRange.OPEN ? FenRange.OPEN : amount.most - amount.least;
    }

    public int blocks() {
        return subjects.blocks();
    }

    /** Decides one block in full. The result holds until the next. */
    public DecisionBlock decide(int number) {
        decideApart(number);
        resolution.resolve(block);
        overAll.put(block, resolution);
        return block;
    }

    /** Decides one block rule by rule, without caps, exclusions and what else rules have to do with each other: payable is the amount. */
    public DecisionBlock decideApart(int number) {
        outcomes(number);
        for (int r = 0; r < amounts.length; r++) {
            amounts[r].fill(block.surely(r), block.maybe(r), block.rows(), block.from(), block.amounts[r]);
            block.payables[r] = block.amounts[r];
        }
        return block;
    }

    /** Outcomes of one block alone. */
    DecisionBlock outcomes(int number) {
        int from = subjects.start(number);
        int rows = subjects.start(number + 1) - from;
        conditions.evaluate(from, rows);
        block.start(from, rows);
        int words = block.words();
        if (words > wordsReserved) {
            wordsReserved = words;
            for (int i = 0; i < bits.length; i++) {
                bits[i] = new long[words];
            }
        }
        for (int r = 0; r < amounts.length; r++) {
            long[] where = where(r, words);
            long[] is = bits[3 * r + 1];
            long[] maybeIs = bits[3 * r + 2];
            long[] surely = conditions.surely(all[r]);
            long[] maybe = conditions.maybe(all[r]);
            for (int w = 0; w < words; w++) {
                is[w] = surely[w] & where[w];
                maybeIs[w] = maybe[w] & where[w];
            }
            block.rule(r, where, is, maybeIs);
        }
        return block;
    }

    /** A rule applies where its place surely is, unless one that refines it applies there. */
    private long[] where(int r, int words) {
        long[] within = conditions.surely(place[r]);
        if (refining[r].length == 0) {
            return within;
        }
        long[] where = bits[3 * r];
        System.arraycopy(within, 0, where, 0, words);
        for (int other : refining[r]) {
            long[] its = conditions.surely(place[other]);
            for (int w = 0; w < words; w++) {
                where[w] &= ~its[w];
            }
        }
        return where;
    }

    /**
     * What each rule adds up to in the blocks {@code first} to {@code last - 1}, before caps and exclusions, without writing a
     * decision.
     */
    public List<ColumnTotal> totals(int first, int last) {
        List<ColumnTotal> totals = new ArrayList<>();
        rules.forEach(rule -> totals.add(new ColumnTotal()));
        for (int number = first; number < last; number++) {
            outcomes(number);
            for (int r = 0; r < amounts.length; r++) {
                totals.get(r).count(block.surely(r), block.maybe(r), block.words());
                amounts[r].add(block.surely(r), block.maybe(r), block.rows(), block.from(), totals.get(r));
            }
        }
        return totals;
    }
}
