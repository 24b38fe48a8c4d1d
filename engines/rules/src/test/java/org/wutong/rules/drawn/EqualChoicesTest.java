package org.wutong.rules.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Choices and shares that come to the same: which one is taken must hang on nothing that carries no meaning. */
class EqualChoicesTest {
    private static final DrawnLine POOR = DrawnLine.ALL.get(0);

    private static DrawnRule rule(
            String id, long fen, @Nullable Long householdCap, @Nullable Long organiserCap, DrawnLine... lines) {
        DrawnAmount amount = DrawnAmount.fixed(fen);
        return new DrawnRule(
                id, id, "sample", "一", List.of(lines), amount, householdCap, organiserCap, null, "unlimited");
    }

    private static DrawnRow row(String id, Map<String, Object> facts) {
        return new DrawnRow(id, "h", facts);
    }

    private static List<String> decide(List<DrawnRule> rules, DrawnRow... rows) {
        List<DrawnSet.Group> exclusive =
                rules.size() > 1 ? List.of(new DrawnSet.Group("exclusive", List.of("A", "B"))) : List.of();
        return new DrawnCase(new DrawnSet(rules, exclusive), List.of(rows), List.of())
                .decide().stream()
                        .map(decision -> decision.row().id() + decision.rule().id() + " " + decision.payable())
                        .sorted()
                        .toList();
    }

    /** One of the two takes the capped rule, the other the other one; both ways add up to three. */
    @Test
    void settlesThemByIdInAnyOrderOfRows() {
        List<DrawnRule> rules = List.of(rule("A", 2, 2L, null), rule("B", 1, null, null));
        List<String> expected = List.of("1A [0.02,0.02]", "1B [0.00,0.00]", "2A [0.00,0.00]", "2B [0.01,0.01]");
        assertThat(decide(rules, row("1", Map.of()), row("2", Map.of()))).isEqualTo(expected);
        assertThat(decide(rules, row("2", Map.of()), row("1", Map.of()))).isEqualTo(expected);
    }

    @Test
    void givesNothingUpForARuleThatGivesNothing() {
        List<DrawnRule> rules = List.of(rule("A", 0, null, null), rule("B", 2, 2L, null));
        assertThat(decide(rules, row("1", Map.of()), row("2", Map.of())))
                .containsExactly("1A [0.00,0.00]", "1B [0.01,0.01]", "2A [0.00,0.00]", "2B [0.01,0.01]");
    }

    /** Where A is refused to the first, both share B; where A is granted, the second has all of B. */
    @Test
    void holdsWhatIsPaidOnceTheOtherRuleIsRefused() {
        List<DrawnRule> rules = List.of(rule("A", 2, null, null, POOR), rule("B", 2, 2L, null));
        assertThat(decide(rules, row("1", Map.of()), row("2", Map.of("poor", false))))
                .containsExactly("1A [0.00,0.02]", "1B [0.00,0.01]", "2A [0.00,0.00]", "2B [0.01,0.02]");
    }

    /** Whether or not the first turns out to be with the same organiser, the odd fen is its own; the second may lose it. */
    @Test
    void keepsTheFenLeftOverOpenForWhoPerhapsSharesTheOrganiser() {
        List<DrawnRule> rules = List.of(rule("A", 1, null, 1L));
        assertThat(decide(rules, row("1", Map.of()), row("2", Map.of("organiser", "x"))))
                .containsExactly("1A [0.01,0.01]", "2A [0.00,0.01]");
    }
}
