package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.grants.storage.OwedCaseRows;
import org.wutong.bureau.grants.storage.OwedCaseRows.Payer;
import org.wutong.bureau.grants.storage.OwedCaseRows.Wanted;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.policies.Deciding;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.rules.Rule;

/** Who is owed what and has no case yet, within what the actor may see. */
@Component
@Transactional(readOnly = true)
public class Owed {
    private final OwedCaseRows rows;
    private final PublishedPolicies policies;
    private final GrantRules rules;
    private final BusinessDate businessDate;

    Owed(OwedCaseRows rows, PublishedPolicies policies, GrantRules rules, BusinessDate businessDate) {
        this.rows = rows;
        this.policies = policies;
        this.rules = rules;
        this.businessDate = businessDate;
    }

    public KeysetPage<OwedCase> page(Wanted wanted, @Nullable String cursor, int size) {
        return rows.page(payers(), wanted, cursor, size);
    }

    public List<OwedCase> all(Wanted wanted, int most) {
        return rows.all(payers(), wanted, most);
    }

    public List<OwedCaseRows.Sum> sums(@Nullable String place) {
        return rows.sums(payers(), place);
    }

    public List<OwedCase> ofWorker(long worker) {
        return rows.ofWorker(payers(), worker);
    }

    /** Rules in force today that pay the person decided about. */
    public List<Payer> payers() {
        LocalDate today = businessDate.today();
        return policies.inForce().rules().stream()
                .filter(rule -> rule.subject().name().equals(Deciding.WORKER)
                        && rule.payee().isEmpty()
                        && rule.isInForce(today))
                .map(rule -> new Payer(rule.id(), rule.account(), rule.period(today), fund(rule)))
                .distinct()
                .toList();
    }

    /** Ids of these rules, in order. */
    public SortedSet<String> rules() {
        return payers().stream().map(Payer::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    String fund(Rule rule) {
        return rules.fundOf(rule.fund().orElse(null)).id();
    }
}
