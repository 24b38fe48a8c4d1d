package org.wutong.bureau.grants;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.ClaimSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.grants.storage.AccountRows;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.grants.storage.CountedRows;
import org.wutong.bureau.grants.storage.PaymentRows;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.policies.Claims;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.rules.Rule;

/** What there is about the cases of organisations beside what every case has: their lists, who is counted twice, what is owed still. */
@Component
public class OrganisationView {
    private final CaseDesk desk;
    private final CaseRows rows;
    private final CountedRows counted;
    private final PaymentRows payments;
    private final AccountRows accounts;
    private final Clashes clashes;
    private final Claims claims;
    private final Organisations organisations;
    private final OrganisationsOwed owed;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;

    OrganisationView(
            CaseDesk desk,
            CaseRows rows,
            CountedRows counted,
            PaymentRows payments,
            AccountRows accounts,
            Clashes clashes,
            Claims claims,
            Organisations organisations,
            OrganisationsOwed owed,
            PublishedPolicies policies,
            BusinessDate businessDate) {
        this.desk = desk;
        this.rows = rows;
        this.counted = counted;
        this.payments = payments;
        this.accounts = accounts;
        this.clashes = clashes;
        this.claims = claims;
        this.organisations = organisations;
        this.owed = owed;
        this.policies = policies;
        this.businessDate = businessDate;
    }

    /**
     * One person of a case's list.
     *
     * @param still whether today's records count them too; null where that is not asked any more
     * @param elsewhere the case of another organisation that counts them
     */
    public record Person(Counted counted, @Nullable Boolean still, CountedRows.@Nullable Clash elsewhere) {}

    /**
     * What a case of an organisation counts.
     *
     * @param added how many today's records count beyond the list; null where that is not asked
     * @param refuses whether a person counted twice holds the case up
     * @param claim the batch, where the case is for one
     */
    public record OfCase(
            List<Person> people, @Nullable Integer added, boolean refuses, ClaimSource.@Nullable Claim claim) {
        public boolean clashing() {
            return people.stream().anyMatch(one -> one.elsewhere() != null);
        }
    }

    public OfCase ofCase(Officer me, GrantCase one) {
        return desk.within(me, () -> {
            List<Counted> list = counted.of(List.of(one.id()));
            Map<Long, CountedRows.Clash> twice = new HashMap<>();
            clashes.of(List.of(one.id())).forEach(clash -> twice.put(clash.worker(), clash));
            Set<Long> today = one.claim().isEmpty()
                            && one.state().part() != FundPart.PAID
                            && one.state().waits()
                    ? countedToday(one)
                    : null;
            Set<Long> then = list.stream().map(Counted::worker).collect(Collectors.toSet());
            return new OfCase(
                    list.stream()
                            .map(person -> new Person(
                                    person,
                                    today == null ? null : Boolean.valueOf(today.contains(person.worker())),
                                    twice.get(person.worker())))
                            .toList(),
                    today == null
                            ? null
                            : Integer.valueOf((int) today.stream()
                                    .filter(worker -> !then.contains(worker))
                                    .count()),
                    clashes.refuses(one.account()),
                    claim(one, list));
        });
    }

    private Set<Long> countedToday(GrantCase one) {
        long employer = Objects.requireNonNull(one.employer());
        Rule rule = policies.inForce().rule(one.rule()).orElse(null);
        if (rule == null) {
            return Set.of();
        }
        Set<String> facts = rule.facts().stream().map(fact -> fact.name()).collect(Collectors.toSet());
        return new HashSet<>(claims.people(rule.subject().name(), List.of(employer), facts, businessDate.today())
                .getOrDefault(employer, List.of()));
    }

    private ClaimSource.@Nullable Claim claim(GrantCase one, List<Counted> list) {
        if (one.claim().isEmpty() || list.isEmpty()) {
            return null;
        }
        Counted first = list.get(0);
        return claims.claims(first.kind(), List.of(first.subject())).get(first.subject());
    }

    /**
     * An organisation's cases, what it is owed beside them, its account.
     *
     * @param mayOpen whether the reader may open cases of it and set its account
     */
    public record OfOrganisation(
            List<GrantCase> cases,
            List<OwedClaim> owed,
            Map<Long, PaymentRows.Payment> payments,
            Map<Long, Integer> people,
            AccountRows.@Nullable Shown account,
            boolean mayOpen) {}

    /** Empty where the organisation stands outside the reader's range. */
    public Optional<OfOrganisation> ofOrganisation(Officer me, long employer) {
        Subject place = organisations
                .find(employer)
                .filter(one -> me.actor().view().covers(one.region()))
                .orElse(null);
        if (place == null) {
            return Optional.empty();
        }
        List<OwedClaim> open = owed.ofEmployer(me, employer);
        return Optional.of(desk.within(me, () -> {
            List<GrantCase> cases = rows.ofEmployer(employer);
            Map<Long, PaymentRows.Payment> paid = new HashMap<>();
            cases.forEach(one -> payments.ofCase(one.id()).ifPresent(payment -> paid.put(one.id(), payment)));
            Map<Long, Integer> people = new HashMap<>();
            counted.of(cases.stream().map(GrantCase::id).toList())
                    .forEach(one -> people.merge(one.grantCase(), 1, Integer::sum));
            return new OfOrganisation(
                    cases,
                    open,
                    paid,
                    people,
                    accounts.find(employer).orElse(null),
                    Transitions.allowed(Step.DRAFT, null, me.role()).isPresent()
                            && CaseDesk.acting(me).edit().covers(place.region()));
        }));
    }

    /** People on the lists of these cases, by case, for a notice. */
    public Map<Long, List<Long>> people(Officer me, List<GrantCase> cases) {
        return desk.within(
                me,
                () -> counted
                        .of(cases.stream()
                                .filter(GrantCase::ofOrganisation)
                                .map(GrantCase::id)
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                Counted::grantCase, Collectors.mapping(Counted::worker, Collectors.toList()))));
    }
}
