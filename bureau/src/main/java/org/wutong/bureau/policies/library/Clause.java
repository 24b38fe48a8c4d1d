package org.wutong.bureau.policies.library;

import java.time.LocalDate;
import java.util.List;
import org.wutong.rules.Amount;
import org.wutong.rules.Cite;
import org.wutong.rules.NamedClause;
import org.wutong.rules.PolicyDocument;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.rules.Ruling;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** One thing of the library that can be found. */
public sealed interface Clause {
    /** What a clause is, as the library sorts it. */
    enum Kind {
        MONEY,
        CHECK,
        NAMED,
        READING
    }

    /** Whether it holds on a day. */
    enum Force {
        IN_FORCE,
        ENDED,
        LATER
    }

    Kind kind();

    String id();

    /** Everything it can be found by, in both languages. */
    String words();

    Force on(LocalDate day);

    boolean appliesAt(RegionCode place);

    /** The documents it stands in or bears on. */
    List<PolicyDocument> documents();

    /** A rule with all its versions, the last first. */
    record Ruled(List<Rule> versions, PolicyDocument document, Kind kind, String words) implements Clause {
        static Ruled of(PolicySet set, List<Rule> versions) {
            Rule last = versions.get(0);
            PolicyDocument document = set.document(last.cite());
            StringBuilder words = SearchText.of(document);
            for (Rule rule : versions) {
                SearchText.add(words, rule.id(), rule.cite().article());
                SearchText.add(words, rule.title(), rule.subject().label());
                rule.conditions().forEach(line -> SearchText.add(words, line.label()));
                rule.payee().ifPresent(payee -> SearchText.add(words, payee));
                rule.fund().ifPresent(fund -> SearchText.add(words, fund));
                rule.readings()
                        .forEach(id -> set.ruling(id)
                                .ifPresent(ruling -> SearchText.add(words, ruling.question(), ruling.reading())));
            }
            boolean money = versions.stream()
                    .flatMap(rule -> rule.amount().values().stream())
                    .anyMatch(value -> !(value.value() instanceof Amount.Nothing));
            return new Ruled(versions, document, money ? Kind.MONEY : Kind.CHECK, SearchText.done(words));
        }

        /** The version in force on a day; failing that, the last. */
        public Rule version(LocalDate day) {
            return versions.stream()
                    .filter(rule -> rule.isInForce(day))
                    .findFirst()
                    .orElse(versions.get(0));
        }

        @Override
        public String id() {
            return versions.get(0).id();
        }

        @Override
        public Force on(LocalDate day) {
            if (versions.stream().anyMatch(rule -> rule.isInForce(day))) {
                return Force.IN_FORCE;
            }
            return versions.stream().anyMatch(rule -> rule.from().isAfter(day)) ? Force.LATER : Force.ENDED;
        }

        @Override
        public boolean appliesAt(RegionCode place) {
            return versions.stream().anyMatch(rule -> place.within(rule.region()) == Truth.TRUE);
        }

        @Override
        public List<PolicyDocument> documents() {
            return List.of(document);
        }
    }

    /** A clause that only names support. It holds from the day its document was issued. */
    record Named(NamedClause clause, PolicyDocument document, String words) implements Clause {
        static Named of(PolicySet set, NamedClause clause) {
            PolicyDocument document = set.document(clause.cite());
            StringBuilder words = SearchText.of(document);
            SearchText.add(words, clause.id(), clause.cite().article());
            SearchText.add(words, clause.title(), clause.about());
            return new Named(clause, document, SearchText.done(words));
        }

        @Override
        public Kind kind() {
            return Kind.NAMED;
        }

        @Override
        public String id() {
            return clause.id();
        }

        @Override
        public Force on(LocalDate day) {
            return document.issued().isAfter(day) ? Force.LATER : Force.IN_FORCE;
        }

        @Override
        public boolean appliesAt(RegionCode place) {
            return place.within(document.region()) == Truth.TRUE;
        }

        @Override
        public List<PolicyDocument> documents() {
            return List.of(document);
        }
    }

    /** A reading with the rules that rest on it. */
    record Reading(Ruling ruling, List<Ruled> rules, String words) implements Clause {
        static Reading of(PolicySet set, Ruling ruling, List<Ruled> all) {
            List<String> stacked = set.stacking().stream()
                    .filter(stacking ->
                            stacking.ruling().filter(ruling.id()::equals).isPresent())
                    .flatMap(stacking -> stacking.rules().stream())
                    .toList();
            List<Ruled> resting = all.stream()
                    .filter(one -> stacked.contains(one.id())
                            || one.versions().stream()
                                    .anyMatch(rule -> rule.readings().contains(ruling.id())))
                    .toList();
            StringBuilder words = new StringBuilder();
            SearchText.add(words, ruling.id());
            SearchText.add(words, ruling.question(), ruling.reading(), ruling.maySettle());
            resting.forEach(one -> {
                SearchText.add(words, one.id());
                SearchText.add(
                        words, one.versions().get(0).title(), one.document().title());
            });
            return new Reading(ruling, resting, SearchText.done(words));
        }

        @Override
        public Kind kind() {
            return Kind.READING;
        }

        @Override
        public String id() {
            return ruling.id();
        }

        @Override
        public Force on(LocalDate day) {
            return rules.isEmpty() || rules.stream().anyMatch(one -> one.on(day) == Force.IN_FORCE)
                    ? Force.IN_FORCE
                    : rules.get(0).on(day);
        }

        @Override
        public boolean appliesAt(RegionCode place) {
            return rules.isEmpty() || rules.stream().anyMatch(one -> one.appliesAt(place));
        }

        @Override
        public List<PolicyDocument> documents() {
            return rules.stream().map(Ruled::document).distinct().toList();
        }
    }

    /** The clauses a document is about, by its article. */
    static boolean standsIn(Clause clause, PolicyDocument document, String article) {
        if (clause instanceof Ruled ruled) {
            return ruled.document().equals(document)
                    && ruled.versions().stream()
                            .map(Rule::cite)
                            .map(Cite::article)
                            .anyMatch(article::equals);
        }
        return clause instanceof Named named
                && named.document().equals(document)
                && named.clause().cite().article().equals(article);
    }
}
