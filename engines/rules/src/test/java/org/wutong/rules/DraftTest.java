package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.SourceFile;

/** Drafts are read against the law as it ships and laid over it. */
class DraftTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);

    private static Draft.Reading read(String yaml) {
        return Draft.read(new SourceFile("draft.yaml", yaml), Shipped.POLICIES, DAY);
    }

    private static PolicySet over(String yaml) {
        Draft.Reading reading = read(yaml);
        assertThat(reading.problems()).isEmpty();
        return reading.draft().over(Shipped.POLICIES, DAY);
    }

    private static FenRange reward(PolicySet set, long fen) {
        return Evaluator.evaluate(set, List.of(Shipped.earner("w", "h", fen)), DAY).stream()
                .filter(decision -> decision.rule().id().equals("JF-7"))
                .map(Decision::payable)
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(String yaml, String place, String... words) {
        List<Problem> problems = read(yaml).problems();
        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).toString()).contains(words);
        assertThat("draft.yaml:" + problems.get(0).line() + ":"
                        + problems.get(0).column())
                .isEqualTo("draft.yaml:" + place);
    }

    @Test
    void raisesASingleBandAndLeavesTheOthers() {
        PolicySet after = over("parameters:\n  JF-7.amount.bands.3: 3300\n");
        assertThat(reward(after, 35_000_00)).isEqualTo(FenRange.exactly(3300_00));
        assertThat(reward(after, 45_000_00)).isEqualTo(FenRange.exactly(4000_00));
        assertThat(reward(Shipped.POLICIES, 35_000_00)).isEqualTo(FenRange.exactly(3000_00));
    }

    @Test
    void movesTheLimitBetweenTwoBands() {
        PolicySet after = over("parameters: {JF-7: {amount.bands.3.at_least: 36000}}\n");
        assertThat(reward(after, 35_000_00)).isEqualTo(FenRange.exactly(2000_00));
        assertThat(reward(after, 36_000_00)).isEqualTo(FenRange.exactly(3000_00));
    }

    @Test
    void changesAParameterOfAConditionACapAndATier() {
        PolicySet after = over("JF-7.income_needed: 20000\nJF-7.caps.household: 2500\nJF-6d.amount.tiers.1: 1800\n");
        assertThat(reward(after, 15_000_00)).isEqualTo(FenRange.ZERO);
        assertThat(reward(after, 35_000_00)).isEqualTo(FenRange.exactly(2500_00));
        assertThat(after.rule("JF-6d").orElseThrow().figures(DAY))
                .filteredOn(figure -> figure.path().equals("amount.tiers.1"))
                .extracting(Figure::value)
                .containsExactly(1800_00L);
    }

    @Test
    void findsEveryFigureItCanChangeAndChangesEachAlone() {
        for (Rule rule : Shipped.POLICIES.rules()) {
            LocalDate day = rule.from();
            for (Figure figure : rule.figures(day)) {
                if (figure.value() instanceof Long number) {
                    PolicySet after =
                            Draft.of(Map.of(figure.name(), number + 1)).over(Shipped.POLICIES, day);
                    Rule changed = after.rule(rule.id(), day).orElseThrow();
                    assertThat(changed.figures(day))
                            .as(figure.name())
                            .filteredOn(other -> !rule.figures(day).contains(other))
                            .extracting(Figure::name, Figure::value)
                            .containsExactly(org.assertj.core.groups.Tuple.tuple(figure.name(), number + 1));
                }
            }
        }
    }

    @Test
    void putsAWholeRuleInThePlaceOfAnotherAndTakesOneAway() throws IOException {
        String file = Files.readString(Shipped.FOLDER.resolve("jinfeng-2024/incentive.yaml"))
                .replace("at_least: 30000, yuan: 3000", "at_least: 30000, yuan: 3500");
        PolicySet after = over(file + "\nwithdrawn: [JF-6b]\n");
        assertThat(reward(after, 35_000_00)).isEqualTo(FenRange.exactly(3500_00));
        assertThat(after.rule("JF-6b")).isEmpty();
        assertThat(after.stacking()).noneMatch(group -> group.rules().contains("JF-6b"));
    }

    @Test
    void decidesUnderAHashOfItsOwn() {
        String hash = over("JF-7.income_needed: 20000\n").hash();
        assertThat(hash).startsWith(Shipped.POLICIES.hash()).isNotEqualTo(Shipped.POLICIES.hash());
        assertThat(over("JF-7.income_needed: 20001\n").hash()).isNotEqualTo(hash);
    }

    @Test
    void tellsTheNearestFigureWhereANameIsMistyped() {
        assertRefused(
                "parameters:\n  JF-7.income_neded: 1\n",
                "2:3",
                "JF-7.income_neded",
                "did you mean 'JF-7.income_needed'?");
        assertRefused("parameters:\n  JF-7.x: 1\n", "2:3", "it has JF-7.income_needed");
        assertRefused("parametres:\n  JF-7.x: 1\n", "1:1", "did you mean 'parameters'?");
    }

    @Test
    void refusesAValueThatDoesNotFit() {
        assertRefused("JF-7.income_needed: much\n", "1:21", "'much' does not fit");
        assertRefused("JF-7.income_needed: -1\n", "1:21", "'-1' does not fit", "not below 0");
        assertRefused("JF-7.amount.bands.3.at_least: 45000\n", "1:31", "ascending order");
        assertRefused("JF-6d.months_long: 6.5\n", "1:20", "a whole number");
    }

    @Test
    void refusesToTakeAwayWhatIsNotThere() {
        assertRefused("withdrawn: [JF-99]\n", "1:13", "unknown rule 'JF-99'");
    }

    @Test
    void refusesAFigureThatNoRuleOfTheDayHas() {
        assertThatThrownBy(() -> Draft.of(Map.of("LT-3.nothing", 1L)).over(Shipped.POLICIES, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LT-3.nothing");
    }
}
