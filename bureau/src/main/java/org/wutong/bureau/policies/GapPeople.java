package org.wutong.bureau.policies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.policies.storage.Decisions;

/** The people behind the gaps: once for each paper, with every rule it would settle. */
@Component
public class GapPeople {
    private static final int CHUNK = 2000;

    private final Decisions decisions;
    private final Explanations explanations;
    private final PublishedPolicies policies;
    private final Papers papers;
    private final FactWords words;
    private final ReportingTree tree;

    GapPeople(
            Decisions decisions,
            Explanations explanations,
            PublishedPolicies policies,
            Papers papers,
            FactWords words,
            ReportingTree tree) {
        this.decisions = decisions;
        this.explanations = explanations;
        this.policies = policies;
        this.papers = papers;
        this.words = words;
        this.tree = tree;
    }

    /** @param upTo what the paper may bring under all the rules together */
    public record Person(
            String region,
            String place,
            String name,
            @Nullable String tail,
            String href,
            String paper,
            List<String> facts,
            List<String> rules,
            Explained.Sum upTo) {}

    /** In order of place and person. */
    @Transactional(readOnly = true)
    public List<Person> at(String place, @Nullable String rule, @Nullable String paper, Locale locale) {
        OwedFilter filter = new OwedFilter(
                rule, OwedRow.Outcome.UNKNOWN, place, null, paper == null ? List.of() : papers.settledTogether(paper));
        List<Person> found = new ArrayList<>();
        Decisions.Place after = null;
        List<OwedRow> rows;
        List<OwedRow> rest = new ArrayList<>();
        do {
            rows = decisions.page(filter, after, null, CHUNK);
            rest.addAll(rows);
            if (rows.size() == CHUNK) {
                OwedRow last = rows.get(rows.size() - 1);
                after = new Decisions.Place(last.region(), last.worker(), last.rule());
                // Rows of the last person may go on in the next chunk.
                List<OwedRow> open = rest.stream()
                        .filter(row -> row.worker() == last.worker())
                        .toList();
                rest.removeAll(open);
                found.addAll(people(rest, locale));
                rest = new ArrayList<>(open);
            }
        } while (rows.size() == CHUNK);
        found.addAll(people(rest, locale));
        return found;
    }

    private List<Person> people(List<OwedRow> rows, Locale locale) {
        Map<Long, SubjectCard> cards =
                explanations.cards(rows.stream().map(OwedRow::worker).distinct().toList());
        Map<String, List<OwedRow>> together = new LinkedHashMap<>();
        for (OwedRow row : rows) {
            papers.settlingAll(row.missing())
                    .ifPresent(paper -> together.computeIfAbsent(row.worker() + " " + paper, one -> new ArrayList<>())
                            .add(row));
        }
        List<Person> people = new ArrayList<>();
        together.values().forEach(own -> {
            SubjectCard card = cards.get(own.get(0).worker());
            if (card != null) {
                people.add(person(own, card, locale));
            }
        });
        return people;
    }

    private Person person(List<OwedRow> own, SubjectCard card, Locale locale) {
        Set<String> facts = new LinkedHashSet<>();
        own.forEach(row -> facts.addAll(row.missing()));
        boolean open = own.stream().anyMatch(row -> row.payableMostFen() == null);
        long most = 0;
        for (OwedRow row : own) {
            Long fen = row.payableMostFen();
            most = Math.addExact(most, fen == null ? 0 : fen);
        }
        return new Person(
                card.region(),
                tree.path(card.region()),
                card.name(),
                card.tail(),
                card.href(),
                papers.name(papers.settlingAll(List.copyOf(facts)).orElseThrow(), locale),
                facts.stream().map(fact -> papers.label(fact, locale)).toList(),
                own.stream().map(row -> title(row.rule(), locale)).toList(),
                new Explained.Sum(0, open ? null : Long.valueOf(most)));
    }

    private String title(String rule, Locale locale) {
        return policies.inForce()
                .rule(rule)
                .map(one -> words.say(one.title(), locale))
                .orElse(rule);
    }
}
