package org.wutong.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wutong.conditions.FactDictionary;
import org.wutong.conditions.Label;
import org.wutong.conditions.WorkingCalendar;

/** All policy in force or once in force, read and checked. Immutable; two sets with one hash decide alike. */
public final class PolicySet {
    private static final int MOST_DAYS_KEPT = 64;

    private record OfDay(String subject, LocalDate day) {}

    private final Map<OfDay, List<RuleInForce>> inForce = new ConcurrentHashMap<>();
    private final FactDictionary dictionary;
    private final Map<String, PolicyDocument> documents;
    private final List<Rule> rules;
    private final List<Stacking> stacking;
    private final List<NamedClause> named;
    private final WorkingCalendar calendar;
    private final Map<String, Ruling> rulings;
    private final Map<String, Label> noteLabels;
    private final List<PolicyCase> cases;
    private final PolicyHash hash;

    PolicySet(
            FactDictionary dictionary,
            Map<String, PolicyDocument> documents,
            List<Rule> rules,
            List<Stacking> stacking,
            List<NamedClause> named,
            WorkingCalendar calendar,
            Map<String, Ruling> rulings,
            Map<String, Label> noteLabels,
            List<PolicyCase> cases,
            PolicyHash hash) {
        this.dictionary = dictionary;
        this.documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
        this.rules = List.copyOf(rules);
        this.stacking = List.copyOf(stacking);
        this.named = List.copyOf(named);
        this.calendar = calendar;
        this.rulings = Map.copyOf(rulings);
        this.noteLabels = Map.copyOf(noteLabels);
        this.cases = List.copyOf(cases);
        this.hash = hash;
    }

    /**
     * Reads a folder of policy files.
     *
     * @throws InvalidPolicies when they have mistakes; all are in it
     * @throws IOException when the folder cannot be read
     */
    public static PolicySet load(Path folder) throws IOException {
        return load(PolicySource.directory(folder));
    }

    /** The same from any source. */
    public static PolicySet load(PolicySource source) throws IOException {
        return PolicyReading.of(source).require();
    }

    /** Lets the reader of a draft know what the set's register holds. */
    void registerIn(ReadingContext context) {
        context.documents.putAll(documents);
        context.rulings.putAll(rulings);
        context.noteLabels.putAll(noteLabels);
        context.calendar = calendar;
        noteLabels.forEach((code, label) -> {
            if (code.startsWith(ReadingContext.ASSUMED)) {
                context.assumptions.put(code.substring(ReadingContext.ASSUMED.length()), label);
            }
        });
    }

    /** The same with other rules; worked cases, which were worked for these, are left behind. */
    PolicySet with(List<Rule> others, List<Stacking> othersStacking, String otherHash) {
        return new PolicySet(
                dictionary,
                documents,
                others,
                othersStacking,
                named,
                calendar,
                rulings,
                noteLabels,
                List.of(),
                new PolicyHash(otherHash));
    }

    public FactDictionary dictionary() {
        return dictionary;
    }

    /** By id, then first day. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules for a kind of subject with a day's values put in, by id. Those of the last few days asked for are kept. */
    List<RuleInForce> inForce(String subject, LocalDate day) {
        List<RuleInForce> known = inForce.get(new OfDay(subject, day));
        if (known == null) {
            known = rules.stream()
                    .filter(rule -> rule.isInForce(day) && rule.subject().name().equals(subject))
                    .map(rule -> new RuleInForce(this, rule, day))
                    .toList();
            if (inForce.size() >= MOST_DAYS_KEPT) {
                inForce.clear();
            }
            inForce.put(new OfDay(subject, day), known);
        }
        return known;
    }

    /** The version that begins last. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).max(Comparator.comparing(Rule::from));
    }

    /** The version in force on a day; failing that, the one that begins last. */
    public Optional<Rule> rule(String id, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id) && rule.isInForce(day))
                .findFirst()
                .or(() -> rule(id));
    }

    /** Clauses that only name support, in the order of the files. */
    public List<NamedClause> named() {
        return named;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** All documents of the register, in its order. */
    public List<PolicyDocument> documents() {
        return List.copyOf(documents.values());
    }

    /** All readings, open and settled. */
    public List<Ruling> rulings() {
        return rulings.values().stream()
                .sorted(Comparator.comparing(Ruling::id))
                .toList();
    }

    public List<Stacking> stacking() {
        return stacking;
    }

    /** The document behind a citation; every citation of a set that was read has one. */
    public PolicyDocument document(Cite cite) {
        return Optional.ofNullable(documents.get(cite.document())).orElseThrow();
    }

    public Optional<Ruling> ruling(String id) {
        return Optional.ofNullable(rulings.get(id));
    }

    /** What people are told about a note of a decision. */
    public Optional<Label> noteLabel(String code) {
        return Optional.ofNullable(noteLabels.get(code));
    }

    /** All notes by code; those of what is taken as certified begin with {@code assumed:}. */
    public Map<String, Label> noteLabels() {
        return noteLabels;
    }

    /** The worked cases that stand beside the rules. */
    public List<PolicyCase> cases() {
        return cases;
    }

    /** SHA-256 over the names and contents of the files that decide, cases left out, in hexadecimal. */
    public String hash() {
        return hash.value();
    }
}
