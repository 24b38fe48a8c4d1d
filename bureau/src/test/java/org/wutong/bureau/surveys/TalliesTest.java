package org.wutong.bureau.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TalliesTest {
    @Test
    void countsEachAnswerOnceAndShowsOptionsNobodyChose() throws IOException {
        Survey survey = new SurveyBook().find("worker-wages").orElseThrow();
        List<Tallies.Tally> tallies = Tallies.of(
                survey,
                List.of(
                        new Answers(Map.of("paid", true, "wage", 400_000L, "received", "all")),
                        new Answers(Map.of("paid", true, "wage", 500_001L, "received", "part")),
                        new Answers(Map.of("paid", false))));
        assertThat(tallies.get(0).counts()).containsEntry("true", 2L).containsEntry("false", 1L);
        assertThat(tallies.get(1).number()).isEqualTo(new Tallies.Numbers(450_001, 450_001, 400_000, 500_001));
        assertThat(tallies.get(3).counts()).containsEntry("none", 0L);
        assertThat(tallies.get(3).given()).isEqualTo(2);
    }

    @Property
    void meanAndMedianLieBetweenLeastAndMost(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 100_000_000) Long> numbers) {
        Tallies.Numbers told = Tallies.numbers(numbers);
        assertThat(told.mean()).isBetween(told.least(), told.most());
        assertThat(told.median()).isBetween(told.least(), told.most());
        long sum = numbers.stream().mapToLong(Long::longValue).sum();
        assertThat(Math.abs(2 * (told.mean() * numbers.size() - sum))).isLessThanOrEqualTo(numbers.size());
    }

    @Test
    void hidesSmallCountsAndOneMoreWhenTheWholeWouldGiveThemAway() {
        assertThat(SmallCells.hidden(Map.of("a", 3L, "b", 20L, "c", 9L, "d", 0L), 5))
                .containsEntry("a", null)
                .containsEntry("c", null)
                .containsEntry("b", 20L)
                .containsEntry("d", 0L);
        assertThat(SmallCells.hidden(Map.of("a", 3L, "b", 2L, "c", 9L), 5))
                .containsEntry("a", null)
                .containsEntry("b", null)
                .containsEntry("c", 9L);
    }

    @Property
    void neverHidesExactlyOneOfSeveralThatAreNotZero(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 30) Integer> counts) {
        java.util.Map<String, Long> named = new java.util.LinkedHashMap<>();
        counts.forEach(count -> named.put("k" + named.size(), (long) count));
        var shown = SmallCells.hidden(named, 5);
        long hidden = shown.values().stream().filter(java.util.Objects::isNull).count();
        long notZero = named.values().stream().filter(count -> count > 0).count();
        assertThat(hidden == 1 && notZero > 1).isFalse();
        shown.forEach((key, count) -> {
            if (count != null) {
                assertThat(count == 0 || count >= 5).isTrue();
            }
        });
    }
}
