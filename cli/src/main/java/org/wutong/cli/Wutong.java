package org.wutong.cli;

import org.wutong.cli.demo.DemoCommand;
import org.wutong.cli.match.AssignCommand;
import org.wutong.cli.match.MatchCommand;
import org.wutong.cli.policy.EvaluateCommand;
import org.wutong.cli.policy.PolicyCommand;
import org.wutong.cli.policy.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./wutong <command>}. Exit 0 success, 1 the input has errors, 2 wrong usage. */
@Command(
        name = "wutong",
        mixinStandardHelpOptions = true,
        description = "The engines of Wutong on files.",
        subcommands = {
            AssignCommand.class,
            DemoCommand.class,
            EvaluateCommand.class,
            MatchCommand.class,
            PolicyCommand.class,
            SimulateCommand.class
        })
public final class Wutong {
    private Wutong() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Wutong()).execute(args));
    }
}
