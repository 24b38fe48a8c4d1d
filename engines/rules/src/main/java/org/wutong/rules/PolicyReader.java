package org.wutong.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.wutong.conditions.FactDictionary;
import org.wutong.conditions.WorkingCalendar;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;

/** Reads all policy files in the order they build on each other, noting every mistake before giving up. */
final class PolicyReader {
    private static final String FACTS = "facts.yaml";
    private static final String DOCUMENTS = "documents.yaml";
    private static final String RULINGS = "rulings.yaml";
    private static final String CALENDAR = "calendar.yaml";
    private static final List<String> REGISTERS = List.of(FACTS, DOCUMENTS, RULINGS, CALENDAR);
    static final String CASES = ".cases.yaml";

    /** Beside the rules of a document stand its targets, which belong to another reader. */
    private static final String TARGETS = "/targets.yaml";

    /** Questionnaires cite the law and decide nothing. */
    private static final String SURVEYS = "surveys/";

    PolicyReading read(List<SourceFile> unordered) {
        List<SourceFile> files = ownFiles(unordered);
        // Parsed on other processors while the registers, which rules are read against, are read here.
        ForkJoinTask<List<Yaml.Parsed>> parsed = ForkJoinPool.commonPool()
                .submit(() -> files.parallelStream()
                        .filter(file -> isRuleFile(file.name()))
                        .map(Yaml::parse)
                        .toList());
        ReadingContext context = new ReadingContext(
                problems -> FactDictionary.read(named(files, FACTS).orElse(new SourceFile(FACTS, "")), problems));
        requireAll(files, context);
        RegisterReader register = new RegisterReader(context);
        for (SourceFile file : files) {
            switch (file.name()) {
                case DOCUMENTS -> register.documents(file);
                case RULINGS -> register.rulings(file);
                case CALENDAR -> context.calendar = WorkingCalendar.read(file, context.errors);
                default -> {} // no register
            }
        }
        RuleFiles rules = RuleFiles.read(parsed.join(), context);
        List<Stacking> stacking = new StackingReader(context, rules.rulesById()).read(rules.stackings());
        Lints.run(context, rules.written(), rules.namedById());
        List<CaseReader> cases = cases(files, context, rules.rulesById());
        rules.tell(context);
        List<PolicyCase> worked = new ArrayList<>();
        for (CaseReader one : cases) {
            context.take(one.context());
            worked.addAll(one.cases());
        }
        Optional<PolicySet> policies = context.errors.isEmpty()
                ? Optional.of(new PolicySet(
                        context.dictionary,
                        context.documents,
                        rules.rules(),
                        stacking,
                        rules.named(),
                        context.calendar,
                        context.rulings,
                        context.noteLabels,
                        worked,
                        new PolicyHash(deciding(files))))
                : Optional.empty();
        return new PolicyReading(policies, context.errors.sorted(), context.warnings.sorted());
    }

    private static List<SourceFile> deciding(List<SourceFile> files) {
        List<SourceFile> deciding = new ArrayList<>();
        for (SourceFile file : files) {
            if (decides(file.name())) {
                deciding.add(file);
            }
        }
        return deciding;
    }

    private static List<CaseReader> cases(List<SourceFile> files, ReadingContext context, Map<String, Rule> rules) {
        return files.parallelStream()
                .filter(file -> file.name().endsWith(CASES))
                .map(file -> {
                    CaseReader reader = new CaseReader(context.ofOneFile(), rules);
                    reader.read(file);
                    return reader;
                })
                .toList();
    }

    private static void requireAll(List<SourceFile> files, ReadingContext context) {
        for (String needed : List.of(DOCUMENTS, RULINGS)) {
            if (named(files, needed).isEmpty()) {
                context.errors.add(new SourceFile(needed, "").problem(1, 1, "the file is missing"));
            }
        }
    }

    /** Without sets that stand below in folders of their own, by name. */
    static List<SourceFile> ownFiles(List<SourceFile> files) {
        List<String> others = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.name().endsWith("/" + DOCUMENTS)) {
                others.add(file.name().substring(0, file.name().length() - DOCUMENTS.length()));
            }
        }
        List<SourceFile> own = new ArrayList<>();
        for (SourceFile file : files) {
            if (!liesInOneOf(others, file)) {
                own.add(file);
            }
        }
        own.sort(Comparator.comparing(SourceFile::name));
        return own;
    }

    private static boolean liesInOneOf(List<String> folders, SourceFile file) {
        for (String folder : folders) {
            if (file.name().startsWith(folder)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<SourceFile> named(List<SourceFile> files, String name) {
        for (SourceFile file : files) {
            if (file.name().equals(name)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static boolean isRuleFile(String name) {
        return name.contains("/")
                && name.endsWith(".yaml")
                && !name.endsWith(CASES)
                && !name.endsWith(TARGETS)
                && !name.startsWith(SURVEYS);
    }

    /** Cases, targets and the files of other engines change no decision. */
    static boolean decides(String name) {
        return isRuleFile(name) || REGISTERS.contains(name);
    }
}
