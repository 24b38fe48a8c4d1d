package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.CountedRows;
import org.wutong.bureau.policies.Claims;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;
import org.wutong.rules.Outcome;

/** Decides cases of organisations again: the organisation itself, or each subject the case counts. */
@Component
class ClaimRecheck {
    private final Claims claims;
    private final CountedRows counted;

    ClaimRecheck(Claims claims, CountedRows counted) {
        this.claims = claims;
        this.counted = counted;
    }

    /** @param kinds kind of subject by rule */
    void decide(List<GrantCase> cases, Map<String, String> kinds, LocalDate day, Map<Long, Recheck.Today> into) {
        Map<Long, List<Counted>> lists = counted
                .of(cases.stream().map(GrantCase::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Counted::grantCase));
        Map<String, Set<Long>> asked = new HashMap<>();
        for (GrantCase one : cases) {
            String kind = kinds.get(one.rule());
            if (kind != null) {
                asked.computeIfAbsent(kind, k -> new LinkedHashSet<>()).addAll(subjects(one, lists));
            }
        }
        Map<String, Decision> found = new HashMap<>();
        asked.forEach((kind, ids) -> claims.decide(kind, ids, day)
                .forEach(one ->
                        found.put(kind + " " + one.row().id() + " " + one.rule().id(), one)));
        for (GrantCase one : cases) {
            String kind = kinds.getOrDefault(one.rule(), "");
            List<Optional<Decision>> now = new ArrayList<>();
            subjects(one, lists)
                    .forEach(id -> now.add(Optional.ofNullable(found.get(kind + " " + id + " " + one.rule()))));
            into.put(
                    one.id(),
                    now.size() == 1 && one.claim().isEmpty()
                            ? Recheck.today(one, day, now.get(0))
                            : together(one, day, now));
        }
    }

    private static Set<Long> subjects(GrantCase one, Map<Long, List<Counted>> lists) {
        return one.claim().isEmpty()
                ? Set.of(Objects.requireNonNull(one.employer()))
                : lists.getOrDefault(one.id(), List.of()).stream()
                        .map(Counted::subject)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of a list each must be owed still, for the sum to be the same. */
    private static Recheck.Today together(GrantCase one, LocalDate day, List<Optional<Decision>> now) {
        long sum = 0;
        boolean unknown = false;
        Set<String> missing = new LinkedHashSet<>();
        for (Optional<Decision> decision : now) {
            Outcome outcome = decision.map(Decision::outcome).orElse(Outcome.INELIGIBLE);
            FenRange payable = decision.map(Decision::payable).orElse(FenRange.ZERO);
            if (outcome == Outcome.UNKNOWN) {
                unknown = true;
                decision.orElseThrow().missing().stream()
                        .sorted(Comparator.comparing(fact -> fact.name()))
                        .forEach(fact -> missing.add(fact.name()));
            } else if (outcome == Outcome.ELIGIBLE) {
                sum = Math.addExact(sum, payable.least());
            }
        }
        Recheck.Verdict verdict = unknown
                ? Recheck.Verdict.UNKNOWN
                : sum == 0
                        ? Recheck.Verdict.NOT_OWED
                        : sum == one.fen() ? Recheck.Verdict.SAME : Recheck.Verdict.OTHER_SUM;
        return new Recheck.Today(day, sum, sum, List.copyOf(missing), verdict);
    }
}
