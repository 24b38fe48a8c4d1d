package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.policies.storage.DecisionCache;
import org.wutong.bureau.register.LongWork;
import org.wutong.conditions.Fact;
import org.wutong.rules.Decision;

/** Decides every rule for everyone within the actor's scope and replaces the cache with the answers. */
@Component
public class DecideForEveryone implements LongWork.Handler {
    public static final String KIND = "decisions";

    /** Subjects handed to the engine at a time; households are never parted. */
    private static final int BATCH = 4000;

    private final Deciding deciding;
    private final DecisionCache cache;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;
    private final Settings settings;
    private final Audit audit;

    DecideForEveryone(
            Deciding deciding,
            DecisionCache cache,
            PublishedPolicies policies,
            BusinessDate businessDate,
            Settings settings,
            Audit audit) {
        this.deciding = deciding;
        this.cache = cache;
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
        List<Subject> everyone = new ArrayList<>(deciding.workers().everyone());
        everyone.sort(
                java.util.Comparator.comparing((Subject one) -> one.household() == null ? -one.id() : one.household())
                        .thenComparing(Subject::id));
        progress.of(everyone.size());
        List<OwedRow> rows = new ArrayList<>();
        for (int from = 0; from < everyone.size(); ) {
            int to = endOfBatch(everyone, from);
            List<Subject> batch = everyone.subList(from, to);
            Map<String, Subject> byId = new HashMap<>();
            batch.forEach(one -> byId.put(Long.toString(one.id()), one));
            for (Decision decision : deciding.decide(batch, asOf)) {
                rows.add(row(decision, byId.getOrDefault(decision.row().id(), batch.get(0)), asOf, hash));
            }
            progress.done(to);
            from = to;
        }
        cache.replace(rows);
        audit.record("run", "decision", null, settings.county().orElse("0"), null, rows.size() + " " + hash);
    }

    private static int endOfBatch(List<Subject> everyone, int from) {
        int to = Math.min(everyone.size(), from + BATCH);
        while (to < everyone.size() && sameHousehold(everyone.get(to - 1), everyone.get(to))) {
            to++;
        }
        return to;
    }

    private static boolean sameHousehold(Subject one, Subject other) {
        Long household = one.household();
        return household != null && household.equals(other.household());
    }

    private static OwedRow row(Decision decision, Subject subject, LocalDate asOf, String hash) {
        Long household = subject.household();
        return new OwedRow(
                subject.id(),
                household == null ? 0 : household,
                subject.region(),
                decision.rule().id(),
                OwedRow.Outcome.valueOf(decision.outcome().name()),
                decision.amount().least(),
                decision.amount().most(),
                decision.payable().least(),
                decision.payable().most(),
                decision.missing().stream().map(Fact::name).toList(),
                decision.notes(),
                asOf,
                hash);
    }
}
