package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Caps and exclusions across rules and people: claims become decisions. */
final class Resolution {
    private static final String UNSPECIFIED_STACKING = "unspecified-stacking";
    private static final String PROVISIONAL = "provisional";

    private final PolicySet policies;
    private final LocalDate asOf;
    private final Map<Entanglement.Shape, List<FenRange>> solved = new HashMap<>();

    Resolution(PolicySet policies, LocalDate asOf) {
        this.policies = policies;
        this.asOf = asOf;
    }

    List<Decision> resolve(List<Claim> claims) {
        Map<Claim, FenRange> payable = new IdentityHashMap<>();
        Connections connections = new Connections(claims);
        byHousehold(claims).forEach((household, members) -> connections.cap(members, household.capFen()));
        List<List<Claim>> byRow = byRow(claims);
        for (Stacking stacking : policies.stacking()) {
            for (List<Claim> row : byRow) {
                List<Claim> together = row.stream()
                        .filter(claim -> stacking.rules().contains(claim.ruleId()))
                        .filter(claim -> claim.outcome() != Outcome.INELIGIBLE)
                        .toList();
                if (together.size() > 1) {
                    stack(stacking, together, connections);
                }
            }
        }
        for (Entanglement entangled : connections.entanglements(this::preference)) {
            List<FenRange> shares = solved.computeIfAbsent(entangled.shape(), shape -> entangled.payable());
            for (int i = 0; i < shares.size(); i++) {
                payable.put(entangled.claims().get(i), shares.get(i));
            }
        }
        return claims.stream()
                .map(claim -> claim.decided(
                        payable.getOrDefault(claim, claim.amounts().hull())))
                .toList();
    }

    private static void stack(Stacking stacking, List<Claim> together, Connections connections) {
        switch (stacking.mode()) {
            case STACK -> {}
            case UNSPECIFIED -> together.forEach(claim -> claim.note(UNSPECIFIED_STACKING));
            case EXCLUSIVE -> {
                connections.exclude(together);
                if (together.stream().anyMatch(claim -> !claim.amounts().hull().isExact())) {
                    together.forEach(claim -> claim.note(PROVISIONAL));
                }
            }
        }
    }

    private record Household(String rule, Object household, long capFen) {}

    /** Claims that share a cap: one rule, one household. Someone without a household is one alone. */
    private Map<Household, List<Claim>> byHousehold(List<Claim> claims) {
        Map<Household, List<Claim>> households = new LinkedHashMap<>();
        for (Claim claim : claims) {
            claim.rule().rule().householdCap().ifPresent(cap -> {
                String household = claim.row().household();
                Object key = household == null ? new Object() : household;
                households
                        .computeIfAbsent(
                                new Household(claim.ruleId(), key, cap.on(asOf).value()), all -> new ArrayList<>())
                        .add(claim);
            });
        }
        return households;
    }

    private static List<List<Claim>> byRow(List<Claim> claims) {
        Map<SubjectRow, List<Claim>> rows = new IdentityHashMap<>();
        List<List<Claim>> inOrder = new ArrayList<>();
        for (Claim claim : claims) {
            rows.computeIfAbsent(claim.row(), row -> {
                        List<Claim> own = new ArrayList<>();
                        inOrder.add(own);
                        return own;
                    })
                    .add(claim);
        }
        return inOrder;
    }

    /** Which of two equal choices is taken: document rank, article, rule id. */
    private Comparator<Claim> preference() {
        return Comparator.<Claim>comparingInt(claim -> document(claim).rank())
                .thenComparingInt(claim -> document(claim)
                        .articles()
                        .indexOf(claim.rule().rule().cite().article()))
                .thenComparing(Claim::ruleId);
    }

    private PolicyDocument document(Claim claim) {
        return policies.document(claim.rule().rule().cite());
    }
}
