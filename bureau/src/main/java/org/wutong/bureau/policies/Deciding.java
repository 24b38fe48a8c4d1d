package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectSource;
import org.wutong.conditions.Facts;
import org.wutong.conditions.SubjectKind;
import org.wutong.rules.Decision;
import org.wutong.rules.Evaluator;
import org.wutong.rules.Explainer;
import org.wutong.rules.Explanation;
import org.wutong.rules.Ledger;
import org.wutong.rules.SubjectRow;
import org.wutong.rules.Watch;
import org.wutong.rules.files.Frozen;

/** Hands subjects and their facts to the rules engine. Pages, the cache and a single explanation all decide here. */
@Component
public class Deciding {
    /** People. What else is decided about is {@link Claims}. */
    public static final String WORKER = "worker";

    private final PublishedPolicies policies;
    private final KnownFacts facts;
    private final ObjectProvider<SubjectSource> subjects;
    private final PaidBefore paid;

    Deciding(PublishedPolicies policies, KnownFacts facts, ObjectProvider<SubjectSource> subjects, PaidBefore paid) {
        this.policies = policies;
        this.facts = facts;
        this.subjects = subjects;
        this.paid = paid;
    }

    SubjectSource workers() {
        return source(WORKER).orElseThrow(() -> new IllegalStateException("no duty lists workers"));
    }

    Optional<SubjectSource> source(String kind) {
        return subjects.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    /** Decides for these subjects together; members of one household must all be among them. */
    public List<Decision> decide(List<Subject> wanted, LocalDate asOf) {
        Gathered gathered = gather(wanted, asOf);
        return decide(gathered.of(wanted), asOf, gathered.ledger(), Watch.NOBODY);
    }

    /** The decisions about these workers alone, made together with their households as of a day. */
    public List<Decision> decideFor(Collection<Long> workerIds, LocalDate asOf) {
        Set<String> wanted = workerIds.stream().map(id -> Long.toString(id)).collect(Collectors.toSet());
        return decide(Batches.byHousehold(workers().withHouseholds(workerIds)), asOf).stream()
                .filter(decision -> wanted.contains(decision.row().id()))
                .toList();
    }

    /**
     * By the tree walk, which also tells what is missing and why; columns would tell the sums alone. Where reading the facts takes most of
     * the time, one way of deciding for all is worth more than what columns save.
     */
    List<Decision> decide(List<SubjectRow> rows, LocalDate asOf, Ledger ledger, Watch watch) {
        return Evaluator.evaluate(policies.inForce(), rows, asOf, ledger, watch);
    }

    /** Facts of some subjects on a day, and what they had been paid. */
    record Gathered(String kind, FactColumns facts, Map<Long, List<PaymentsMade.Made>> paid) {
        Ledger ledger() {
            return PaidBefore.ledger(paid);
        }

        /** What the engine is told about these, who are among those gathered for. */
        List<SubjectRow> of(List<Subject> subjects) {
            List<SubjectRow> rows = new ArrayList<>(subjects.size());
            for (Subject subject : subjects) {
                rows.add(new SubjectRow(
                        kind,
                        Long.toString(subject.id()),
                        subject.household() == null ? null : subject.household().toString(),
                        Facts.of(facts.of(subject.id()))));
            }
            return rows;
        }
    }

    Gathered gather(List<Subject> subjects, LocalDate asOf) {
        return gather(WORKER, subjects, asOf);
    }

    Gathered gather(String kind, List<Subject> subjects, LocalDate asOf) {
        SubjectKind known = policies.inForce().dictionary().kind(kind).orElseThrow();
        return new Gathered(kind, facts.of(known, subjects, asOf), paid.to(kind, subjects));
    }

    /** Why each rule in force says what it says about one of them. */
    List<Explanation> explain(String kind, List<Subject> household, long id, LocalDate asOf) {
        Gathered gathered = gather(kind, household, asOf);
        return Explainer.explain(
                policies.inForce(), gathered.of(household), Long.toString(id), asOf, gathered.ledger());
    }

    /** The decisions about one of them with all they hang on. */
    Frozen freeze(String kind, List<Subject> household, long id, LocalDate asOf) {
        Gathered gathered = gather(kind, household, asOf);
        return Frozen.of(policies.inForce(), gathered.of(household), Long.toString(id), asOf, gathered.ledger());
    }
}
