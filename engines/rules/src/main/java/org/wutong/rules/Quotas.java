package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wutong.conditions.Condition;
import org.wutong.conditions.Facts;
import org.wutong.vocabulary.Truth;

/**
 * Rules that serve only so many subjects. While eligibility or order of some is unknown, only those surely within or surely beyond the
 * quota are settled.
 */
final class Quotas {
    private static final String OVER_QUOTA = "over-quota";

    private final LocalDate asOf;

    Quotas(LocalDate asOf) {
        this.asOf = asOf;
    }

    List<Claim> apply(List<Claim> claims) {
        List<Claim> result = new ArrayList<>(claims);
        Map<String, List<Integer>> byRule = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).rule().rule().quota().isPresent()
                    && (claims.get(i).mayBeOwed() || claims.get(i).isPaid())) {
                byRule.computeIfAbsent(claims.get(i).ruleId(), rule -> new ArrayList<>())
                        .add(i);
            }
        }
        byRule.values().forEach(members -> serve(members, result));
        return result;
    }

    private void serve(List<Integer> members, List<Claim> claims) {
        List<Integer> unserved =
                members.stream().filter(i -> !claims.get(i).isPaid()).toList();
        if (unserved.isEmpty()) {
            return;
        }
        Quota quota = claims.get(members.get(0)).rule().rule().quota().orElseThrow();
        // Who was paid before holds a place already.
        long places = quota.subjects().on(asOf).value() - (members.size() - unserved.size());
        String[] surelyBefore = unserved.stream()
                .map(claims::get)
                .filter(claim -> claim.outcome() == Outcome.ELIGIBLE)
                .map(claim -> place(claim, Truth.FALSE))
                .sorted()
                .toArray(String[]::new);
        String[] perhapsBefore = unserved.stream()
                .map(claims::get)
                .map(claim -> place(claim, Truth.TRUE))
                .sorted()
                .toArray(String[]::new);
        for (int i : unserved) {
            Claim claim = claims.get(i);
            String best = place(claim, Truth.TRUE);
            String worst = place(claim, Truth.FALSE);
            int self = best.compareTo(worst) < 0 ? 1 : 0;
            if (before(surelyBefore, best) >= places) {
                claims.set(i, claim.withDue(PossibleAmounts.NOTHING).noted(OVER_QUOTA));
            } else if (before(perhapsBefore, worst) - self >= places) {
                claims.set(i, claim.withDue(claim.due().orNothing()).noted(Resolution.PROVISIONAL));
            }
        }
    }

    private static int before(String[] sorted, String place) {
        int found = Arrays.binarySearch(sorted, place);
        while (found > 0 && sorted[found - 1].equals(place)) {
            found--;
        }
        return found < 0 ? -found - 1 : found;
    }

    /** Where a claim stands in the queue, unknown conditions of the order taken for {@code unknown}. Smaller is earlier. */
    private static String place(Claim claim, Truth unknown) {
        Facts facts = claim.row().facts();
        StringBuilder place = new StringBuilder();
        for (Condition condition : claim.rule().order()) {
            Truth truth = condition.test(facts);
            place.append((truth == Truth.UNKNOWN ? unknown : truth) == Truth.TRUE ? '0' : '1');
        }
        return place.append(claim.row().id()).toString();
    }
}
