package org.wutong.cli.policy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wutong.conditions.source.Problem;
import org.wutong.rules.PolicyReading;
import org.wutong.rules.PolicySet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./wutong policy check}: every mistake of a folder of policy files, and what its texts leave open. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Type-checks every policy file and decides its worked cases: errors on stderr, warnings on stdout.")
final class PolicyCheckCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "the folder (default: policies of the installation)")
    private Path folder = PolicyFolder.ofInstallation();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean good = check(folder);
        for (Path set : new PolicyFolder(folder).setsBelow()) {
            good &= check(set);
        }
        return good ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private boolean check(Path set) throws IOException {
        PolicyReading reading = new PolicyFolder(set).read(spec.commandLine());
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        reading.errors().forEach(problem -> err.println(problem.withSource()));
        reading.warnings().forEach(problem -> out.println(warning(problem).withSource()));
        if (reading.policies().isEmpty()) {
            err.println(count(reading.errors().size(), "error"));
            return false;
        }
        PolicySet policies = reading.policies().get();
        List<Problem> failed = new PolicyFolder(set).named(failures(policies));
        failed.forEach(problem -> err.println(problem.headline()));
        String what = count(policies.rules().size(), "rule") + ", "
                + count(policies.named().size(), "named clause") + ", "
                + count(policies.cases().size(), "case") + ", "
                + count(reading.warnings().size(), "warning");
        if (failed.isEmpty()) {
            out.println(set + ": " + what + ", no errors");
        } else {
            err.println(set + ": " + what + ", " + count(failed.size(), "difference") + " from worked cases");
        }
        return failed.isEmpty();
    }

    /** What comes out otherwise than the cases beside the rules were worked out. */
    private static List<Problem> failures(PolicySet policies) {
        return policies.cases().stream()
                .flatMap(one -> one.differences(policies).stream()
                        .map(difference -> new Problem(
                                one.file(),
                                one.place().line(),
                                one.place().column(),
                                "case '" + one.name() + "': " + difference,
                                "")))
                .toList();
    }

    private static Problem warning(Problem problem) {
        return new Problem(
                problem.file(),
                problem.line(),
                problem.column(),
                "warning: " + problem.message(),
                problem.sourceLine());
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
