package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    /** Subjects that rules of this duty decide about so far. */
    public static final String WORKER = "worker";

    /** No duty knows of payments yet: limits in time are noted, not applied. */
    private static final Ledger PAID = Ledger.NONE;

    private final PublishedPolicies policies;
    private final KnownFacts facts;
    private final ObjectProvider<SubjectSource> subjects;

    Deciding(PublishedPolicies policies, KnownFacts facts, ObjectProvider<SubjectSource> subjects) {
        this.policies = policies;
        this.facts = facts;
        this.subjects = subjects;
    }

    SubjectSource workers() {
        return subjects.stream()
                .filter(source -> source.kind().equals(WORKER))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no duty lists workers"));
    }

    /** Decides for these subjects together; members of one household must all be among them. */
    public List<Decision> decide(List<Subject> wanted, LocalDate asOf) {
        return decide(rows(wanted, asOf), asOf, Watch.NOBODY);
    }

    /**
     * By the tree walk, which also tells what is missing and why; columns would tell the sums alone. Where reading the facts takes most of
     * the time, one way of deciding for all is worth more than what columns save.
     */
    List<Decision> decide(List<SubjectRow> rows, LocalDate asOf, Watch watch) {
        return Evaluator.evaluate(policies.inForce(), rows, asOf, PAID, watch);
    }

    /** Facts of some subjects on a day. */
    record Gathered(FactColumns facts) {
        /** What the engine is told about these, who are among those gathered for. */
        List<SubjectRow> of(List<Subject> subjects) {
            List<SubjectRow> rows = new ArrayList<>(subjects.size());
            for (Subject subject : subjects) {
                rows.add(new SubjectRow(
                        WORKER,
                        Long.toString(subject.id()),
                        subject.household() == null ? null : subject.household().toString(),
                        Facts.of(facts.of(subject.id()))));
            }
            return rows;
        }
    }

    Gathered gather(List<Subject> subjects, LocalDate asOf) {
        SubjectKind kind = policies.inForce().dictionary().kind(WORKER).orElseThrow();
        return new Gathered(facts.of(kind, subjects, asOf));
    }

    /** Why each rule in force says what it says about one of them. */
    List<Explanation> explain(List<Subject> household, long id, LocalDate asOf) {
        return Explainer.explain(policies.inForce(), rows(household, asOf), Long.toString(id), asOf, PAID);
    }

    /** The decisions about one of them with all they hang on. */
    Frozen freeze(List<Subject> household, long id, LocalDate asOf) {
        return Frozen.of(policies.inForce(), rows(household, asOf), Long.toString(id), asOf, PAID);
    }

    /** What the engine is told about these subjects. */
    private List<SubjectRow> rows(List<Subject> wanted, LocalDate asOf) {
        return gather(wanted, asOf).of(wanted);
    }
}
