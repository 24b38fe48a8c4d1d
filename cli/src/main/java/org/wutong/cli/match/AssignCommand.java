package org.wutong.cli.match;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.Match;
import org.wutong.matching.Matcher;
import org.wutong.matching.MatchingPolicyException;
import org.wutong.matching.Priorities;
import org.wutong.matching.TravelTerms;
import org.wutong.matching.plan.ClassResult;
import org.wutong.matching.plan.Loss;
import org.wutong.matching.plan.Placement;
import org.wutong.matching.plan.Plan;
import org.wutong.matching.plan.PlanTask;
import org.wutong.matching.plan.PlanWatch;
import org.wutong.matching.plan.Planner;
import org.wutong.matching.plan.Seeker;
import org.wutong.matching.plan.TravelPlan;
import org.wutong.matching.plan.TravelPlanner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code ./wutong assign}: one vacancy at most for each worker and no more workers than seats. The placements stand in the
 * order of the workers' file; who has none has no line. Nothing is written when the input has errors.
 */
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        description = {
            "Plans a whole drive: one vacancy at most for each worker, no more workers than seats, with a proved bound of the total.",
            "A vacancy without headcount has one seat. Without --priorities the score alone counts."
        })
public final class AssignCommand implements Callable<Integer> {
    private final Clock clock;

    @Mixin
    private MatchInput input = new MatchInput();

    @Option(names = "--out", required = true, paramLabel = "A.csv", description = "where the placements go")
    private Path out = Path.of("");

    @Option(
            names = "--priorities",
            paramLabel = "FILE.yaml",
            description =
                    "who is placed first, class by class: a file with a part 'priorities' like that of policies/matching.yaml")
    private @Nullable Path prioritiesFile;

    @Option(
            names = "--together",
            description =
                    "nobody travels to another county without company, as the part 'travel' of the matching file says")
    private boolean together;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public AssignCommand() {
        this(Clock.systemDefaultZone());
    }

    AssignCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        input.requireReadable(prioritiesFile == null ? List.of() : List.of(prioritiesFile));
        input.requireWritable(out);
        InputErrors errors = new InputErrors();
        Priorities priorities = readPriorities(errors);
        Optional<MatchInput.Read> read = input.read(clock, errors);
        if (read.isEmpty()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        tell(priorities, read.get());
        List<Seeker> seekers = read.get().workers().stream()
                .map(one -> new Seeker(one.worker(), priorities.rank(one.categories())))
                .toList();
        PlanTask task = new PlanTask(
                seekers,
                read.get().vacancies(),
                input.day(clock),
                priorities,
                PlanTask.USUAL_GAP,
                Runtime.getRuntime().availableProcessors());
        Planner planner = new Planner(new Matcher(read.get().policy()));
        if (together) {
            TravelTerms terms = read.get().policy().travel().orElseThrow(this::noTerms);
            TravelPlan plan = new TravelPlanner(planner, terms).plan(task, watch("plan"));
            write(plan.plan(), seekers, priorities);
            tell(planner, task, plan.ungrouped());
            tell(plan);
            tell(plan.plan());
        } else {
            Plan plan = planner.plan(task, watch("plan"));
            write(plan, seekers, priorities);
            tell(planner, task, plan);
            tell(plan);
        }
        return CommandLine.ExitCode.OK;
    }

    private Priorities readPriorities(InputErrors errors) throws IOException {
        if (prioritiesFile == null) {
            return Priorities.NONE;
        }
        try {
            return Priorities.read(prioritiesFile.toString(), Files.readString(prioritiesFile));
        } catch (MatchingPolicyException e) {
            errors.addAll(e.errors());
            return Priorities.NONE;
        }
    }

    private void tell(Priorities priorities, MatchInput.Read read) {
        long uncounted = read.vacancies().stream()
                .filter(vacancy -> vacancy.headcount() == null)
                .count();
        if (uncounted > 0) {
            input.say(uncounted + " of " + read.vacancies().size() + " vacancies have no headcount: one seat each");
        }
        TreeSet<String> unknown = new TreeSet<>(priorities.categories());
        unknown.removeAll(WorkerFile.CATEGORIES);
        if (!unknown.isEmpty()) {
            input.say("the workers' file cannot tell who is " + String.join(", ", unknown) + ": nobody counts as such");
        }
    }

    private PlanWatch watch(String what) {
        return new PlanWatch() {
            @Override
            public void progress(int round, long total, long bound) {
                input.say(what + ", round " + round + ": total score " + points(total) + ", bound " + points(bound));
            }

            @Override
            public boolean isGivenUp() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }

    private void write(Plan plan, List<Seeker> seekers, Priorities priorities) throws IOException {
        Map<String, Placement> byWorker = new HashMap<>();
        plan.placements().forEach(placement -> byWorker.put(placement.workerId(), placement));
        try (CsvFile file = new CsvFile(out, "worker", "vacancy", "score", "priority")) {
            for (Seeker seeker : seekers) {
                Placement placement = byWorker.get(seeker.worker().id());
                if (placement != null) {
                    file.write(
                            placement.workerId(),
                            placement.vacancyId(),
                            Match.text(placement.score()),
                            placement.rank() == Priorities.NO_RANK
                                    ? ""
                                    : priorities.classes().get(placement.rank()).id());
                }
            }
            file.finish();
        }
    }

    private void tell(Planner planner, PlanTask task, Plan plan) {
        for (ClassResult one : plan.classes()) {
            input.say("%s: %d of %d placed, as many as can be; nothing suits %d, no seat is left for %d"
                    .formatted(one.of().id(), one.placed(), one.people(), one.withoutAny(), one.crowdedOut()));
        }
        if (!plan.classes().isEmpty()) {
            Loss price = planner.priceOfPriority(task, plan, watch("without priorities"));
            input.say("putting classes first costs %s to %s of the total score"
                    .formatted(points(price.least()), points(price.most())));
        }
    }

    private ParameterException noTerms() {
        return new ParameterException(
                spec.commandLine(), "--together: expected a part 'travel' in the file that --matching names");
    }

    private void tell(TravelPlan plan) {
        input.say("together: %d groups travel, %d people; %d fewer are placed, %s of the total score lost at most"
                .formatted(
                        plan.journeys().size(),
                        plan.journeys().stream()
                                .mapToInt(journey -> journey.people().size())
                                .sum(),
                        plan.fewerPlaced(),
                        points(plan.mostLost())));
        for (ClassResult one : plan.plan().classes()) {
            input.say("together: " + one.of().id() + ": " + one.placed() + " of " + one.people() + " placed");
        }
    }

    private void tell(Plan plan) {
        progress()
                .println("assigned %d of %d, total score %s, bound %s"
                        .formatted(
                                plan.placements().size(),
                                plan.seekers(),
                                points(plan.certificate().total()),
                                points(plan.certificate().bound())));
    }

    private static String points(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    private PrintWriter progress() {
        return spec.commandLine().getErr();
    }
}
