package org.wutong.cli.match;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.Match;
import org.wutong.matching.Matcher;
import org.wutong.matching.MatchingPolicy;
import org.wutong.matching.MatchingPolicyException;
import org.wutong.matching.Occupations;
import org.wutong.matching.Vacancy;
import org.wutong.matching.VacancyPool;
import org.wutong.matching.Worker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
    private static final int SHOWN = 10;
    private static final int AT_ONCE = 50_000;

    private final Clock clock;

    @Option(names = "--workers", required = true, paramLabel = "W.csv", description = "the workers")
    private Path workersFile = Path.of("");

    @Option(names = "--vacancies", required = true, paramLabel = "V.csv", description = "the vacancies")
    private Path vacanciesFile = Path.of("");

    @Option(names = "-k", defaultValue = "3", description = "how many for each worker (default: ${DEFAULT-VALUE})")
    private int k;

    @Option(names = "--out", required = true, paramLabel = "M.csv", description = "where the matches go")
    private Path out = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day that decides who is old enough and what is still open (default: today)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--matching",
            paramLabel = "FILE",
            description = "weights and wording (default: policies/matching.yaml of the installation)")
    private Path policyFile = Path.of(System.getProperty("wutong.home", "."), "policies", "matching.yaml");

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
        requireUsage();
        InputErrors errors = new InputErrors();
        TitleCoder titles = new TitleCoder(Occupations.load());
        List<Worker> workers = WorkerFile.read(workersFile, titles, errors);
        List<Vacancy> vacancies = VacancyFile.read(vacanciesFile, titles, errors);
        MatchingPolicy policy = readPolicy(errors);
        if (policy == null || !errors.isEmpty()) {
            errors.lines().forEach(progress()::println);
            return CommandLine.ExitCode.SOFTWARE;
        }
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        tell(titles.unsure(), vacancies, day);
        write(workers, new Matcher(policy).prepare(vacancies, day));
        return CommandLine.ExitCode.OK;
    }

    private void requireUsage() {
        if (k < 1) {
            throw new ParameterException(spec.commandLine(), "-k " + k + ": expected 1 or more");
        }
        for (Path file : List.of(workersFile, vacanciesFile, policyFile)) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(spec.commandLine(), file + ": no such file, or it cannot be read");
            }
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(out)) {
            throw new ParameterException(
                    spec.commandLine(), "--out " + out + ": expected a file in an existing folder");
        }
    }

    private @Nullable MatchingPolicy readPolicy(InputErrors errors) throws IOException {
        try {
            return MatchingPolicy.read(policyFile.toString(), Files.readString(policyFile));
        } catch (MatchingPolicyException e) {
            errors.addAll(e.errors());
            return null;
        }
    }

    private void tell(List<String> unsure, List<Vacancy> vacancies, LocalDate day) {
        if (!unsure.isEmpty()) {
            progress()
                    .println("match: " + unsure.size() + " titles are not sure and stay unknown: "
                            + String.join("、", unsure.subList(0, Math.min(SHOWN, unsure.size())))
                            + (unsure.size() > SHOWN ? "…" : ""));
        }
        long closed = vacancies.stream()
                .map(Vacancy::closes)
                .filter(closes -> closes != null && closes.isBefore(day))
                .count();
        if (closed > 0) {
            progress()
                    .println("match: " + closed + " of " + vacancies.size() + " vacancies are closed on " + day
                            + "; --as-of names another day");
        }
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
                    progress().println("match: " + (from + AT_ONCE) + " of " + workers.size() + " workers");
                }
            }
            file.finish();
        }
    }

    private PrintWriter progress() {
        return spec.commandLine().getErr();
    }
}
