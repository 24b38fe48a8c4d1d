package org.wutong.bureau.policies.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.rules.PolicyDocument;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.vocabulary.Truth;

/** Everything of the set in force that can be read: documents, rules, named clauses, readings. Made ready once for each set. */
@Component
public class Library {
    private final PublishedPolicies policies;
    private volatile @Nullable Shelf shelf;

    Library(PublishedPolicies policies) {
        this.policies = policies;
    }

    private record Shelf(PolicySet set, List<Clause> clauses, Map<String, String> documentWords) {}

    /** A document and its clauses that were asked for. */
    public record Found(PolicyDocument document, List<Clause> clauses) {
        public long inForce(LocalDate day) {
            return rules(Clause.Force.IN_FORCE, day);
        }

        public long ended(LocalDate day) {
            return rules(Clause.Force.ENDED, day);
        }

        public long named() {
            return count(Clause.Kind.NAMED);
        }

        public long readings() {
            return count(Clause.Kind.READING);
        }

        private long count(Clause.Kind kind) {
            return clauses.stream().filter(one -> one.kind() == kind).count();
        }

        private long rules(Clause.Force force, LocalDate day) {
            return clauses.stream()
                    .filter(one -> one instanceof Clause.Ruled && one.on(day) == force)
                    .count();
        }
    }

    public PolicySet set() {
        return read().set();
    }

    public List<Clause> clauses() {
        return read().clauses();
    }

    /** Clauses of all kinds that were asked for, in the order of documents and ids. */
    public List<Clause> find(LibraryFilter filter) {
        List<String> asked = SearchText.asked(filter.question());
        return read().clauses().stream()
                .filter(one -> SearchText.hasAll(one.words(), asked))
                .filter(one -> isWanted(one, filter))
                .toList();
    }

    /** Documents that were asked for themselves or by one of their clauses, by rank, newest first. */
    public List<Found> documents(LibraryFilter filter) {
        Shelf now = read();
        List<String> asked = SearchText.asked(filter.question());
        List<Clause> clauses = find(filter);
        List<Found> found = new ArrayList<>();
        for (PolicyDocument document : now.set().documents()) {
            List<Clause> own = clauses.stream()
                    .filter(one -> one.documents().contains(document))
                    .toList();
            boolean speaks =
                    !own.isEmpty() || SearchText.hasAll(now.documentWords().getOrDefault(document.key(), ""), asked);
            if (speaks && isWanted(document, own, filter)) {
                found.add(new Found(document, own));
            }
        }
        found.sort(Comparator.comparingInt((Found one) -> one.document().rank())
                .thenComparing(one -> one.document().issued(), Comparator.reverseOrder())
                .thenComparing(one -> one.document().key()));
        return found;
    }

    public Optional<PolicyDocument> document(String key) {
        return read().set().documents().stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    public Optional<Clause.Ruled> rule(String id) {
        return rules().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public List<Clause.Ruled> rules() {
        List<Clause.Ruled> rules = new ArrayList<>();
        for (Clause one : read().clauses()) {
            if (one instanceof Clause.Ruled ruled) {
                rules.add(ruled);
            }
        }
        return rules;
    }

    private static boolean isWanted(Clause clause, LibraryFilter filter) {
        LocalDate day = filter.day();
        return (filter.place() == null || clause.appliesAt(filter.place()))
                && (day == null || clause.on(day) == Clause.Force.IN_FORCE);
    }

    /** A document without clauses of its own is in force from the day it was issued. */
    private boolean isWanted(PolicyDocument document, List<Clause> found, LibraryFilter filter) {
        LocalDate day = filter.day();
        boolean inForce = day == null
                || !found.isEmpty()
                || !document.issued().isAfter(day)
                        && read().clauses().stream()
                                .noneMatch(one -> one.documents().contains(document));
        return inForce
                && (filter.place() == null
                        || !found.isEmpty()
                        || filter.place().within(document.region()) == Truth.TRUE);
    }

    private Shelf read() {
        PolicySet set = policies.inForce();
        Shelf known = shelf;
        if (known == null || known.set() != set) {
            known = shelve(set);
            shelf = known;
        }
        return known;
    }

    private static Shelf shelve(PolicySet set) {
        Map<String, List<Rule>> byId = new LinkedHashMap<>();
        set.rules().stream()
                .sorted(Comparator.comparing(Rule::id).thenComparing(Rule::from, Comparator.reverseOrder()))
                .forEach(rule ->
                        byId.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule));
        List<Clause.Ruled> rules = byId.values().stream()
                .map(versions -> Clause.Ruled.of(set, List.copyOf(versions)))
                .toList();
        List<Clause> clauses = new ArrayList<>(rules);
        set.named().forEach(named -> clauses.add(Clause.Named.of(set, named)));
        set.rulings().forEach(ruling -> clauses.add(Clause.Reading.of(set, ruling, rules)));
        Map<String, String> words = new LinkedHashMap<>();
        set.documents().forEach(document -> words.put(document.key(), SearchText.done(SearchText.of(document))));
        return new Shelf(set, List.copyOf(clauses), words);
    }
}
