package org.wutong.bench;

import java.nio.file.Path;
import java.util.List;
import org.wutong.bench.bureau.TemporaryFolder;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoFiles;
import org.wutong.demo.DemoPlan;
import org.wutong.rules.Decision;
import org.wutong.rules.Evaluator;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectRow;

/** Decisions for the people of the demonstration, every rule in force. */
final class RulesMeasurement implements Measurement {
    private static final int WARM_UPS = 5;
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void run(boolean full, Figures figures) throws Exception {
        PolicySet policies = PolicySet.load(Path.of(System.getProperty("wutong.home", "."), "policies"));
        DemoPlan plan = DemoPlan.standard(full ? 10 * ImportMeasurement.PEOPLE : ImportMeasurement.PEOPLE, 1);
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            DemoFiles.write(DemoCounty.generate(plan), folder.path());
            List<SubjectRow> rows = FactRows.read(folder.path().resolve(DemoFiles.FACTS), policies.dictionary());
            decide(policies, rows.subList(0, ImportMeasurement.PEOPLE), plan, figures);
            if (full) {
                decide(policies, rows, plan, figures);
            }
        }
    }

    private static void decide(PolicySet policies, List<SubjectRow> rows, DemoPlan plan, Figures figures)
            throws Exception {
        Timed<List<Decision>> run =
                Timed.median(WARM_UPS, RUNS, () -> Evaluator.evaluate(policies, rows, plan.businessDate()));
        int decisions = run.result().size();
        String size = "%,d people, %,d decisions".formatted(rows.size(), decisions);
        figures.took(size, run.time());
        figures.each(size + ", each decision", run.time(), decisions);
        figures.each(size + ", each decision, processor time", run.processor(), decisions);
    }
}
