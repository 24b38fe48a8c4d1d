package org.wutong.cli.match;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.MatchingPolicy;
import org.wutong.matching.MatchingPolicyException;
import org.wutong.matching.Occupations;
import org.wutong.matching.Vacancy;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The files that every command about people and vacancies reads, and the day it looks at them. */
final class MatchInput {
    private static final int SHOWN = 10;

    @Option(names = "--workers", required = true, paramLabel = "W.csv", description = "the workers")
    private Path workersFile = Path.of("");

    @Option(names = "--vacancies", required = true, paramLabel = "V.csv", description = "the vacancies")
    private Path vacanciesFile = Path.of("");

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

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** What was read without an error. */
    record Read(List<ListedWorker> workers, List<Vacancy> vacancies, MatchingPolicy policy) {}

    /**
     * What the files say; empty when they have errors, which are then told.
     *
     * @param errors with what the command found wrong besides
     */
    Optional<Read> read(Clock clock, InputErrors errors) throws IOException {
        TitleCoder titles = new TitleCoder(Occupations.load());
        List<ListedWorker> workers = WorkerFile.read(workersFile, titles, errors);
        List<Vacancy> vacancies = VacancyFile.read(vacanciesFile, titles, errors);
        MatchingPolicy policy = readPolicy(errors);
        if (policy == null || !errors.isEmpty()) {
            errors.lines().forEach(progress()::println);
            return Optional.empty();
        }
        tell(titles.unsure(), vacancies, day(clock));
        return Optional.of(new Read(workers, vacancies, policy));
    }

    LocalDate day(Clock clock) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    /** @param more files the command reads besides */
    void requireReadable(List<Path> more) {
        List<Path> files = new ArrayList<>(List.of(workersFile, vacanciesFile, policyFile));
        files.addAll(more);
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(spec.commandLine(), file + ": no such file, or it cannot be read");
            }
        }
    }

    void requireWritable(Path out) {
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
            say(unsure.size() + " titles are not sure and stay unknown: "
                    + String.join("、", unsure.subList(0, Math.min(SHOWN, unsure.size())))
                    + (unsure.size() > SHOWN ? "…" : ""));
        }
        long closed = vacancies.stream()
                .map(Vacancy::closes)
                .filter(closes -> closes != null && closes.isBefore(day))
                .count();
        if (closed > 0) {
            say(closed + " of " + vacancies.size() + " vacancies are closed on " + day + "; --as-of names another day");
        }
    }

    /** A line of progress. */
    void say(String text) {
        progress().println(spec.name() + ": " + text);
    }

    private PrintWriter progress() {
        return spec.commandLine().getErr();
    }
}
