package org.wutong.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./wutong bench NAME [--full]}: one measurement; figures on standard output, progress on standard error. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures one thing and prints name, time per unit, ratio to ours.",
            "start, import, pages, roster, analysis, targets, city, nightly and slider run the bureau in a temporary data folder; WUTONG_PORT names its port (default: a free one)."
        })
public final class Bench implements Callable<Integer> {
    private static final List<Measurement> ALL = List.of(
            new StartMeasurement(),
            new ImportMeasurement(),
            new RulesMeasurement(),
            new MatchingMeasurement(),
            new PlanMeasurement(),
            new PagesMeasurement(),
            new RosterMeasurement(),
            new AnalysisMeasurement(),
            new TargetsMeasurement(),
            new CityMeasurement(),
            new NightlyMeasurement(),
            new SliderMeasurement());

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description =
                    "start, import, rules, matching, plan, pages, roster, analysis, targets, city, nightly or slider")
    private String name = "";

    @Option(names = "--full", description = "the long form, for the figures of docs/performance.md")
    private boolean full;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Measurement wanted = ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new ParameterException(
                                spec.commandLine(),
                                "'" + name
                                        + "': expected start, import, rules, matching, plan, pages, roster, analysis, targets, nightly or slider"));
        PrintStream out = System.out;
        Surroundings.lines().forEach(out::println);
        wanted.run(full, new Figures(out));
        return ExitCode.OK;
    }
}
