package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.policies.Deciding;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;
import org.wutong.rules.Outcome;
import org.wutong.rules.Rule;

/**
 * Decides cases again on the records as they are now: for today while today lies in the period the case is for and the rule is in force,
 * else for the day it was opened for.
 */
@Component
public class Recheck {
    private static final int AT_ONCE = 4000;

    private final Deciding deciding;
    private final ClaimRecheck claims;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;

    Recheck(Deciding deciding, ClaimRecheck claims, PublishedPolicies policies, BusinessDate businessDate) {
        this.deciding = deciding;
        this.claims = claims;
        this.policies = policies;
        this.businessDate = businessDate;
    }

    /**
     * What deciding again gave.
     *
     * @param mostFen null where the text has no upper end
     * @param missing dictionary names of facts that are not known
     */
    public record Today(
            LocalDate asOf, long leastFen, @Nullable Long mostFen, List<String> missing, Verdict verdict) {}

    /** How that stands to the case. */
    public enum Verdict {
        SAME,
        OTHER_SUM,
        NOT_OWED,
        UNKNOWN
    }

    /** By case. */
    public Map<Long, Today> of(List<GrantCase> cases) {
        Map<LocalDate, List<GrantCase>> byDay = new HashMap<>();
        for (GrantCase one : cases) {
            byDay.computeIfAbsent(day(one), day -> new ArrayList<>()).add(one);
        }
        Map<Long, Today> all = new HashMap<>();
        byDay.forEach((day, every) -> {
            List<GrantCase> ofOrganisations =
                    every.stream().filter(GrantCase::ofOrganisation).toList();
            if (!ofOrganisations.isEmpty()) {
                claims.decide(ofOrganisations, kinds(ofOrganisations), day, all);
            }
            List<GrantCase> some =
                    every.stream().filter(one -> !one.ofOrganisation()).toList();
            for (int from = 0; from < some.size(); from += AT_ONCE) {
                decide(some.subList(from, Math.min(some.size(), from + AT_ONCE)), day, all);
            }
        });
        return all;
    }

    private Map<String, String> kinds(List<GrantCase> cases) {
        Map<String, String> kinds = new HashMap<>();
        cases.forEach(one -> policies.inForce()
                .rule(one.rule())
                .ifPresent(rule -> kinds.put(one.rule(), rule.subject().name())));
        return kinds;
    }

    private LocalDate day(GrantCase one) {
        LocalDate today = businessDate.today();
        return policies.inForce()
                .rule(one.rule(), today)
                .filter(rule -> rule.isInForce(today)
                        && (!one.claim().isEmpty() || rule.period(today).equals(one.period())))
                .map(rule -> today)
                .orElse(one.forDay());
    }

    private void decide(List<GrantCase> cases, LocalDate day, Map<Long, Today> into) {
        Map<String, Decision> found = new HashMap<>();
        for (Decision decision : deciding.decideFor(
                cases.stream().map(GrantCase::worker).distinct().toList(), day)) {
            Rule rule = decision.rule();
            found.put(decision.row().id() + " " + rule.id(), decision);
        }
        for (GrantCase one : cases) {
            Optional<Decision> decision = Optional.ofNullable(found.get(one.worker() + " " + one.rule()));
            into.put(one.id(), today(one, day, decision));
        }
    }

    static Today today(GrantCase one, LocalDate day, Optional<Decision> decision) {
        FenRange payable = decision.map(Decision::payable).orElse(FenRange.ZERO);
        Outcome outcome = decision.map(Decision::outcome).orElse(Outcome.INELIGIBLE);
        Long most = payable.isOpen() ? null : Long.valueOf(payable.most());
        List<String> missing = decision.map(found ->
                        found.missing().stream().map(fact -> fact.name()).toList())
                .orElse(List.of());
        Verdict verdict;
        if (outcome == Outcome.INELIGIBLE || payable.most() == 0) {
            verdict = Verdict.NOT_OWED;
        } else if (outcome == Outcome.UNKNOWN) {
            verdict = Verdict.UNKNOWN;
        } else {
            boolean within = one.fen() >= payable.least() && (most == null || one.fen() <= most);
            verdict = within ? Verdict.SAME : Verdict.OTHER_SUM;
        }
        return new Today(day, payable.least(), most, missing, verdict);
    }
}
