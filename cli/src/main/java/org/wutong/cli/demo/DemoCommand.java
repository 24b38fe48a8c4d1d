package org.wutong.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoFiles;
import org.wutong.demo.DemoPlan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./wutong demo}: makes up a county and writes it as rosters, tables and facts. The same N and S give the same files. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "A made-up but lifelike county as files: workers, vacancies, facts, rosters.")
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--workers",
            defaultValue = "20000",
            paramLabel = "N",
            description = "people on the roster (default: ${DEFAULT-VALUE})")
    private int workers;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "another seed, another county (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "an empty or new folder, or one of an earlier demo")
    private Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        DemoPlan plan = plan();
        requireFreeFolder();
        PrintWriter progress = spec.commandLine().getErr();
        progress.println("demo: making up " + workers + " workers");
        progress.flush();
        DemoCounty county = DemoCounty.generate(plan);
        progress.println("demo: writing " + DemoFiles.NAMES.size() + " files to " + out);
        progress.flush();
        DemoFiles.write(county, out);
        progress.println("demo: " + county.notice());
        return CommandLine.ExitCode.OK;
    }

    private DemoPlan plan() {
        try {
            return DemoPlan.standard(workers, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }

    private void requireFreeFolder() {
        try {
            DemoFiles.requireFree(out);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--out " + e.getMessage(), e);
        }
    }
}
