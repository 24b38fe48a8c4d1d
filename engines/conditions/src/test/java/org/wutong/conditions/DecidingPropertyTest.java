package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.wutong.conditions.trees.Knowledge;
import org.wutong.conditions.trees.OnTrial;
import org.wutong.conditions.trees.Tree.FactName;
import org.wutong.conditions.trees.Trial;
import org.wutong.vocabulary.Truth;

/** What is asked for is enough: whoever brings the deciding facts, and nothing else, has an answer. */
class DecidingPropertyTest {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void decidesOnceTheDecidingFactsAreKnown(
            @ForAll("partlyKnown") Trial trial, @ForAll @IntRange(max = 1000) int way) {
        List<Knowledge> completions = trial.known().completions(trial.facts());
        Knowledge whole = completions.get(way % completions.size());
        Condition condition = OnTrial.condition(trial.text());
        Set<String> deciding = condition.deciding(OnTrial.facts(trial.known())).stream()
                .map(Fact::name)
                .collect(Collectors.toSet());
        Knowledge brought = trial.known();
        for (FactName fact : trial.facts()) {
            brought = deciding.contains(fact.name())
                    ? brought.and(fact, whole.values().get(fact))
                    : brought;
        }
        assertThat(condition.test(OnTrial.facts(brought)))
                .as("deciding %s", deciding)
                .isEqualTo(condition.test(OnTrial.facts(whole)));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void asksForNothingThatIsKnownOrNoLongerMatters(@ForAll("partlyKnown") Trial trial) {
        Condition condition = OnTrial.condition(trial.text());
        Set<Fact> deciding = condition.deciding(OnTrial.facts(trial.known()));
        assertThat(deciding.isEmpty()).isEqualTo(condition.test(OnTrial.facts(trial.known())) != Truth.UNKNOWN);
        for (FactName fact : trial.facts()) {
            boolean known = trial.known().ways(Set.of(fact)) == 1;
            assertThat(known && deciding.stream().anyMatch(one -> one.name().equals(fact.name())))
                    .as(fact.name())
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<Trial> partlyKnown() {
        return Trial.partlyKnown(3);
    }
}
