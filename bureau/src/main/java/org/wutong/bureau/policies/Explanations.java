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
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.rules.Decision;
import org.wutong.rules.Explanation;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Totals;

/** Tells one person, from today's records, what they are owed and why: decided afresh, together with their household. */
@Component
public class Explanations {
    private final Deciding deciding;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;
    private final ObjectProvider<SubjectCards> cards;
    private final FactWords words;

    Explanations(
            Deciding deciding,
            PublishedPolicies policies,
            BusinessDate businessDate,
            ObjectProvider<SubjectCards> cards,
            FactWords words) {
        this.deciding = deciding;
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
        List<Explanation> explanations = deciding.explain(household, worker, asOf).stream()
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
                worker,
                locale);
        return Optional.of(new Explained(
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
                        .toList()));
    }

    public Map<Long, SubjectCard> cards(List<Long> ids) {
        return cards.stream()
                .filter(source -> source.kind().equals(Deciding.WORKER))
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
