package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Claims become decisions: stages in a fixed order, each a function of the claims alone. */
final class Resolution {
    private static final String UNSPECIFIED_STACKING = "unspecified-stacking";
    static final String PROVISIONAL = "provisional";

    /** More sets of choices and completions than are gone through: the payable is a bound, never too narrow. */
    private static final String BOUNDED = "bounded";

    private final PolicySet policies;
    private final LocalDate asOf;
    private final Ledger ledger;
    private final Set<String> grouped = new HashSet<>();
    private final Map<Entanglement.Shape, List<PossibleAmounts>> solved = new HashMap<>();

    Resolution(PolicySet policies, LocalDate asOf, Ledger ledger) {
        this.policies = policies;
        this.asOf = asOf;
        this.ledger = ledger;
        policies.stacking().forEach(stacking -> grouped.addAll(stacking.rules()));
    }

    List<Decision> resolve(List<Claim> claims) {
        List<Claim> capped = new OrganisationCaps(asOf).apply(settle(claims));
        return new Quotas(asOf).apply(capped).stream().map(Claim::decided).toList();
    }

    /** The stages that concern one household at a time. */
    List<Claim> settle(List<Claim> claims) {
        List<Claim> unpaid = ledger == Ledger.NONE
                ? claims
                : claims.stream().map(this::lessPaid).toList();
        return shared(stacked(unpaid));
    }

    private Claim lessPaid(Claim claim) {
        Rule rule = claim.rule().rule();
        return ledger.paid(claim.row(), rule.account()).stream()
                .filter(payment -> rule.frequency().isUsedUp(payment.on(), asOf, rule.cycleStarts()))
                .map(Ledger.Payment::fen)
                .reduce(Math::addExact)
                .map(claim::alreadyPaid)
                .orElse(claim);
    }

    /** What the text says about several for one subject: noted, or taken away where one is directed over the other. */
    private List<Claim> stacked(List<Claim> claims) {
        List<Claim> result = new ArrayList<>(claims);
        eachGroup(claims, (stacking, together) -> stack(stacking, together, result));
        return result;
    }

    /** Goes through the groups of which one row may have several. */
    private void eachGroup(List<Claim> claims, BiConsumer<Stacking, List<Integer>> visitor) {
        for (int from = 0; from < claims.size(); ) {
            int to = from + 1;
            boolean any = isGrouped(claims.get(from));
            while (to < claims.size()
                    && claims.get(to).row() == claims.get(from).row()) {
                any |= isGrouped(claims.get(to++));
            }
            if (any) {
                for (Stacking stacking : policies.stacking()) {
                    List<Integer> together = together(stacking, claims, from, to);
                    if (together.size() > 1) {
                        visitor.accept(stacking, together);
                    }
                }
            }
            from = to;
        }
    }

    private boolean isGrouped(Claim claim) {
        return claim.mayBeOwed() && grouped.contains(claim.ruleId());
    }

    /** Those of a group that may be had in one row. */
    private static List<Integer> together(Stacking stacking, List<Claim> claims, int from, int to) {
        List<Integer> together = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (claims.get(i).mayBeOwed()
                    && stacking.rules().contains(claims.get(i).ruleId())) {
                together.add(i);
            }
        }
        return together;
    }

    private static void stack(Stacking stacking, List<Integer> together, List<Claim> claims) {
        switch (stacking.mode()) {
            case STACK -> {}
            case UNSPECIFIED ->
                together.forEach(i -> claims.set(i, claims.get(i).noted(UNSPECIFIED_STACKING)));
            case EXCLUSIVE -> {
                if (together.stream().anyMatch(i -> !claims.get(i).due().hull().isExact())) {
                    together.forEach(i -> claims.set(i, claims.get(i).noted(PROVISIONAL)));
                }
            }
            case DIRECTED -> direct(stacking.rules().get(0), together, claims);
        }
    }

    private static void direct(String by, List<Integer> together, List<Claim> claims) {
        Outcome excluding = together.stream()
                .map(claims::get)
                .filter(claim -> claim.ruleId().equals(by))
                .map(Claim::outcome)
                .findFirst()
                .orElse(Outcome.INELIGIBLE);
        for (int i : together) {
            Claim claim = claims.get(i);
            if (!claim.ruleId().equals(by) && excluding == Outcome.ELIGIBLE) {
                claims.set(i, claim.withDue(PossibleAmounts.NOTHING).noted("excluded"));
            } else if (!claim.ruleId().equals(by) && excluding == Outcome.UNKNOWN) {
                claims.set(i, claim.withDue(claim.due().orNothing()).noted(PROVISIONAL));
            }
        }
    }

    /** Exclusive groups and household caps, together for all that are connected by them. */
    private List<Claim> shared(List<Claim> claims) {
        Map<Household, List<Claim>> capped = overCap(claims);
        List<List<Claim>> exclusive = new ArrayList<>();
        eachGroup(claims, (stacking, together) -> {
            if (stacking.mode() == Stacking.Mode.EXCLUSIVE) {
                exclusive.add(together.stream().map(claims::get).toList());
            }
        });
        if (capped.isEmpty() && exclusive.isEmpty()) {
            return claims;
        }
        Connections connections = new Connections(claims);
        capped.forEach((household, members) -> connections.cap(members, left(household.capFen(), members)));
        exclusive.forEach(connections::exclude);
        Map<Claim, PossibleAmounts> payable = new IdentityHashMap<>();
        Set<Claim> bounded = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Entanglement entangled :
                connections.entanglements(() -> Comparator.comparing(Claim::rule, preference(policies)))) {
            if (entangled.isBeyondReach()) {
                bounded.addAll(entangled.claims());
            }
            List<PossibleAmounts> shares = solved.computeIfAbsent(entangled.shape(), shape -> entangled.payable());
            for (int i = 0; i < shares.size(); i++) {
                payable.put(entangled.claims().get(i), shares.get(i));
            }
        }
        return payable.isEmpty()
                ? claims
                : claims.stream()
                        .map(claim -> {
                            PossibleAmounts share = payable.get(claim);
                            return share == null ? claim : settled(claim, share, bounded.contains(claim));
                        })
                        .toList();
    }

    private static Claim settled(Claim claim, PossibleAmounts share, boolean isBounded) {
        boolean isTouched = !share.hull().equals(claim.due().hull());
        Claim settled = claim.withDue(share);
        return isBounded && isTouched ? settled.noted(BOUNDED) : settled;
    }

    /** What a shared cap still leaves, what was paid under it before taken off. */
    static long left(long cap, List<Claim> members) {
        return Math.max(0, cap - members.stream().mapToLong(Claim::paidFen).sum());
    }

    private record Household(String rule, Object household, long capFen) {}

    /**
     * Claims that share a cap, one rule and one household, where all together may pass it. Someone without a household is one alone.
     */
    private static Map<Household, List<Claim>> overCap(List<Claim> claims) {
        Map<Household, List<Claim>> households = new LinkedHashMap<>();
        for (Claim claim : claims) {
            claim.rule().householdCap().ifPresent(cap -> {
                String household = claim.row().household();
                Object key = household == null ? new Object() : household;
                households
                        .computeIfAbsent(new Household(claim.ruleId(), key, cap), all -> new ArrayList<>())
                        .add(claim);
            });
        }
        households.entrySet().removeIf(one -> {
            long most = 0;
            for (Claim claim : one.getValue()) {
                most = FenRange.plus(most, claim.due().hull().most());
            }
            return most <= left(one.getKey().capFen(), one.getValue());
        });
        return households;
    }

    /** Which of two equal choices is taken: document rank, article, rule id. */
    static Comparator<RuleInForce> preference(PolicySet policies) {
        return Comparator.<RuleInForce>comparingInt(
                        rule -> document(policies, rule).rank())
                .thenComparingInt(rule -> document(policies, rule)
                        .articles()
                        .indexOf(rule.rule().cite().article()))
                .thenComparing(rule -> rule.rule().id());
    }

    private static PolicyDocument document(PolicySet policies, RuleInForce rule) {
        return policies.document(rule.rule().cite());
    }
}
