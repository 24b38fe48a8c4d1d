package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectSource;
import org.wutong.bureau.policies.storage.ClaimDecisions;
import org.wutong.bureau.policies.storage.ClaimMarks;
import org.wutong.rules.Decision;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Watch;

/** The part of a refresh that is about what is no person: of those marked, or of all, rows are written where the facts are others. */
@Component
class ClaimRound {
    private static final int BATCH = 1000;

    private final Deciding deciding;
    private final Claims claims;
    private final ClaimDecisions decisions;
    private final ClaimMarks marks;

    ClaimRound(Deciding deciding, Claims claims, ClaimDecisions decisions, ClaimMarks marks) {
        this.deciding = deciding;
        this.claims = claims;
        this.decisions = decisions;
        this.marks = marks;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void run(boolean everyone, LocalDate asOf, PolicySet set) {
        for (String kind : claims.kinds()) {
            SubjectSource source = deciding.source(kind).orElseThrow();
            boolean together = set.rules().stream()
                    .filter(rule -> rule.subject().name().equals(kind))
                    .anyMatch(RefreshRound::isOverAll);
            Set<Long> concerned = marks.take(kind);
            boolean all = everyone || together && !concerned.isEmpty();
            if (all) {
                concerned.addAll(decisions.known(kind));
            }
            if (!all && concerned.isEmpty()) {
                continue;
            }
            List<Subject> subjects = Batches.byHousehold(all ? source.everyone() : source.withHouseholds(concerned));
            for (int from = 0; from < subjects.size(); ) {
                int to = together ? subjects.size() : Batches.end(subjects, from, BATCH);
                take(kind, subjects.subList(from, to), all, asOf);
                from = to;
            }
            subjects.forEach(subject -> concerned.remove(subject.id()));
            decisions.remove(kind, concerned);
        }
        decisions.removeOthers(claims.kinds());
    }

    private void take(String kind, List<Subject> subjects, boolean evenUnchanged, LocalDate asOf) {
        Deciding.Gathered gathered = deciding.gather(kind, subjects, asOf);
        Map<Long, UUID> digests = FactDigest.of(subjects, gathered.facts(), gathered.paid());
        Map<Long, UUID> stood =
                decisions.digests(kind, subjects.stream().map(Subject::id).toList());
        Set<UUID> changed = new HashSet<>(digests.values());
        if (!evenUnchanged) {
            changed.clear();
            digests.forEach((subject, digest) -> {
                if (!digest.equals(stood.get(subject))) {
                    changed.add(digest);
                }
            });
        }
        List<Subject> stale = subjects.stream()
                .filter(subject -> changed.contains(Objects.requireNonNull(digests.get(subject.id()))))
                .toList();
        if (!stale.isEmpty()) {
            Map<String, Subject> byId = new HashMap<>();
            stale.forEach(subject -> byId.put(Long.toString(subject.id()), subject));
            List<ClaimRow> rows = new ArrayList<>();
            for (Decision decision : deciding.decide(gathered.of(stale), asOf, gathered.ledger(), Watch.NOBODY)) {
                rows.add(ClaimRow.of(
                        kind,
                        decision,
                        Objects.requireNonNull(byId.get(decision.row().id()))));
            }
            decisions.write(kind, stale.stream().map(Subject::id).toList(), rows);
            decisions.put(kind, stale, digests);
        }
    }
}
