package org.wutong.cli.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.wutong.rules.Explainer;
import org.wutong.rules.Explanation;
import org.wutong.rules.PolicyReading;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./wutong policy explain}: the sheet of one subject of a facts file, decided together with all the others. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints what one subject is owed and why, line by line.")
final class PolicyExplainCommand implements Callable<Integer> {
    @Option(names = "--facts", required = true, paramLabel = "FACTS.jsonl", description = "one subject a line")
    private Path facts = Path.of("");

    @Option(names = "--id", required = true, paramLabel = "ID", description = "whom to explain")
    private String id = "";

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "the day decided for")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--policies",
            paramLabel = "DIR",
            description = "the policy files (default: policies of the installation)")
    private Path policies = PolicyFolder.ofInstallation();

    @Option(names = "--lang", paramLabel = "zh|en", description = "language of the sheet (default: zh)")
    private Words.Language language = Words.Language.zh;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var err = spec.commandLine().getErr();
        FactsFile.requireReadable(facts, spec.commandLine());
        PolicyReading reading = new PolicyFolder(policies).readToDecide(spec.commandLine());
        if (reading.policies().isEmpty()) {
            reading.errors().forEach(problem -> err.println(problem.withSource()));
            return ExitCode.SOFTWARE;
        }
        PolicySet set = reading.policies().get();
        FactsFile file = new FactsFile(facts, set.dictionary());
        file.read(lines -> {});
        if (!file.problems().isEmpty()) {
            file.problems().forEach(problem -> err.println(problem.headline()));
            return ExitCode.SOFTWARE;
        }
        List<SubjectRow> wanted =
                file.rows().stream().filter(row -> row.id().equals(id)).toList();
        if (wanted.isEmpty()) {
            err.println(facts + ": no row has the id '" + id + "'; the file has "
                    + file.rows().size() + " rows");
            return ExitCode.SOFTWARE;
        }
        Sheet sheet = new Sheet(set, new Words(language), spec.commandLine().getOut());
        List<Explanation> explanations = Explainer.explain(set, file.rows(), id, asOf);
        for (SubjectRow row : wanted) {
            sheet.print(
                    row,
                    asOf,
                    explanations.stream()
                            .filter(one -> one.decision().row() == row)
                            .toList());
        }
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
