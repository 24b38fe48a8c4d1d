package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.ClaimSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.grants.OwedCase.Readiness;
import org.wutong.bureau.grants.storage.AccountRows;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.grants.storage.CountedRows;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.WholeView;
import org.wutong.bureau.policies.ClaimRow;
import org.wutong.bureau.policies.Claims;
import org.wutong.bureau.policies.OwedRow;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.rules.Rule;

/**
 * Which organisations are owed what and have no case yet: employers for their headcounts, organisers for the placements of a batch. Read as
 * a whole and then cut to the organisations for whose place the reader answers; there are some hundreds of them, not thousands. Of an
 * organisation for which nobody is on record nothing is known, and nothing is listed; its page tells what the rules say.
 */
@Component
public class OrganisationsOwed {
    private final Claims claims;
    private final PublishedPolicies policies;
    private final GrantRules rules;
    private final Organisations organisations;
    private final CaseRows cases;
    private final CountedRows counted;
    private final AccountRows accounts;
    private final WholeView whole;
    private final BusinessDate businessDate;

    OrganisationsOwed(
            Claims claims,
            PublishedPolicies policies,
            GrantRules rules,
            Organisations organisations,
            CaseRows cases,
            CountedRows counted,
            AccountRows accounts,
            WholeView whole,
            BusinessDate businessDate) {
        this.claims = claims;
        this.policies = policies;
        this.rules = rules;
        this.organisations = organisations;
        this.cases = cases;
        this.counted = counted;
        this.accounts = accounts;
        this.whole = whole;
        this.businessDate = businessDate;
    }

    /** Which are listed; null for all. */
    public record Wanted(
            @Nullable Readiness readiness,
            @Nullable String rule,
            @Nullable String fund,
            @Nullable String place) {
        public static final Wanted ALL = new Wanted(null, null, null, null);

        boolean takes(OwedClaim one) {
            return (readiness == null || one.readiness() == readiness)
                    && (rule == null || one.rule().equals(rule))
                    && (fund == null || one.fund().equals(fund))
                    && (place == null || one.region().startsWith(place));
        }
    }

    /** Those ready first, then in the order of places, organisations, rules. */
    public List<OwedClaim> all(Officer me, Wanted wanted) {
        return of(claims.owed(payers().keySet())).stream()
                .filter(one -> me.actor().view().covers(one.region()) && wanted.takes(one))
                .toList();
    }

    /** Those of one organisation; empty where it stands outside the reader's range. */
    public List<OwedClaim> ofEmployer(Officer me, long employer) {
        Set<String> payers = payers().keySet();
        List<ClaimRow> rows = claims.ofEmployer(employer).stream()
                .filter(row -> payers.contains(row.rule())
                        && row.outcome() != OwedRow.Outcome.INELIGIBLE
                        && (row.payableMostFen() == null || row.payableMostFen() > 0))
                .toList();
        return of(rows).stream()
                .filter(one -> one.employer() == employer && me.actor().view().covers(one.region()))
                .toList();
    }

    /** Rules in force today that pay organisations, by id. */
    Map<String, Rule> payers() {
        LocalDate today = businessDate.today();
        Set<String> kinds = claims.kinds();
        Map<String, Rule> payers = new LinkedHashMap<>();
        policies.inForce().rules().stream()
                .filter(rule -> kinds.contains(rule.subject().name()) && rule.isInForce(today))
                .sorted(Comparator.comparing(Rule::id))
                .forEach(rule -> payers.put(rule.id(), rule));
        return payers;
    }

    /** Ids of these rules, in order. */
    public SortedSet<String> rules() {
        return new TreeSet<>(payers().keySet());
    }

    /** Subjects that one case would hold, apart by whether they are decided. */
    private record Together(String kind, String rule, long employer, String claim, boolean known) {}

    private List<OwedClaim> of(List<ClaimRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Rule> payers = payers();
        LocalDate today = businessDate.today();
        return whole.look(() -> {
            Map<String, Map<Long, ClaimSource.Claim>> whose = new HashMap<>();
            Map<String, Set<Long>> peopled = new HashMap<>();
            rows.stream().collect(Collectors.groupingBy(ClaimRow::kind)).forEach((kind, some) -> {
                List<Long> ids = some.stream().map(ClaimRow::subject).distinct().toList();
                whose.put(kind, claims.claims(kind, ids));
                peopled.put(kind, claims.withPeople(kind, ids, today));
            });
            Set<String> inCases = counted.standing();
            Set<String> standing = cases.standingOfOrganisations();
            Map<Together, List<ClaimRow>> groups = new LinkedHashMap<>();
            Map<Together, ClaimSource.Claim> named = new HashMap<>();
            for (ClaimRow row : rows) {
                Rule rule = payers.get(row.rule());
                ClaimSource.Claim claim =
                        Objects.requireNonNull(whose.get(row.kind())).get(row.subject());
                if (rule == null
                        || claim == null
                        || row.outcome() == OwedRow.Outcome.UNKNOWN
                                && !Objects.requireNonNull(peopled.get(row.kind()))
                                        .contains(row.subject())
                        || inCases.contains(rule.account() + " " + row.kind() + " " + row.subject())
                        || claim.together().isEmpty()
                                && standing.contains(
                                        rule.account() + " " + claim.employer() + " " + rule.period(today))) {
                    continue;
                }
                Together group = new Together(
                        row.kind(),
                        row.rule(),
                        claim.employer(),
                        claim.together(),
                        row.outcome() == OwedRow.Outcome.ELIGIBLE);
                groups.computeIfAbsent(group, one -> new ArrayList<>()).add(row);
                named.put(group, claim);
            }
            Map<Long, Subject> places = organisations.of(
                    groups.keySet().stream().map(Together::employer).distinct().toList());
            Set<Long> having = accounts.having();
            List<OwedClaim> owed = new ArrayList<>();
            groups.forEach((group, some) -> {
                Subject place = places.get(group.employer());
                if (place != null) {
                    owed.add(owed(
                            group,
                            Objects.requireNonNull(named.get(group)),
                            some,
                            place,
                            Objects.requireNonNull(payers.get(group.rule())),
                            having.contains(group.employer())));
                }
            });
            owed.sort(Comparator.comparing(OwedClaim::readiness)
                    .thenComparing(OwedClaim::region)
                    .thenComparing(OwedClaim::employer)
                    .thenComparing(OwedClaim::rule)
                    .thenComparing(OwedClaim::claim));
            return owed;
        });
    }

    private OwedClaim owed(
            Together group,
            ClaimSource.Claim claim,
            List<ClaimRow> rows,
            Subject place,
            Rule rule,
            boolean hasAccount) {
        long least = rows.stream().mapToLong(ClaimRow::payableLeastFen).reduce(0, Math::addExact);
        boolean open = rows.stream().anyMatch(row -> row.payableMostFen() == null);
        Long most = open
                ? null
                : Long.valueOf(rows.stream()
                        .mapToLong(row -> Objects.requireNonNull(row.payableMostFen()))
                        .reduce(0, Math::addExact));
        boolean exact = most != null && most == least;
        Readiness readiness =
                !group.known() || !hasAccount ? Readiness.BLOCKED : exact ? Readiness.READY : Readiness.TO_CONFIRM;
        return new OwedClaim(
                group.employer(),
                group.kind(),
                group.rule(),
                rules.fundOf(rule.fund().orElse(null)).id(),
                group.claim(),
                claim.label(),
                claim.href(),
                place.region(),
                rows.stream().map(ClaimRow::subject).toList(),
                least,
                most,
                rows.stream().flatMap(row -> row.missing().stream()).distinct().toList(),
                hasAccount,
                readiness);
    }
}
