package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.wutong.rules.SimulationReport.Doubt;

/**
 * Two policy sets over the same subjects: what everyone gets by the one and by the other. Sums of a subject are those of
 * {@link Totals#ofSubject}. The result hangs neither on the order of subjects nor on the number of threads.
 */
public final class Simulation {
    private final ColumnEvaluator before;
    private final ColumnEvaluator after;
    private final SubjectColumns subjects;

    /**
     * @param before the set that holds
     * @param after the set that is tried
     */
    public Simulation(PolicySet before, PolicySet after, SubjectColumns subjects, LocalDate asOf) {
        this.subjects = subjects;
        this.before = ColumnEvaluator.of(before, subjects, asOf);
        this.after = ColumnEvaluator.of(after, subjects, asOf);
    }

    /** @param parts how many threads may share the work */
    public SimulationReport report(List<Grouping> groupings, int parts) {
        int blocks = subjects.blocks();
        List<Part> done = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> new Part(before.another(), after.another(), groupings)
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
        SubjectSums old = new SubjectSums(before.another());
        SubjectSums fresh = new SubjectSums(after.another());
        List<Change> changes = new ArrayList<>();
        for (int number = 0; number < subjects.blocks(); number++) {
            DecisionBlock block = old.of(number);
            fresh.of(number);
            for (int row = 0; row < block.rows(); row++) {
                if (old.least(row) != fresh.least(row) || old.most(row) != fresh.most(row)) {
                    changes.add(new Change(
                            block.from() + row,
                            new FenRange(old.least(row), old.most(row)),
                            new FenRange(fresh.least(row), fresh.most(row))));
                }
            }
        }
        return changes;
    }

    /** What one thread does. */
    private final class Part {
        private final List<Grouping> groupings;
        private final SubjectSums old;
        private final SubjectSums fresh;
        private final Weighing total = new Weighing();
        private final Map<String, Weighing> byRule = new LinkedHashMap<>();
        private final List<Weighing[]> byGroup = new ArrayList<>();
        private final List<Doubt> oldDoubts = new ArrayList<>();
        private final List<Doubt> freshDoubts = new ArrayList<>();
        private long rows;

        Part(ColumnEvaluator before, ColumnEvaluator after, List<Grouping> groupings) {
            this.groupings = groupings;
            this.old = new SubjectSums(before);
            this.fresh = new SubjectSums(after);
            TreeSet<String> ids = new TreeSet<>();
            before.rules().forEach(rule -> ids.add(rule.id()));
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
                DecisionBlock one = old.of(number);
                DecisionBlock other = fresh.of(number);
                rows += one.rows();
                byRule.forEach((id, weighing) -> weigh(id, one, other, weighing));
                for (int row = 0; row < one.rows(); row++) {
                    weigh(one.from() + row, old.least(row), old.most(row), fresh.least(row), fresh.most(row));
                }
            }
            oldDoubts.add(old.doubt());
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

        private void weigh(String id, DecisionBlock one, DecisionBlock other, Weighing weighing) {
            int a = number(one, id);
            int b = number(other, id);
            for (int w = 0; w < one.words(); w++) {
                long left = (a < 0 ? 0 : one.maybe(a)[w]) | (b < 0 ? 0 : other.maybe(b)[w]);
                for (; left != 0; left &= left - 1) {
                    int row = (w << 6) + Long.numberOfTrailingZeros(left);
                    weighing.add(
                            a < 0 ? 0 : one.payableLeast(a)[row],
                            a < 0 ? 0 : one.payableMost(a)[row],
                            b < 0 ? 0 : other.payableLeast(b)[row],
                            b < 0 ? 0 : other.payableMost(b)[row]);
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
            oldDoubts.addAll(part.oldDoubts);
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
                    sum(oldDoubts),
                    sum(freshDoubts));
        }

        private static Doubt sum(List<Doubt> doubts) {
            return doubts.stream().reduce(new Doubt(0, 0), Doubt::plus);
        }
    }
}
