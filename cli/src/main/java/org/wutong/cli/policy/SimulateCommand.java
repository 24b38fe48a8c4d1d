package org.wutong.cli.policy;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactType;
import org.wutong.conditions.SubjectKind;
import org.wutong.conditions.source.SourceFile;
import org.wutong.rules.Draft;
import org.wutong.rules.Grouping;
import org.wutong.rules.PolicyReading;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Simulation;
import org.wutong.rules.SimulationReport;
import org.wutong.rules.SubjectColumns;
import org.wutong.rules.SubjectRow;
import org.wutong.rules.files.SimulationJson;
import org.wutong.vocabulary.RegionCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./wutong simulate}: what a draft would change, for whom. Nothing is written when the input has errors. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Tries a draft: people and yuan before and after, winners and losers.")
public final class SimulateCommand implements Callable<Integer> {
    private static final String PEOPLE = "people";

    @Option(names = "--facts", required = true, paramLabel = "FACTS.jsonl", description = "one subject a line")
    private Path facts = Path.of("");

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "the day decided for")
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(names = "--draft", required = true, paramLabel = "DRAFT.yaml", description = "rules or dotted parameters")
    private Path draft = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "REPORT.json", description = "where the report goes")
    private Path out = Path.of("");

    @Option(
            names = "--policies",
            paramLabel = "DIR",
            description = "the policy files (default: policies of the installation)")
    private Path policies = PolicyFolder.ofInstallation();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FactsFile.requireReadable(facts, spec.commandLine());
        FactsFile.requireReadable(draft, spec.commandLine());
        ResultFile.requireWritable(out, spec.commandLine());
        PolicyReading reading = new PolicyFolder(policies).readToDecide(spec.commandLine());
        if (reading.policies().isEmpty()) {
            reading.errors().forEach(problem -> err().println(problem.withSource()));
            return ExitCode.SOFTWARE;
        }
        PolicySet before = reading.policies().get();
        Draft.Reading read = Draft.read(new SourceFile(draft.toString(), text()), before, asOf);
        FactsFile file = new FactsFile(facts, before.dictionary());
        file.read(lines -> err().println("simulate: " + lines + " lines read"));
        read.problems().forEach(problem -> err().println(problem.withSource()));
        file.problems().forEach(problem -> err().println(problem.headline()));
        if (!read.problems().isEmpty() || !file.problems().isEmpty()) {
            return ExitCode.SOFTWARE;
        }
        PolicySet after = read.draft().over(before, asOf);
        SimulationReport report = report(before, after, file.rows());
        try (ResultFile result = new ResultFile(out)) {
            SimulationJson.write(report, before, after, asOf, result.json());
            result.finish(true);
        }
        return ExitCode.OK;
    }

    private String text() throws IOException {
        try {
            return Files.readString(draft);
        } catch (CharacterCodingException e) {
            throw new ParameterException(spec.commandLine(), draft + ": not UTF-8 text; save the file as UTF-8", e);
        }
    }

    private SimulationReport report(PolicySet before, PolicySet after, List<SubjectRow> rows) {
        SimulationReport all = SimulationReport.NOTHING;
        for (SubjectKind kind : before.dictionary().kinds()) {
            List<SubjectRow> ofKind = rows.stream()
                    .filter(row -> row.subject().equals(kind.name()))
                    .toList();
            if (!ofKind.isEmpty()) {
                SubjectColumns subjects = SubjectColumns.of(kind, ofKind);
                all = all.plus(new Simulation(before, after, subjects, asOf)
                        .report(groupings(subjects), Runtime.getRuntime().availableProcessors()));
            }
        }
        return all;
    }

    /** By township, and by every yes-or-no fact that says what somebody is. */
    private static List<Grouping> groupings(SubjectColumns subjects) {
        List<Grouping> groupings = new ArrayList<>();
        groupings.add(Grouping.byPlace(subjects, RegionCode.Level.TOWNSHIP));
        for (Fact fact : subjects.columns().kind().facts()) {
            if (fact.type() == FactType.BOOL && fact.owner().equals(PEOPLE)) {
                groupings.add(Grouping.byCategory(subjects, fact));
            }
        }
        return groupings;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
