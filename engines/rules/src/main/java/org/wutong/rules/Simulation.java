package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.wutong.rules.SimulationReport.Doubt;

/**
 * Two policy sets over the same subjects: what everyone gets by the one and by the other. Sums of a subject are those of
 * {@link Totals#ofSubject}. The result hangs neither on the order of subjects nor on the number of threads.
 */
public final class Simulation {
    private final IntFunction<Baseline> before;
    private final ColumnEvaluator after;
    private final SubjectColumns subjects;

    /**
     * @param before the set that holds
     * @param after the set that is tried
     */
    public Simulation(PolicySet before, PolicySet after, SubjectColumns subjects, LocalDate asOf) {
        this.subjects = subjects;
        this.before = parts -> Baseline.of(before, subjects, asOf, parts);
        this.after = ColumnEvaluator.of(after, subjects, asOf);
    }

    /**
     * @param before what holds, of the same subjects
     * @param after the set that is tried, on the same day
     */
    public Simulation(Baseline before, PolicySet after, SubjectColumns subjects) {
        this.subjects = subjects;
        this.before = parts -> before;
        this.after = ColumnEvaluator.of(after, subjects, before.asOf());
    }

    /** @param parts how many threads may share the work */
    public SimulationReport report(List<Grouping> groupings, int parts) {
        int blocks = subjects.blocks();
        Baseline old = before.apply(parts);
        List<Part> done = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> new Part(old, after.another(), groupings)
                        .run((int) ((long) blocks * part / parts), (int) ((long) blocks * (part + 1) / parts)))
                .toList();
        Part all = done.get(0);
        done.subList(1, done.size()).forEach(all::add);
        return all.result();
    }

    /** One subject whose sum would change, all rules together, in fen. */
    public record Change(int row, FenRange before, FenRange after) {}

    /** Everyone whose sum would change, in the order of the rows. */
    public List<Change> changes() {
        Baseline old = before.apply(1);
        SubjectSums fresh = new SubjectSums(after.another());
        List<Change> changes = new ArrayList<>();
        for (int number = 0; number < subjects.blocks(); number++) {
            DecisionBlock block = fresh.of(number);
            for (int row = 0; row < block.rows(); row++) {
                int at = block.from() + row;
                if (old.least(at) != fresh.least(row) || old.most(at) != fresh.most(row)) {
                    changes.add(new Change(
                            at,
                            new FenRange(old.least(at), old.most(at)),
                            new FenRange(fresh.least(row), fresh.most(row))));
                }
            }
        }
        return changes;
    }

    private static final Baseline.OfRule NOBODY = new Baseline.OfRule(new long[0], new long[0], new long[0]);

    /** What one thread does. */
    private final class Part {
        private final List<Grouping> groupings;
        private final Baseline old;
        private final SubjectSums fresh;
        private final Weighing total = new Weighing();
        private final Map<String, Weighing> byRule = new LinkedHashMap<>();
        private final List<Weighing[]> byGroup = new ArrayList<>();
        private final List<Doubt> freshDoubts = new ArrayList<>();
        private long rows;

        Part(Baseline before, ColumnEvaluator after, List<Grouping> groupings) {
            this.groupings = groupings;
            this.old = before;
            this.fresh = new SubjectSums(after);
            TreeSet<String> ids = new TreeSet<>(before.rules());
            after.rules().forEach(rule -> ids.add(rule.id()));
            ids.forEach(id -> byRule.put(id, new Weighing()));
            for (Grouping grouping : groupings) {
                Weighing[] groups = new Weighing[grouping.keys().size()];
                Arrays.setAll(groups, i -> new Weighing());
                byGroup.add(groups);
            }
        }

        Part run(int first, int last) {
            for (int number = first; number < last; number++) {
                int block = number;
                DecisionBlock other = fresh.of(number);
                rows += other.rows();
                byRule.forEach((id, weighing) -> weigh(id, block, other, weighing));
                for (int row = 0; row < other.rows(); row++) {
                    int at = other.from() + row;
                    weigh(at, old.least(at), old.most(at), fresh.least(row), fresh.most(row));
                }
            }
            freshDoubts.add(fresh.doubt());
            return this;
        }

        private void weigh(int row, long least, long most, long newLeast, long newMost) {
            if (most == 0 && newMost == 0) {
                return;
            }
            total.add(least, most, newLeast, newMost);
            for (int g = 0; g < byGroup.size(); g++) {
                int group = groupings.get(g).of()[row];
                if (group >= 0) {
                    byGroup.get(g)[group].add(least, most, newLeast, newMost);
                }
            }
        }

        private void weigh(String id, int block, DecisionBlock other, Weighing weighing) {
            int a = old.rules().indexOf(id);
            int b = number(other, id);
            Baseline.OfRule one = a < 0 ? NOBODY : old.paid(block, a);
            int at = 0;
            for (int w = 0; w < other.words(); w++) {
                long paid = a < 0 ? 0 : one.maybe()[w];
                for (long left = paid | (b < 0 ? 0 : other.maybe(b)[w]); left != 0; left &= left - 1) {
                    int row = (w << 6) + Long.numberOfTrailingZeros(left);
                    boolean wasPaid = (paid >>> row & 1) != 0;
                    weighing.add(
                            wasPaid ? one.least()[at] : 0,
                            wasPaid ? one.most()[at] : 0,
                            b < 0 ? 0 : other.payableLeast(b)[row],
                            b < 0 ? 0 : other.payableMost(b)[row]);
                    at += wasPaid ? 1 : 0;
                }
            }
        }

        private static int number(DecisionBlock block, String id) {
            for (int rule = 0; rule < block.rules().size(); rule++) {
                if (block.rules().get(rule).id().equals(id)) {
                    return rule;
                }
            }
            return -1;
        }

        void add(Part part) {
            rows += part.rows;
            total.add(part.total);
            byRule.forEach((id, weighing) -> weighing.add(Objects.requireNonNull(part.byRule.get(id))));
            for (int g = 0; g < byGroup.size(); g++) {
                for (int i = 0; i < byGroup.get(g).length; i++) {
                    byGroup.get(g)[i].add(part.byGroup.get(g)[i]);
                }
            }
            freshDoubts.addAll(part.freshDoubts);
        }

        SimulationReport result() {
            Map<String, Map<String, SimulationReport.Comparison>> groups = new LinkedHashMap<>();
            for (int g = 0; g < groupings.size(); g++) {
                Map<String, SimulationReport.Comparison> ofOne = new java.util.TreeMap<>();
                for (int i = 0; i < byGroup.get(g).length; i++) {
                    ofOne.put(groupings.get(g).keys().get(i), byGroup.get(g)[i].result());
                }
                groups.put(groupings.get(g).name(), ofOne);
            }
            return new SimulationReport(
                    rows,
                    total.result(),
                    byRule.entrySet().stream()
                            .map(one -> new SimulationReport.OfRule(
                                    one.getKey(), one.getValue().result()))
                            .toList(),
                    groups,
                    old.doubt(),
                    sum(freshDoubts));
        }

        private static Doubt sum(List<Doubt> doubts) {
            return doubts.stream().reduce(new Doubt(0, 0), Doubt::plus);
        }
    }
}
