package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.facts.SubjectCards;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.rules.Decision;
import org.wutong.rules.Explanation;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Totals;

/** Tells one person, from today's records, what they are owed and why: decided afresh, together with their household. */
@Component
public class Explanations {
    private final Deciding deciding;
    private final Claims claims;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;
    private final ObjectProvider<SubjectCards> cards;
    private final FactWords words;

    Explanations(
            Deciding deciding,
            Claims claims,
            PublishedPolicies policies,
            BusinessDate businessDate,
            ObjectProvider<SubjectCards> cards,
            FactWords words) {
        this.deciding = deciding;
        this.claims = claims;
        this.policies = policies;
        this.businessDate = businessDate;
        this.cards = cards;
        this.words = words;
    }

    /** Empty when the person is not within the reader's view scope. */
    @Transactional
    public Optional<Explained> of(long worker, Locale locale) {
        List<Subject> household = deciding.workers().withHouseholds(List.of(worker));
        Map<Long, SubjectCard> people =
                cards(household.stream().map(Subject::id).toList());
        SubjectCard person = people.get(worker);
        if (person == null) {
            return Optional.empty();
        }
        LocalDate asOf = businessDate.today();
        return Optional.of(
                told(person, people, deciding.explain(Deciding.WORKER, household, worker, asOf), asOf, locale));
    }

    /** The same of what is no person: an employer, a placement. Empty where it is not within the reader's view scope. */
    @Transactional
    public Optional<Explained> of(String kind, long subject, Locale locale) {
        SubjectCard card = cards(kind, List.of(subject)).get(subject);
        Claims.Group group = claims.find(kind, subject).orElse(null);
        if (card == null || group == null || !Acting.now().view().covers(card.region())) {
            return Optional.empty();
        }
        Map<Long, SubjectCard> all =
                cards(kind, group.all().stream().map(Subject::id).toList());
        LocalDate asOf = businessDate.today();
        return Optional.of(told(card, all, claims.explain(kind, group, subject, asOf), asOf, locale));
    }

    private Explained told(
            SubjectCard person, Map<Long, SubjectCard> people, List<Explanation> found, LocalDate asOf, Locale locale) {
        List<Explanation> explanations = found.stream()
                .sorted(Comparator.comparing((Explanation one) -> order(one.decision()))
                        .thenComparing(one -> one.decision().rule().id()))
                .toList();
        PolicySet set = policies.inForce();
        List<Decision> own = explanations.stream().map(Explanation::decision).toList();
        ExplanationWords said = new ExplanationWords(
                set,
                words,
                own.stream()
                        .map(decision -> set.document(decision.rule().cite()))
                        .distinct()
                        .toList(),
                people,
                person.id(),
                locale);
        return new Explained(
                person,
                asOf,
                set.hash(),
                Explained.Sum.of(Totals.ofSubject(set, own)),
                explanations.stream().map(said::rule).toList(),
                said.caps(explanations),
                said.papers(own),
                said.remarks(),
                own.stream()
                        .map(decision -> set.document(decision.rule().cite()))
                        .distinct()
                        .map(document -> words.document(document, locale))
                        .toList());
    }

    public Map<Long, SubjectCard> cards(List<Long> ids) {
        return cards(Deciding.WORKER, ids);
    }

    /** How subjects of a kind are named, of those the reader may see. */
    public Map<Long, SubjectCard> cards(String kind, List<Long> ids) {
        return cards.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .map(source -> source.of(ids))
                .orElse(Map.of());
    }

    private static int order(Decision decision) {
        return switch (decision.outcome()) {
            case ELIGIBLE -> 0;
            case UNKNOWN -> 1;
            case INELIGIBLE -> 2;
        };
    }
}
