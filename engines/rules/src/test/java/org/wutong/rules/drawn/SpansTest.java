package org.wutong.rules.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wutong.rules.FenRange;

/** What a choice leaves of a span is a span for the next stage, not its two ends. */
class SpansTest {
    private static final DrawnLine POOR = DrawnLine.ALL.get(0);
    private static final DrawnAmount A_FEN_EACH = new DrawnAmount(
            "kind: bands, over: heads",
            "bands: [{at_least: 0, each: 0.01}]",
            Set.of("heads"),
            false,
            facts -> List.of(SmallFacts.number(facts, "heads")));

    private static DrawnRule rule(String id, DrawnAmount amount, Long organiserCap, DrawnLine... lines) {
        return new DrawnRule(id, id, "sample", "一", List.of(lines), amount, null, organiserCap, null, "unlimited");
    }

    /** Of the first neither the heads are known nor whether A is refused. */
    private static FenRange payableOfTheFirst(Map<String, Object> facts) {
        DrawnSet set = new DrawnSet(
                List.of(rule("A", DrawnAmount.fixed(0), null, POOR), rule("B", A_FEN_EACH, 2L)),
                List.of(new DrawnSet.Group("exclusive", List.of("A", "B"))));
        List<DrawnRow> rows = List.of(
                new DrawnRow("1", "", facts),
                new DrawnRow("3", "", Map.of("organiser", "y", "heads", 2L, "poor", false)));
        return new DrawnCase(set, rows, List.of())
                .decide().stream()
                        .filter(decision -> decision.row().id().equals("1"))
                        .filter(decision -> decision.rule().id().equals("B"))
                        .findFirst()
                        .orElseThrow()
                        .payable();
    }

    @Test
    void neverWidensOnceTheOtherRuleIsRefused() {
        FenRange before = payableOfTheFirst(Map.of("organiser", "y"));
        FenRange after = payableOfTheFirst(Map.of("organiser", "y", "poor", false));
        assertThat(after.least()).isGreaterThanOrEqualTo(before.least());
        assertThat(after.most()).isLessThanOrEqualTo(before.most());
    }
}
