package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class MoneyInOrderTest {
    private static List<MoneyInOrder.Asked> asked(List<Long> sums) {
        List<MoneyInOrder.Asked> asked = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            asked.add(new MoneyInOrder.Asked(i, sums.get(i), List.of("county")));
        }
        return asked;
    }

    @Property
    void givesOutNoMoreThanThereIsAndToTheFirstOfTheOrder(
            @ForAll @Size(max = 30) List<@LongRange(min = 1, max = 900_000) Long> sums,
            @ForAll @LongRange(max = 5_000_000) long left) {
        List<Long> uncovered = MoneyInOrder.uncovered(asked(sums), Map.of("county", left));
        int covered = sums.size() - uncovered.size();
        long given =
                sums.subList(0, covered).stream().mapToLong(Long::longValue).sum();

        assertThat(given).isLessThanOrEqualTo(left);
        for (int i = 0; i < uncovered.size(); i++) {
            assertThat(uncovered.get(i)).isEqualTo(covered + i);
        }
        if (!uncovered.isEmpty()) {
            assertThat(given + sums.get(covered)).isGreaterThan(left);
        }
    }

    @Test
    void nobodyWaitsForABudgetThatIsNotTheirs() {
        assertThat(MoneyInOrder.uncovered(
                        List.of(
                                new MoneyInOrder.Asked(1, 500, List.of("county", "east")),
                                new MoneyInOrder.Asked(2, 100, List.of("county", "west")),
                                new MoneyInOrder.Asked(3, 100, List.of("county", "east"))),
                        Map.of("county", 1000L, "east", 400L, "west", 400L)))
                .containsExactly(1L, 3L);
    }

    @Test
    void whereNoBudgetIsKnownNothingLimits() {
        assertThat(MoneyInOrder.uncovered(List.of(new MoneyInOrder.Asked(1, 500, List.of())), Map.of()))
                .isEmpty();
    }

    @Property
    void instalmentsAddUpToTheFen(
            @ForAll @LongRange(min = 1, max = 100_000_000) long fen, @ForAll @IntRange(min = 1, max = 36) int many) {
        List<Long> parts = Recoveries.parts(fen, many);

        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(fen);
        assertThat(parts).allMatch(part -> part > 0).hasSizeLessThanOrEqualTo(many);
        assertThat(parts.get(0) - parts.get(parts.size() - 1)).isBetween(0L, (long) many);
    }

    @Property
    void aSampleIsTheSameForTheSameSeedAndNobodyIsInItTwice(
            @ForAll @Size(min = 1, max = 50) @UniqueElements List<@LongRange(max = 999) Long> ids, @ForAll long seed) {
        List<Long> ascending = ids.stream().sorted().toList();
        int many = new GrantRules.SampleRules(5, 3, 10).of(ascending.size());
        List<Long> drawn = Samples.drawn(ascending, many, seed);

        assertThat(drawn)
                .isEqualTo(Samples.drawn(ascending, many, seed))
                .hasSize(many)
                .doesNotHaveDuplicates()
                .isSubsetOf(ascending);
    }
}
