package org.wutong.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    static final String CASES = ".cases.yaml";

    /** Beside the rules of a document stand its targets, which belong to another reader. */
    private static final String TARGETS = "/targets.yaml";

    /** Questionnaires cite the law and decide nothing. */
    private static final String SURVEYS = "surveys/";

    PolicyReading read(List<SourceFile> unordered) {
        List<SourceFile> files = ownFiles(unordered);
        CompletableFuture<String> hash = CompletableFuture.supplyAsync(
                () -> hash(files.stream().filter(PolicyReader::decides).toList()));
        // Parsed on other processors while the registers, which rules are read against, are read here.
        CompletableFuture<List<Yaml.Parsed>> parsed = CompletableFuture.supplyAsync(() -> files.parallelStream()
                .filter(PolicyReader::isRuleFile)
                .map(Yaml::parse)
                .toList());
        ReadingContext context = new ReadingContext(
                problems -> FactDictionary.read(named(files, FACTS).orElse(new SourceFile(FACTS, "")), problems));
        requireAll(files, context);
        RegisterReader register = new RegisterReader(context);
        named(files, DOCUMENTS).ifPresent(register::documents);
        named(files, RULINGS).ifPresent(register::rulings);
        named(files, CALENDAR).ifPresent(file -> context.calendar = WorkingCalendar.read(file, context.errors));
        RuleFiles rules = RuleFiles.read(parsed.join(), context);
        List<Stacking> stacking = new StackingReader(context, rules.rulesById()).read(rules.stackings());
        Lints.run(context, rules.written(), rules.namedById());
        List<CaseReader> cases = cases(files, context, rules.rulesById());
        rules.tell(context);
        cases.forEach(one -> context.take(one.context()));
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
                        cases.stream().flatMap(one -> one.cases().stream()).toList(),
                        hash.join()))
                : Optional.empty();
        return new PolicyReading(policies, context.errors.sorted(), context.warnings.sorted());
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
        List<String> others = files.stream()
                .map(SourceFile::name)
                .filter(name -> name.endsWith("/" + DOCUMENTS))
                .map(name -> name.substring(0, name.length() - DOCUMENTS.length()))
                .toList();
        return files.stream()
                .filter(file -> others.stream().noneMatch(other -> file.name().startsWith(other)))
                .sorted(Comparator.comparing(SourceFile::name))
                .toList();
    }

    private static Optional<SourceFile> named(List<SourceFile> files, String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    private static boolean isRuleFile(SourceFile file) {
        String name = file.name();
        return name.contains("/")
                && name.endsWith(".yaml")
                && !name.endsWith(CASES)
                && !name.endsWith(TARGETS)
                && !name.startsWith(SURVEYS);
    }

    /** Cases, targets and the files of other engines change no decision. */
    private static boolean decides(SourceFile file) {
        return isRuleFile(file) || List.of(FACTS, DOCUMENTS, RULINGS, CALENDAR).contains(file.name());
    }

    static String hash(List<SourceFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SourceFile file : files) {
                byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
                digest.update((file.name() + "\n" + text.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(text);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
