package org.wutong.cli.policy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./wutong policy}: groups the commands on policy files. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Policy files.",
        subcommands = {PolicyCheckCommand.class, PolicyExplainCommand.class, PolicyDiffCommand.class})
public final class PolicyCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "policy: name a command: policy check, policy explain or policy diff");
    }
}
