package org.wutong.cli.match;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wutong.matching.Match;
import org.wutong.matching.Matcher;
import org.wutong.matching.VacancyPool;
import org.wutong.matching.Worker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code ./wutong match}: the k best vacancies for each worker. The matches stand in the order of the workers' file; who has
 * none has no line. Nothing is written when the input has errors.
 */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "The k best vacancies for each worker, with the reasons.")
public final class MatchCommand implements Callable<Integer> {
    private static final int AT_ONCE = 50_000;

    private final Clock clock;

    @Mixin
    private MatchInput input = new MatchInput();

    @Option(names = "-k", defaultValue = "3", description = "how many for each worker (default: ${DEFAULT-VALUE})")
    private int k;

    @Option(names = "--out", required = true, paramLabel = "M.csv", description = "where the matches go")
    private Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public MatchCommand() {
        this(Clock.systemDefaultZone());
    }

    MatchCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (k < 1) {
            throw new ParameterException(spec.commandLine(), "-k " + k + ": expected 1 or more");
        }
        input.requireReadable(List.of());
        input.requireWritable(out);
        Optional<MatchInput.Read> read = input.read(clock, new InputErrors());
        if (read.isEmpty()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        List<Worker> workers =
                read.get().workers().stream().map(ListedWorker::worker).toList();
        Matcher matcher = new Matcher(read.get().policy());
        write(workers, matcher.prepare(read.get().vacancies(), input.day(clock)));
        return CommandLine.ExitCode.OK;
    }

    private void write(List<Worker> workers, VacancyPool pool) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (MatchFile file = new MatchFile(out)) {
            for (int from = 0; from < workers.size(); from += AT_ONCE) {
                List<Worker> stretch = workers.subList(from, Math.min(workers.size(), from + AT_ONCE));
                for (List<Match> matches : pool.topAll(stretch, k, threads)) {
                    file.write(matches);
                }
                if (from + AT_ONCE < workers.size()) {
                    input.say((from + AT_ONCE) + " of " + workers.size() + " workers");
                }
            }
            file.finish();
        }
    }
}
