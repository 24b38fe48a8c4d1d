package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectSource;
import org.wutong.conditions.Facts;
import org.wutong.conditions.SubjectKind;
import org.wutong.rules.Decision;
import org.wutong.rules.Evaluator;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectRow;

/** Hands subjects and their facts to the rules engine. Pages, the cache and a single explanation all decide here. */
@Component
public class Deciding {
    /** Subjects that rules of this duty decide about so far. */
    static final String WORKER = "worker";

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
        PolicySet set = policies.inForce();
        SubjectKind kind = set.dictionary().kind(WORKER).orElseThrow();
        FactColumns columns = facts.of(kind, wanted, asOf);
        List<SubjectRow> rows = new ArrayList<>(wanted.size());
        for (Subject subject : wanted) {
            Map<String, Object> known = new HashMap<>(columns.of(subject.id()));
            rows.add(new SubjectRow(
                    WORKER,
                    Long.toString(subject.id()),
                    subject.household() == null ? null : subject.household().toString(),
                    Facts.of(known)));
        }
        return Evaluator.evaluate(set, rows, asOf);
    }
}
