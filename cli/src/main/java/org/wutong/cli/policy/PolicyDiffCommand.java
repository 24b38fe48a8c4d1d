package org.wutong.cli.policy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wutong.rules.PolicyReading;
import org.wutong.rules.PolicySet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./wutong policy diff}: what changed between two folders of policy files, in words, and for whom. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Tells in words what changed between two folders of policy files, and for whom.")
final class PolicyDiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR1", description = "before")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR2", description = "after")
    private Path after = Path.of("");

    @Option(names = "--lang", paramLabel = "zh|en", description = "language of the report (default: zh)")
    private Words.Language language = Words.Language.zh;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<PolicySet> old = read(before);
        Optional<PolicySet> now = read(after);
        if (old.isEmpty() || now.isEmpty()) {
            return ExitCode.SOFTWARE;
        }
        PrintWriter out = spec.commandLine().getOut();
        new PolicyChanges(old.get(), now.get(), new Words(language)).lines().forEach(out::println);
        out.flush();
        return ExitCode.OK;
    }

    private Optional<PolicySet> read(Path folder) throws IOException {
        PolicyReading reading = new PolicyFolder(folder).readToDecide(spec.commandLine());
        reading.errors().forEach(problem -> spec.commandLine().getErr().println(problem.withSource()));
        return reading.policies();
    }
}
