package org.wutong.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.wutong.conditions.Facts;

/** Members of one household with given possible amounts, sharing one cap. */
record EntanglementFixture(List<PossibleAmounts> amounts, long cap) {
    Entanglement entanglement() {
        RuleInForce rule = new RuleInForce(
                Shipped.POLICIES, Shipped.POLICIES.rule("JF-7").orElseThrow(), java.time.LocalDate.of(2024, 11, 30));
        List<Claim> claims = IntStream.range(0, amounts.size())
                .mapToObj(i -> new Claim(
                        new SubjectRow("worker", "w" + i, "h", Facts.of(java.util.Map.of())),
                        rule,
                        Outcome.ELIGIBLE,
                        amounts.get(i),
                        amounts.get(i),
                        Claim.NEVER,
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
        List<Integer> members = IntStream.range(0, amounts.size()).boxed().toList();
        return new Entanglement(claims, List.of(new Entanglement.Cap(members, cap)), List.of());
    }

    Entanglement.Shape shape() {
        return entanglement().shape();
    }

    List<FenRange> solve() {
        return entanglement().payable().stream().map(PossibleAmounts::hull).toList();
    }
}
