package org.wutong.bureau.policies;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.conditions.Fact;

/** Which paper settles which facts. A paper is named by the first fact of the dictionary that it settles. */
@Component
public class Papers {
    private final PublishedPolicies policies;
    private final FactWords words;

    Papers(PublishedPolicies policies, FactWords words) {
        this.policies = policies;
        this.words = words;
    }

    public Optional<Fact> fact(String name) {
        return facts().stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    /** Everything the paper settles that settles this fact; empty where there is no such fact. */
    public List<String> settledTogether(String fact) {
        return fact(fact).map(one -> settledBy(one).map(Fact::name).toList()).orElse(List.of());
    }

    /** The one paper that settles all of these. */
    public Optional<String> settlingAll(List<String> facts) {
        List<String> papers = facts.stream()
                .flatMap(name -> fact(name).stream())
                .map(fact -> settledBy(fact).findFirst().map(Fact::name).orElse(fact.name()))
                .distinct()
                .toList();
        return papers.size() == 1 ? Optional.of(papers.get(0)) : Optional.empty();
    }

    public String name(String paper, Locale locale) {
        return fact(paper).map(fact -> words.say(fact.paper(), locale)).orElse("—");
    }

    public String label(String fact, Locale locale) {
        return fact(fact).map(it -> words.say(it.label(), locale)).orElse("—");
    }

    /** The same of a fact of another kind of subject. */
    public String name(String kind, String fact, Locale locale) {
        return fact(kind, fact).map(it -> words.say(it.paper(), locale)).orElse("—");
    }

    public String label(String kind, String fact, Locale locale) {
        return fact(kind, fact).map(it -> words.say(it.label(), locale)).orElse("—");
    }

    private Optional<Fact> fact(String kind, String name) {
        return facts(kind).stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private java.util.stream.Stream<Fact> settledBy(Fact fact) {
        return facts().stream().filter(other -> other.paper().equals(fact.paper()));
    }

    private List<Fact> facts() {
        return facts(Deciding.WORKER);
    }

    private List<Fact> facts(String kind) {
        return policies.inForce()
                .dictionary()
                .kind(kind)
                .map(known -> known.facts())
                .orElse(List.of());
    }
}
