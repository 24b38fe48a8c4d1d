package org.wutong.cli.policy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.wutong.rules.Decision;
import org.wutong.rules.Evaluator;
import org.wutong.rules.PolicyReading;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectRow;
import org.wutong.rules.files.JsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./wutong evaluate}: every rule in force for every row. Nothing is written when the input has errors. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Decides who is owed what, and why, by the policies in force on a day.")
public final class EvaluateCommand implements Callable<Integer> {
    private static final int LONG_WORK = 50_000;

    @Option(names = "--facts", required = true, paramLabel = "FACTS.jsonl", description = "one subject a line")
    private Path facts = Path.of("");

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "the day decided for")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(names = "--out", required = true, paramLabel = "DECISIONS.jsonl", description = "where decisions go")
    private Path out = Path.of("");

    @Option(
            names = "--policies",
            paramLabel = "DIR",
            description = "the policy files (default: policies of the installation)")
    private Path policies = PolicyFolder.ofInstallation();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        requireUsage();
        PolicyReading reading = new PolicyFolder(policies).readToDecide(spec.commandLine());
        if (reading.policies().isEmpty()) {
            reading.errors().forEach(problem -> err().println(problem.withSource()));
            return ExitCode.SOFTWARE;
        }
        PolicySet set = reading.policies().get();
        FactsFile file = new FactsFile(facts, set.dictionary());
        file.read(lines -> err().println("evaluate: " + lines + " lines read"));
        if (!file.problems().isEmpty()) {
            file.problems().forEach(problem -> err().println(problem.headline()));
            return ExitCode.SOFTWARE;
        }
        write(set, file.rows());
        return ExitCode.OK;
    }

    private void requireUsage() {
        FactsFile.requireReadable(facts, spec.commandLine());
        ResultFile.requireWritable(out, spec.commandLine());
    }

    private void write(PolicySet set, List<SubjectRow> rows) throws IOException {
        List<Decision> decisions = Evaluator.evaluate(set, rows, asOf);
        if (rows.size() >= LONG_WORK) {
            err().println("evaluate: writing " + decisions.size() + " decisions for " + rows.size() + " rows");
        }
        try (ResultFile file = new ResultFile(out)) {
            decisions.forEach(decision -> JsonLines.write(decision, file.json()));
            file.finish(!decisions.isEmpty());
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
