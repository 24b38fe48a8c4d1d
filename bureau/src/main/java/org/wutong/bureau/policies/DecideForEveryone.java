package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.policies.storage.DecisionCache;
import org.wutong.bureau.policies.storage.RunCosts;
import org.wutong.bureau.register.LongWork;
import org.wutong.rules.Decision;
import org.wutong.rules.RuleCosts;

/**
 * Decides every rule for everyone the actor sees, households as a whole, and replaces what the cache holds within the actor's edit
 * scope.
 */
@Component
public class DecideForEveryone implements LongWork.Handler {
    public static final String KIND = "decisions";

    /** Subjects handed to the engine at a time; households are never parted. */
    static final int BATCH = 4000;

    private final Deciding deciding;
    private final DecisionCache cache;
    private final RunCosts costs;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;
    private final Settings settings;
    private final Audit audit;

    DecideForEveryone(
            Deciding deciding,
            DecisionCache cache,
            RunCosts costs,
            PublishedPolicies policies,
            BusinessDate businessDate,
            Settings settings,
            Audit audit) {
        this.deciding = deciding;
        this.cache = cache;
        this.costs = costs;
        this.policies = policies;
        this.businessDate = businessDate;
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void run(String subject, LongWork.Progress progress) {
        LocalDate asOf = businessDate.today();
        String hash = policies.inForce().hash();
        Scope mine = Acting.now().edit();
        List<Subject> everyone = new ArrayList<>(deciding.workers().everyone());
        everyone.sort(
                java.util.Comparator.comparing((Subject one) -> one.household() == null ? -one.id() : one.household())
                        .thenComparing(Subject::id));
        progress.of(everyone.size());
        List<OwedRow> rows = new ArrayList<>();
        long begun = System.nanoTime();
        RuleCosts watch = new RuleCosts(System::nanoTime);
        for (int from = 0; from < everyone.size(); ) {
            int to = endOfBatch(everyone, from, BATCH);
            List<Subject> batch = everyone.subList(from, to);
            Map<String, Subject> byId = new HashMap<>();
            batch.forEach(one -> byId.put(Long.toString(one.id()), one));
            for (Decision decision : deciding.decide(batch, asOf, watch)) {
                Subject decided = Objects.requireNonNull(byId.get(decision.row().id()));
                if (mine.covers(decided.region())) {
                    rows.add(OwedRow.of(decision, decided, asOf, hash));
                }
            }
            progress.done(to);
            from = to;
        }
        long took = System.nanoTime() - begun;
        cache.replace(rows);
        costs.replace(asOf, hash, everyone.size(), took, watch.dearestFirst());
        audit.record("run", "decision", null, settings.county().orElse("0"), null, rows.size() + " " + hash);
    }

    /** Where a batch ends that begins here, so that no household goes on behind its end. */
    static int endOfBatch(List<Subject> everyone, int from, int size) {
        int to = Math.min(everyone.size(), from + size);
        while (to < everyone.size() && sameHousehold(everyone.get(to - 1), everyone.get(to))) {
            to++;
        }
        return to;
    }

    private static boolean sameHousehold(Subject one, Subject other) {
        Long household = one.household();
        return household != null && household.equals(other.household());
    }
}
