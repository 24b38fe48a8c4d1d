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
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.policies.storage.Bases;
import org.wutong.bureau.policies.storage.DecisionCache;
import org.wutong.bureau.policies.storage.Refreshes;
import org.wutong.bureau.policies.storage.Refreshes.Refresh;
import org.wutong.bureau.policies.storage.RunCosts;
import org.wutong.bureau.policies.storage.StaleMarks;
import org.wutong.bureau.policies.storage.Written;
import org.wutong.bureau.register.LongWork;
import org.wutong.rules.Decision;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.rules.RuleCosts;

/**
 * One refresh. While day, policy set and engine are those of the last one, only the households of marked people are looked at, and
 * only those decided whose facts have another digest. Otherwise everyone is. Rows are written where they come out differently.
 */
@Component
class RefreshRound {
    /** Subjects looked at at a time, so that facts and decisions of no more are held; households are never parted. */
    private static final int BATCH = 4000;

    private final Deciding deciding;
    private final DecisionCache cache;
    private final Bases bases;
    private final StaleMarks marks;
    private final Refreshes refreshes;
    private final RunCosts costs;
    private final ClaimRound claims;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;

    RefreshRound(
            Deciding deciding,
            DecisionCache cache,
            Bases bases,
            StaleMarks marks,
            Refreshes refreshes,
            RunCosts costs,
            ClaimRound claims,
            PublishedPolicies policies,
            BusinessDate businessDate) {
        this.deciding = deciding;
        this.cache = cache;
        this.bases = bases;
        this.marks = marks;
        this.refreshes = refreshes;
        this.costs = costs;
        this.claims = claims;
        this.policies = policies;
        this.businessDate = businessDate;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Refresh run(boolean fromScratch, String askedBy, LongWork.Progress progress) {
        long begun = System.nanoTime();
        LocalDate asOf = businessDate.today();
        PolicySet set = policies.inForce();
        boolean together = decidesTogether(set);
        boolean everyone = fromScratch
                || together
                || refreshes
                        .last()
                        .filter(last -> last.standsOn(asOf, set.hash()))
                        .isEmpty();
        Set<Long> marked = marks.take();
        Set<Long> concerned = everyone ? bases.everyone() : bases.withCompanions(marked);
        List<Subject> subjects = Batches.byHousehold(
                everyone ? deciding.workers().everyone() : deciding.workers().withHouseholds(concerned));
        long id = refreshes.begin(askedBy, asOf, set.hash(), everyone);
        Pass pass = new Pass(id, asOf, set.hash(), everyone);
        progress.of(subjects.size());
        for (int from = 0; from < subjects.size(); ) {
            int to = together ? subjects.size() : Batches.end(subjects, from, BATCH);
            pass.take(subjects.subList(from, to));
            progress.done(to);
            from = to;
        }
        subjects.forEach(subject -> concerned.remove(subject.id()));
        pass.gone(concerned);
        claims.run(everyone, asOf, set);
        long took = System.nanoTime() - begun;
        refreshes.end(id, subjects.size(), pass.decided, pass.written, took);
        if (everyone) {
            costs.replace(asOf, askedBy, set.hash(), subjects.size(), took, pass.watch.dearestFirst());
        }
        return refreshes.last().orElseThrow();
    }

    /** Quotas, and caps that organisations share, tie all people together: nobody can be decided apart. */
    private static boolean decidesTogether(PolicySet set) {
        return set.rules().stream()
                .filter(rule -> rule.subject().name().equals(Deciding.WORKER))
                .anyMatch(RefreshRound::isOverAll);
    }

    static boolean isOverAll(Rule rule) {
        return rule.quota().isPresent() || rule.caps().stream().anyMatch(cap -> !cap.isOfHousehold());
    }

    /** What one refresh goes through and adds up. */
    private final class Pass {
        private final long refresh;
        private final LocalDate asOf;
        private final String policySet;
        private final boolean evenUnchanged;
        private final RuleCosts watch = new RuleCosts(System::nanoTime);
        private long decided;
        private Written written = Written.NOTHING;

        Pass(long refresh, LocalDate asOf, String policySet, boolean evenUnchanged) {
            this.refresh = refresh;
            this.asOf = asOf;
            this.policySet = policySet;
            this.evenUnchanged = evenUnchanged;
        }

        void take(List<Subject> households) {
            Deciding.Gathered gathered = deciding.gather(households, asOf);
            Map<Long, UUID> digests = FactDigest.of(households, gathered.facts(), gathered.paid());
            Map<Long, UUID> stood =
                    bases.digests(households.stream().map(Subject::id).toList());
            Set<UUID> changed = new HashSet<>(digests.values());
            if (!evenUnchanged) {
                changed.clear();
                digests.forEach((worker, digest) -> {
                    if (!digest.equals(stood.get(worker))) {
                        changed.add(digest);
                    }
                });
            }
            List<Subject> stale = households.stream()
                    .filter(subject -> changed.contains(digests.get(subject.id())))
                    .toList();
            if (!stale.isEmpty()) {
                write(stale, gathered);
                bases.put(
                        stale.stream()
                                .filter(subject -> !Objects.equals(digests.get(subject.id()), stood.get(subject.id())))
                                .toList(),
                        digests);
            }
        }

        private void write(List<Subject> subjects, Deciding.Gathered gathered) {
            Map<String, Subject> byId = new HashMap<>();
            subjects.forEach(subject -> byId.put(Long.toString(subject.id()), subject));
            List<OwedRow> rows = new ArrayList<>();
            for (Decision decision : deciding.decide(gathered.of(subjects), asOf, gathered.ledger(), watch)) {
                rows.add(OwedRow.of(
                        decision, Objects.requireNonNull(byId.get(decision.row().id())), asOf, policySet));
            }
            written = written.plus(
                    cache.write(refresh, subjects.stream().map(Subject::id).toList(), rows));
            decided += subjects.size();
        }

        void gone(Set<Long> workers) {
            if (!workers.isEmpty()) {
                written = written.plus(cache.write(refresh, workers, List.of()));
                bases.remove(workers);
            }
        }
    }
}
