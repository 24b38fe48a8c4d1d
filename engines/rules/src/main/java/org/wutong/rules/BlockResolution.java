package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wutong.rules.Conflicts.Cap;
import org.wutong.rules.Conflicts.Directed;
import org.wutong.rules.Conflicts.Knot;
import org.wutong.vocabulary.Fen;

/**
 * Directed groups, exclusive groups and household caps over one block. Most subjects are in no conflict and keep their amounts. The
 * common conflicts with every sum known are settled on the spot; the others, and whoever was paid before, by the tree walk, one
 * household at a time: the stages agree with {@link Resolution#settle}.
 */
final class BlockResolution {
    private final PolicySet policies;
    private final List<RuleInForce> rules;
    private final SubjectColumns subjects;
    private final BitSet paid;
    private final LocalDate asOf;
    private final Ledger ledger;
    private final Conflicts conflicts;
    private final Sheet[] own;
    private int[] members = new int[0];
    private long[] once = new long[0];
    private long[] twice = new long[0];

    BlockResolution(
            PolicySet policies,
            List<RuleInForce> rules,
            SubjectColumns subjects,
            BitSet paid,
            LocalDate asOf,
            Ledger ledger) {
        this.policies = policies;
        this.rules = rules;
        this.subjects = subjects;
        this.paid = paid;
        this.asOf = asOf;
        this.ledger = ledger;
        this.conflicts = Conflicts.of(policies, rules, asOf);
        this.own = new Sheet[rules.size()];
        for (int r = 0; r < own.length; r++) {
            own[r] = new Sheet();
        }
    }

    void resolve(DecisionBlock block) {
        if (members.length < block.rows()) {
            members = new int[block.rows()];
            once = new long[block.words()];
            twice = new long[block.words()];
        }
        for (int r = 0; r < own.length; r++) {
            block.payables[r] = block.amounts[r];
        }
        conflicts.directed().forEach(group -> direct(block, group));
        for (Knot knot : conflicts.knots()) {
            if (knot.caps().isEmpty() && knot.groups().size() == 1) {
                choose(block, knot);
            } else if (knot.groups().isEmpty() && knot.caps().size() == 1) {
                share(block, knot);
            } else {
                untie(block, knot);
            }
        }
        for (int row = paid.nextSetBit(block.from());
                row >= 0 && row < block.from() + block.rows();
                row = paid.nextSetBit(row + 1)) {
            walkHousehold(block, row - block.from(), conflicts.everything());
        }
    }

    /** Changes what a rule pays a row of the block. */
    void put(DecisionBlock block, int rule, int row, FenRange sum) {
        changing(block, rule).put(row, sum.least(), sum.most());
    }

    private Sheet changing(DecisionBlock block, int rule) {
        if (block.payables[rule] == block.amounts[rule]) {
            own[rule].copy(block.amounts[rule]);
            block.payables[rule] = own[rule];
        }
        return own[rule];
    }

    private void direct(DecisionBlock block, Directed group) {
        long[] surely = block.surely(group.by());
        long[] maybe = block.maybe(group.by());
        for (int rule : group.excluded()) {
            long[] owed = block.maybe(rule);
            for (int w = 0; w < block.words(); w++) {
                for (long left = owed[w] & maybe[w]; left != 0; left &= left - 1) {
                    int row = (w << 6) + Long.numberOfTrailingZeros(left);
                    boolean isSure = (surely[w] >>> row & 1) != 0;
                    changing(block, rule).put(row, 0, isSure ? 0 : block.payableMost(rule)[row]);
                }
            }
        }
    }

    /** The rows that may have two or more of a group. */
    private long[] several(DecisionBlock block, int[] group) {
        for (int w = 0; w < block.words(); w++) {
            once[w] = 0;
            twice[w] = 0;
        }
        for (int rule : group) {
            long[] owed = block.maybe(rule);
            for (int w = 0; w < block.words(); w++) {
                twice[w] |= once[w] & owed[w];
                once[w] |= owed[w];
            }
        }
        return twice;
    }

    /** One exclusive group and nothing else: each row stands by itself, and the largest sum is paid. */
    private void choose(DecisionBlock block, Knot knot) {
        int[] group = knot.groups().get(0);
        long[] several = several(block, group);
        for (int w = 0; w < block.words(); w++) {
            for (long left = several[w]; left != 0; left &= left - 1) {
                int row = (w << 6) + Long.numberOfTrailingZeros(left);
                if (isExact(block, group, row)) {
                    chooseLargest(block, group, row);
                } else {
                    walk(block, row, row + 1, knot);
                }
            }
        }
    }

    private static boolean isExact(DecisionBlock block, int[] group, int row) {
        for (int rule : group) {
            if (block.payableLeast(rule)[row] != block.payableMost(rule)[row]) {
                return false;
            }
        }
        return true;
    }

    private void chooseLargest(DecisionBlock block, int[] preferred, int row) {
        int best = preferred[0];
        for (int rule : preferred) {
            if (block.payableLeast(rule)[row] > block.payableLeast(best)[row]) {
                best = rule;
            }
        }
        for (int rule : preferred) {
            if (rule != best && block.payableLeast(rule)[row] > 0) {
                changing(block, rule).put(row, 0, 0);
            }
        }
    }

    /** One household cap and nothing else. */
    private void share(DecisionBlock block, Knot knot) {
        Cap cap = knot.caps().get(0);
        overCap(block, cap, (count, isExact) -> {
            if (isExact) {
                split(block, cap, count);
            } else {
                walkHousehold(block, members[0], knot);
            }
        });
    }

    private interface Overrun {
        /** Called for a household whose sums may pass the cap; its rows stand in {@link #members}. */
        void at(int count, boolean isExact);
    }

    private void overCap(DecisionBlock block, Cap cap, Overrun overrun) {
        long[] owed = block.maybe(cap.rule());
        int count = 0;
        int household = -1;
        long sum = 0;
        boolean isExact = true;
        for (int w = 0; w < block.words(); w++) {
            for (long left = owed[w]; left != 0; left &= left - 1) {
                int row = (w << 6) + Long.numberOfTrailingZeros(left);
                int its = subjects.household(block.from() + row);
                if (its != household) {
                    if (sum > cap.fen()) {
                        overrun.at(count, isExact);
                    }
                    household = its;
                    count = 0;
                    sum = 0;
                    isExact = true;
                }
                long most = block.payableMost(cap.rule())[row];
                if (most > 0) {
                    members[count++] = row;
                    sum = FenRange.plus(sum, most);
                    isExact &= block.payableLeast(cap.rule())[row] == most;
                }
            }
        }
        if (sum > cap.fen()) {
            overrun.at(count, isExact);
        }
    }

    private void split(DecisionBlock block, Cap cap, int count) {
        long[] weights = new long[count];
        for (int i = 0; i < count; i++) {
            weights[i] = block.payableLeast(cap.rule())[members[i]];
        }
        long[] shares = Fen.split(cap.fen(), weights);
        Sheet sheet = changing(block, cap.rule());
        for (int i = 0; i < count; i++) {
            sheet.put(members[i], shares[i], shares[i]);
        }
    }

    /** Caps and exclusions that hang together: households in which any of them bites are walked. */
    private void untie(DecisionBlock block, Knot knot) {
        BitSet bitten = new BitSet(block.rows());
        for (int[] group : knot.groups()) {
            bitten.or(BitSet.valueOf(Arrays.copyOf(several(block, group), block.words())));
        }
        for (Cap cap : knot.caps()) {
            overCap(block, cap, (count, isExact) -> bitten.set(members[0]));
        }
        for (int row = bitten.nextSetBit(0); row >= 0; row = bitten.nextSetBit(row)) {
            row = walkHousehold(block, row, knot);
        }
    }

    /** @return the row after the household's last */
    private int walkHousehold(DecisionBlock block, int row, Knot knot) {
        int household = subjects.household(block.from() + row);
        int begin = row;
        while (begin > 0 && subjects.household(block.from() + begin - 1) == household) {
            begin--;
        }
        int end = row + 1;
        while (end < block.rows() && subjects.household(block.from() + end) == household) {
            end++;
        }
        walk(block, begin, end, knot);
        return end;
    }

    private void walk(DecisionBlock block, int begin, int end, Knot knot) {
        List<Claim> claims = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        for (int row = begin; row < end; row++) {
            SubjectRow subject = subjects.row(block.from() + row);
            for (RuleInForce rule : Evaluator.applicable(rules, subject)) {
                int number = rules.indexOf(rule);
                if (knot.withDirecting().contains(number)) {
                    claims.add(rule.decideWithoutReasons(subject));
                    places.add(new int[] {number, row});
                }
            }
        }
        List<Claim> settled = new Resolution(policies, asOf, ledger).settle(claims);
        for (int i = 0; i < settled.size(); i++) {
            int rule = places.get(i)[0];
            if (knot.rules().contains(rule)) {
                put(block, rule, places.get(i)[1], settled.get(i).due().hull());
            }
        }
    }
}
