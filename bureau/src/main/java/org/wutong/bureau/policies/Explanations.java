package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.wutong.bureau.policies.Explained.Line;
import org.wutong.bureau.policies.Explained.Paper;
import org.wutong.bureau.policies.Explained.Ruled;
import org.wutong.bureau.policies.Explained.Shared;
import org.wutong.bureau.policies.Explained.Sum;
import org.wutong.bureau.policies.Explained.Used;
import org.wutong.conditions.Fact;
import org.wutong.rules.ClauseResult;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;
import org.wutong.rules.PolicyDocument;
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
        List<Decision> all = deciding.decide(household, asOf);
        List<Decision> own = all.stream()
                .filter(decision -> decision.row().id().equals(Long.toString(worker)))
                .sorted(Comparator.comparing((Decision decision) -> order(decision))
                        .thenComparing(decision -> decision.rule().id()))
                .toList();
        PolicySet set = policies.inForce();
        return Optional.of(new Explained(
                person,
                asOf,
                set.hash(),
                sum(Totals.ofSubject(set, own)),
                own.stream().map(decision -> ruled(decision, set, locale)).toList(),
                sharing(all, own, people, worker, locale),
                papers(own, locale),
                documents(own, set, locale)));
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

    private Ruled ruled(Decision decision, PolicySet set, Locale locale) {
        return new Ruled(
                decision.rule().id(),
                words.say(decision.rule().title(), locale),
                words.cite(set.document(decision.rule().cite()), decision.rule().cite(), locale),
                decision.rule().fund().map(fund -> words.say(fund, locale)).orElse(null),
                OwedRow.Outcome.valueOf(decision.outcome().name()),
                sum(decision.amount()),
                sum(decision.payable()),
                decision.clauses().stream()
                        .map(clause -> line(clause, decision, locale))
                        .toList(),
                decision.missing().stream()
                        .map(fact -> words.say(fact.label(), locale))
                        .toList(),
                decision.notes().stream()
                        .map(note -> words.note(set, note, locale))
                        .toList());
    }

    private Line line(ClauseResult clause, Decision decision, Locale locale) {
        List<Used> used = new ArrayList<>();
        for (Fact fact : clause.line().condition().facts()) {
            Object value = decision.row().facts().value(fact);
            used.add(new Used(
                    words.say(fact.label(), locale),
                    value == null ? null : words.value(fact, value, locale),
                    words.say(fact.paper(), locale)));
        }
        return new Line(words.say(clause.line().label(), locale), clause.word(), used);
    }

    /** Where a household's cap took something off this person: who has which part of it. */
    private List<Shared> sharing(
            List<Decision> all, List<Decision> own, Map<Long, SubjectCard> people, long self, Locale locale) {
        List<Shared> shared = new ArrayList<>();
        for (Decision mine : own) {
            if (mine.amount().equals(mine.payable())
                    || mine.rule().householdCap().isEmpty()) {
                continue;
            }
            for (Decision member : all) {
                if (member.rule().id().equals(mine.rule().id())
                        && member.amount().most() > 0) {
                    long id = Long.parseLong(member.row().id());
                    SubjectCard card = people.get(id);
                    shared.add(new Shared(
                            card == null ? "—" : card.name(),
                            id == self,
                            words.say(member.rule().title(), locale),
                            sum(member.amount()),
                            sum(member.payable())));
                }
            }
        }
        return shared;
    }

    private List<Paper> papers(List<Decision> own, Locale locale) {
        Map<Fact, List<Decision>> byFact = new LinkedHashMap<>();
        own.forEach(decision -> decision.missing()
                .forEach(fact ->
                        byFact.computeIfAbsent(fact, f -> new ArrayList<>()).add(decision)));
        List<Paper> papers = new ArrayList<>();
        byFact.forEach((fact, decisions) -> papers.add(new Paper(
                words.say(fact.paper(), locale),
                words.say(fact.label(), locale),
                decisions.stream()
                        .map(decision -> words.say(decision.rule().title(), locale))
                        .toList(),
                decisions.stream()
                        .mapToLong(decision -> decision.payable().most())
                        .sum())));
        return papers;
    }

    private List<String> documents(List<Decision> own, PolicySet set, Locale locale) {
        return own.stream()
                .map(decision -> set.document(decision.rule().cite()))
                .distinct()
                .map((PolicyDocument document) -> words.document(document, locale))
                .toList();
    }

    static Sum sum(FenRange range) {
        return new Sum(range.least(), range.most());
    }
}
