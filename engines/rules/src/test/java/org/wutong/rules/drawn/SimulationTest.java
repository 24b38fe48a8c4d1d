package org.wutong.rules.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wutong.rules.Decision;
import org.wutong.rules.Evaluator;
import org.wutong.rules.FenRange;
import org.wutong.rules.Grouping;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Simulation;
import org.wutong.rules.SimulationReport;
import org.wutong.rules.SimulationReport.Comparison;
import org.wutong.rules.SubjectColumns;
import org.wutong.rules.SubjectRow;
import org.wutong.rules.Totals;

/** A simulation against both sets decided by the tree walk and added up subject by subject. */
class SimulationTest {
    private static final int THREADS = 3;

    @Provide
    Arbitrary<DrawnCase> cases() {
        return CaseDraws.cases(0.2);
    }

    @Provide
    Arbitrary<DrawnSet> sets() {
        return PolicyDraws.sets();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void addsUpWhatEachSubjectGetsByEitherSet(
            @ForAll("cases") DrawnCase drawn, @ForAll("sets") DrawnSet other, @ForAll Random random) {
        PolicySet before = drawn.set().policies();
        PolicySet after = other.policies();
        List<SubjectRow> rows = many(drawn.rows(), 1 + random.nextInt(40));
        SubjectColumns columns =
                SubjectColumns.of(before.dictionary().kind("worker").orElseThrow(), rows);
        Grouping poor = Grouping.byCategory(
                columns, columns.columns().kind().fact("poor").orElseThrow());
        Simulation simulation = new Simulation(before, after, columns, DrawnCase.DAY);
        SimulationReport report = simulation.report(List.of(poor), 1);
        Map<String, FenRange> old = totals(before, rows);
        Map<String, FenRange> fresh = totals(after, rows);

        check(report.total(), old, fresh, rows);
        List<SubjectRow> thePoor = rows.stream()
                .filter(row -> Boolean.TRUE.equals(
                        row.facts().value(columns.columns().kind().fact("poor").orElseThrow())))
                .toList();
        Comparison ofPoor = report.groups().get("poor").get("poor");
        assertThat(ofPoor == null).isEqualTo(thePoor.isEmpty());
        if (ofPoor != null) {
            check(ofPoor, old, fresh, thePoor);
        }
        for (SimulationReport.OfRule one : report.rules()) {
            check(one.comparison(), ofRule(before, rows, one.rule()), ofRule(after, rows, one.rule()), rows);
        }
        assertThat(simulation.report(List.of(poor), THREADS)).isEqualTo(report);
        assertThat(simulation.changes().stream()
                        .map(change -> columns.row(change.row()).id())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(SubjectRow::id)
                        .filter(id ->
                                !old.getOrDefault(id, FenRange.ZERO).equals(fresh.getOrDefault(id, FenRange.ZERO)))
                        .toList());
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void explainsTheWholeWidthOfASumByDataAndText(@ForAll("cases") DrawnCase drawn) {
        PolicySet set = drawn.set().policies();
        List<SubjectRow> rows = many(drawn.rows(), 20);
        SubjectColumns columns =
                SubjectColumns.of(set.dictionary().kind("worker").orElseThrow(), rows);
        SimulationReport report = new Simulation(set, set, columns, DrawnCase.DAY).report(List.of(), 1);
        FenRange sum = report.total().before().sum();
        assertThat(report.total().isUnchanged()).isTrue();
        assertThat(report.doubtAfter()).isEqualTo(report.doubtBefore());
        if (!sum.isOpen()) {
            assertThat(report.doubtBefore().data() + report.doubtBefore().text())
                    .isEqualTo(sum.most() - sum.least());
        }
    }

    private static void check(
            Comparison told, Map<String, FenRange> old, Map<String, FenRange> fresh, List<SubjectRow> of) {
        long[] expected = new long[9];
        FenRange before = FenRange.ZERO;
        FenRange after = FenRange.ZERO;
        for (SubjectRow row : of) {
            FenRange a = old.getOrDefault(row.id(), FenRange.ZERO);
            FenRange b = fresh.getOrDefault(row.id(), FenRange.ZERO);
            before = before.plus(a);
            after = after.plus(b);
            expected[0] += a.least() > 0 ? 1 : 0;
            expected[1] += a.most() > 0 ? 1 : 0;
            expected[2] += b.least() > 0 ? 1 : 0;
            expected[3] += b.most() > 0 ? 1 : 0;
            boolean up = b.least() > a.least() || b.most() > a.most();
            boolean down = b.least() < a.least() || b.most() < a.most();
            if (up && down) {
                expected[8]++;
            } else if (up) {
                expected[b.least() > a.least() ? 4 : 5]++;
            } else if (down) {
                expected[b.least() < a.least() ? 6 : 7]++;
            }
        }
        assertThat(new long[] {
                    told.before().peopleLeast(),
                    told.before().peopleMost(),
                    told.after().peopleLeast(),
                    told.after().peopleMost(),
                    told.winners().sure(),
                    told.winners().possible(),
                    told.losers().sure(),
                    told.losers().possible(),
                    told.mixed()
                })
                .isEqualTo(expected);
        assertThat(told.before().sum()).isEqualTo(before);
        assertThat(told.after().sum()).isEqualTo(after);
    }

    private static Map<String, FenRange> totals(PolicySet set, List<SubjectRow> rows) {
        Map<String, FenRange> totals = new LinkedHashMap<>();
        Evaluator.evaluate(set, rows, DrawnCase.DAY).stream()
                .collect(Collectors.groupingBy(decision -> decision.row().id()))
                .forEach((id, decisions) -> totals.put(id, Totals.ofSubject(set, decisions)));
        return totals;
    }

    private static Map<String, FenRange> ofRule(PolicySet set, List<SubjectRow> rows, String rule) {
        return Evaluator.evaluate(set, rows, DrawnCase.DAY).stream()
                .filter(decision -> decision.rule().id().equals(rule))
                .collect(Collectors.toMap(decision -> decision.row().id(), Decision::payable));
    }

    private static List<SubjectRow> many(List<DrawnRow> rows, int size) {
        List<SubjectRow> many = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            DrawnRow one = rows.get(i % rows.size());
            many.add(new DrawnRow("" + i, "h" + i / 2, one.facts()).row());
        }
        return many;
    }
}
